using System.Text.Json;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>
/// What each report claims, as it was read. Claims of one id are one: of those the first in the order of reports counts, and within one report
/// the first in the order of their JSON.
/// </summary>
internal sealed class ClaimBook
{
    private readonly Dictionary<string, ReportReading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerClaim> _claims = new(StringComparer.Ordinal);

    // Claims that do not count beside one of the same id; there are hardly ever any.
    private readonly Dictionary<string, List<LedgerClaim>> _passedOver = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ReportReading> Readings => _readings.Values;

    /// <summary>The claim of that id; null when no report makes it.</summary>
    public LedgerClaim? Find(string id) => _claims.GetValueOrDefault(id);

    /// <summary>The claims of a report as they were read; none for an unknown one.</summary>
    public IReadOnlyList<LedgerClaim> ClaimsOf(ReportId report) => _readings.GetValueOrDefault(report.Value)?.Claims ?? [];

    /// <summary>Takes a change in; gives the ids of all claims that came, went or are others now.</summary>
    public HashSet<string> Apply(LedgerChange change)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in change.Gone)
            Forget(id.Value, touched);
        foreach (var reading in change.Read)
        {
            Forget(reading.Report.Id.Value, touched);
            _readings[reading.Report.Id.Value] = reading;
            foreach (var claim in reading.Claims)
            {
                Take(claim);
                touched.Add(claim.Id.Value);
            }
        }

        return touched;
    }

    private void Take(LedgerClaim claim)
    {
        var id = claim.Id.Value;
        if (!_claims.TryGetValue(id, out var present))
        {
            _claims[id] = claim;
            return;
        }

        if (!_passedOver.TryGetValue(id, out var others))
            _passedOver[id] = others = [];
        var (first, second) = Order(claim, present) < 0 ? (claim, present) : (present, claim);
        _claims[id] = first;
        others.Add(second);
    }

    private void Forget(string report, HashSet<string> touched)
    {
        if (!_readings.Remove(report, out var reading))
            return;
        foreach (var claim in reading.Claims)
        {
            var id = claim.Id.Value;
            touched.Add(id);
            if (!_passedOver.TryGetValue(id, out var others))
            {
                _claims.Remove(id);
                continue;
            }

            if (!others.Remove(claim))
            {
                others.Sort(Order);
                _claims[id] = others[0];
                others.RemoveAt(0);
            }

            if (others.Count == 0)
                _passedOver.Remove(id);
        }
    }

    private static int Order(LedgerClaim a, LedgerClaim b) =>
        a.Report != b.Report ? a.Report.CompareTo(b.Report) : string.CompareOrdinal(Json(a), Json(b));

    private static string Json(LedgerClaim claim) => JsonSerializer.Serialize(claim.Claim, MarsadJson.TypeInfo<Claim>());
}
