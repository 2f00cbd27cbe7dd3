using System.Globalization;
using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Review;

/// <summary>Incidents that barely hang together, and pairs of them that were barely kept apart, by the scores of the matcher.</summary>
internal sealed class MergeDoubts(TheatrePack pack, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
{
    /// <summary>Within this of the threshold, a feature more or less would have decided otherwise.</summary>
    private const float Margin = 1;

    /// <summary>At the threshold itself, either is as likely.</summary>
    private const double Even = 0.5;

    /// <summary>Larger incidents hang together by many claims, and no single one matters.</summary>
    private const int MostClaims = 30;

    /// <summary>More incidents of one settlement on one day than this are the city's daily war: no pair of them stands out.</summary>
    private const int MostNeighbours = 40;

    private readonly Ground _ground = new(pack);

    /// <summary>Both kinds of doubt.</summary>
    public IEnumerable<ReviewItem> Of(IReadOnlyList<Incident> incidents)
    {
        var placed = incidents.Select(i => (Incident: i, Claims: Placed(i))).ToList();
        var joined = placed.Where(p => p.Claims.Count is > 1 and <= MostClaims).Select(p => Joined(p.Incident, p.Claims)).OfType<ReviewItem>();
        return joined.Concat(Neighbours(placed.Where(p => p.Claims.Count is > 0 and <= MostClaims)).Select(pair => Parted(pair.A, pair.B)).OfType<ReviewItem>());
    }

    // The weakest link of the strongest tree over its claims (Prim): where the incident would fall apart first.
    private static ReviewItem? Joined(Incident incident, List<PlacedClaim> members)
    {
        var inside = new List<int> { 0 };
        var outside = Enumerable.Range(1, members.Count - 1).ToList();
        var links = new List<(int From, int To, float Score)>();
        while (outside.Count > 0)
        {
            var link = inside.SelectMany(i => outside.Select(o => (From: i, To: o, Score: Score(members[i], members[o]))))
                .OrderByDescending(l => l.Score).ThenBy(l => l.From).ThenBy(l => l.To).First();
            links.Add(link);
            inside.Add(link.To);
            outside.Remove(link.To);
        }

        var weakest = links.MinBy(l => l.Score);
        var over = weakest.Score - Matcher.Threshold;
        if (over is < 0 or >= Margin)
            return null;
        var rest = new HashSet<int> { weakest.To };
        foreach (var link in links.SkipWhile(l => l != weakest).Skip(1).Where(l => rest.Contains(l.From)))
            rest.Add(link.To);
        var sides = members.Index().ToLookup(m => rest.Contains(m.Index), m => m.Item.Id);
        return ReviewItem.Of(
            ReviewReason.Joined, Even * (1 - over), IncidentDoubts.People(incident), incident.Id.Value,
            string.Create(CultureInfo.InvariantCulture, $"one incident by a score of {weakest.Score:0.0} (needs {Matcher.Threshold:0.0}): {Matcher.Reasons(members[weakest.From], members[weakest.To])}"),
            [.. sides[false]], [.. sides[true]]);
    }

    private static ReviewItem? Parted((Incident Incident, List<PlacedClaim> Claims) a, (Incident Incident, List<PlacedClaim> Claims) b)
    {
        var best = a.Claims.SelectMany(x => b.Claims.Select(y => (X: x, Y: y, Score: Score(x, y)))).MaxBy(p => p.Score);
        var under = Matcher.Threshold - best.Score;
        if (under >= Margin)
            return null;
        var why = under > 0 ? "two incidents by a score of" : "two incidents, because other claims of theirs contradict each other or these are too vague, with a score of";
        long? people = (IncidentDoubts.People(a.Incident), IncidentDoubts.People(b.Incident)) switch
        {
            ({ } one, { } other) => Math.Min(one, other),
            var (one, other) => one ?? other,
        };
        return ReviewItem.Of(
            ReviewReason.Parted, Even * (1 - Math.Max(0, under)), people, $"{a.Incident.Id}+{b.Incident.Id}",
            string.Create(CultureInfo.InvariantCulture, $"{why} {best.Score:0.0} (one needs {Matcher.Threshold:0.0}): {Matcher.Reasons(best.X, best.Y)}"),
            [.. a.Claims.Select(c => c.Id)], [.. b.Claims.Select(c => c.Id)]);
    }

    private static IEnumerable<((Incident, List<PlacedClaim>) A, (Incident, List<PlacedClaim>) B)> Neighbours(IEnumerable<(Incident Incident, List<PlacedClaim> Claims)> placed)
    {
        var days = placed
            .Where(p => p.Incident is { Time.Days: <= 3, Modality: not Modality.Planned })
            .SelectMany(p => p.Claims.Select(c => c.Site?.Settlement.Place.Id.Value ?? c.Key).OfType<string>().Distinct(StringComparer.Ordinal)
                .SelectMany(settlement => Enumerable.Range(0, p.Incident.Time!.Value.Days).Select(d => (Key: (settlement, p.Incident.Time.Value.Start.AddDays(d)), Placed: p))))
            .GroupBy(p => p.Key, p => p.Placed)
            .Where(g => g.Count() <= MostNeighbours);
        return days.SelectMany(g => g.SelectMany((a, i) => g.Skip(i + 1).Select(b => (a, b))))
            .DistinctBy(p => (p.a.Incident.Id, p.b.Incident.Id));
    }

    private static float Score(PlacedClaim a, PlacedClaim b) => Matcher.Weigh(a, b) ?? float.NegativeInfinity;

    private List<PlacedClaim> Placed(Incident incident) => [.. incident.Claims.Where(claims.ContainsKey).Select(c => _ground.Place(claims[c]))];
}
