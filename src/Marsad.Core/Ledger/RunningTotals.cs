using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the running totals of claims that come and go. Only those of the same people as a change are drawn anew.</summary>
internal sealed class RunningTotals(TheatrePack pack, Ground ground, Stakes stakes)
{
    private readonly CumulativeTolls _tolls = new(stakes);
    private readonly Dictionary<string, HashSet<PlacedClaim>> _ofPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportId, HashSet<PlacedClaim>> _ofReport = [];
    private readonly Dictionary<string, List<Drawn>> _drawn = new(StringComparer.Ordinal);

    /// <summary>Takes claims out and in, those passed over that give no running total.</summary>
    public void Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        var reports = new HashSet<ReportId>();
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in gone.Where(CumulativeTolls.Counts))
        {
            _ofPeople[Restatements.PeopleOf(claim)].Remove(claim);
            _ofReport[claim.Entry.Report].Remove(claim);
            people.Add(Restatements.PeopleOf(claim));
            reports.Add(claim.Entry.Report);
        }

        foreach (var claim in come.Where(CumulativeTolls.Counts))
        {
            Enter(_ofPeople, Restatements.PeopleOf(claim), claim);
            Enter(_ofReport, claim.Entry.Report, claim);
            reports.Add(claim.Entry.Report);
        }

        // What a report says of one number may contradict what it says of another.
        people.UnionWith(reports.SelectMany(r => _ofReport[r]).Select(Restatements.PeopleOf));
        foreach (var same in people)
            Draw(same);
    }

    /// <summary>Their tolls, held against the incidents of the ledger when somebody asks for that.</summary>
    public IEnumerable<Toll> Beside(IReadOnlyList<Incident> incidents)
    {
        var accounting = new Accounting(pack, ground, incidents);
        return _drawn.Values.SelectMany(d => d).Select(d => CumulativeTolls.HeldAgainst(accounting, d.Toll, d.Claims[0]));
    }

    private void Draw(string people)
    {
        var claims = _ofPeople[people];
        var contradictions = PartsAgainstTotals.Of(claims.Select(c => c.Entry.Report).Distinct().SelectMany(r => _ofReport[r]));
        var before = _drawn.GetValueOrDefault(people, []).ToDictionary(d => d.Claims[0]);
        _drawn[people] = [.. Restatements.Of(claims).Select(same =>
        {
            var against = same.SelectMany(c => contradictions[c.Id]).Distinct(StringComparer.Ordinal).ToList();
            return before.GetValueOrDefault(same[0]) is { } drawn && drawn.Claims.SequenceEqual(same) && drawn.Contradictions.SequenceEqual(against)
                ? drawn
                : new Drawn(same, against, _tolls.Of(same, against));
        })];
    }

    private static void Enter<TKey>(Dictionary<TKey, HashSet<PlacedClaim>> sets, TKey key, PlacedClaim claim)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = [];
        set.Add(claim);
    }

    private sealed record Drawn(IReadOnlyList<PlacedClaim> Claims, IReadOnlyList<string> Contradictions, Toll Toll);
}
