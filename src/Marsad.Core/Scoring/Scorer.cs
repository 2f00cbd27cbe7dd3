using Marsad.Core.Model;

namespace Marsad.Core.Scoring;

/// <summary>An annotated report and what was read in it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Gold">Claims that people annotated.</param>
/// <param name="Found">Claims that were read; null if there is no prediction.</param>
public sealed record ScoredReport(Report Report, IReadOnlyList<Claim> Gold, IReadOnlyList<Claim>? Found);

/// <summary>
/// Scores claims against annotated ones. Two claims match when they are of one kind, their words overlap in the text and their key agrees
/// (casualty: effect and exact range; event: type; control and access: action and place); a claim matches one other at most.
/// </summary>
public static class Scorer
{
    /// <summary>The scores over <paramref name="reports"/>, in their order.</summary>
    public static ScoreSheet Score(IEnumerable<ScoredReport> reports)
    {
        var tallies = ClaimFields.Kinds.ToDictionary(k => k, k => new Tally(k), StringComparer.Ordinal);
        var unread = new List<string>();
        var errors = new List<ScoreError>();
        var confusions = new Dictionary<(string, string, string, string), int>();
        var count = 0;
        foreach (var report in reports)
        {
            count++;
            if (report.Found is null)
                unread.Add(report.Report.Id.Value);
            Add(report, tallies, errors, confusions);
        }

        var kinds = ClaimFields.Kinds.Select(k => tallies[k].Score()).ToList();
        var all = new KindScore(
            "all", kinds.Sum(k => k.Gold), kinds.Sum(k => k.Found), kinds.Sum(k => k.Matched), kinds.Sum(k => k.Soft), [], kinds.Sum(k => k.RightFields), kinds.Sum(k => k.AllFields));
        var mostFrequent = confusions.Select(c => new Confusion(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Key.Item4, c.Value))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Field, StringComparer.Ordinal).ThenBy(c => c.Gold, StringComparer.Ordinal).ThenBy(c => c.Found, StringComparer.Ordinal);
        return new ScoreSheet(count, unread, kinds, all, [.. mostFrequent], errors);
    }

    private static void Add(ScoredReport report, Dictionary<string, Tally> tallies, List<ScoreError> errors, Dictionary<(string, string, string, string), int> confusions)
    {
        var (text, gold, found) = (report.Report.FullText, report.Gold, report.Found ?? []);
        foreach (var claim in gold)
            tallies[ClaimFields.KindOf(claim)].Gold++;
        foreach (var claim in found)
            tallies[ClaimFields.KindOf(claim)].Found++;
        var pairs = ClaimPairing.Match(text, gold, found);
        foreach (var pair in pairs)
        {
            var (g, f) = (gold[pair.Gold], found[pair.Found]);
            var tally = tallies[ClaimFields.KindOf(g)];
            tally.Add(pair.Right);
            for (var i = 0; i < tally.Fields.Count; i++)
            {
                var field = tally.Fields[i];
                if (ClaimFields.Same(g, f, field))
                {
                    tally.Right[i]++;
                    continue;
                }

                var (wanted, got) = (ClaimFields.Value(g, field), ClaimFields.Value(f, field));
                errors.Add(new ScoreError(report.Report.Id.Value, tally.Kind, field, wanted, got, g.Evidence[0]));
                Count(tally.Kind, field, wanted, got);
            }
        }

        var missed = gold.Where((_, i) => pairs.All(p => p.Gold != i)).ToList();
        var spurious = found.Where((_, i) => pairs.All(p => p.Found != i)).ToList();
        errors.AddRange(missed.Select(c => new ScoreError(report.Report.Id.Value, ClaimFields.KindOf(c), "missed", c.Key, null, First(c))));
        errors.AddRange(spurious.Select(c => new ScoreError(report.Report.Id.Value, ClaimFields.KindOf(c), "spurious", null, c.Key, First(c))));
        foreach (var claim in missed)
        {
            var taken = spurious.Find(s => ClaimFields.KindOf(s) == ClaimFields.KindOf(claim) && ClaimPairing.Touch(text, claim, s));
            Count(ClaimFields.KindOf(claim), "key", KeyOf(claim), taken is null ? "-" : KeyOf(taken));
            if (taken is not null)
                spurious.Remove(taken);
        }

        foreach (var claim in spurious)
            Count(ClaimFields.KindOf(claim), "key", "-", KeyOf(claim));

        void Count(string kind, string field, string wanted, string got) =>
            confusions[(kind, field, wanted, got)] = confusions.GetValueOrDefault((kind, field, wanted, got)) + 1;
    }

    private static string First(Claim claim) => claim.Evidence.Count > 0 ? claim.Evidence[0] : "";

    // A number's range is its own; its effect is what gets confused.
    private static string KeyOf(Claim claim) => claim switch
    {
        CasualtyClaim c => c.Effect.Kebab(),
        EventClaim e => e.Type.Kebab(),
        ControlClaim c => c.Action.Kebab(),
        AccessClaim a => a.Action.Kebab(),
        _ => claim.Key,
    };

    private sealed class Tally(string kind)
    {
        private int _matched;
        private double _soft;

        public string Kind { get; } = kind;

        public IReadOnlyList<string> Fields { get; } = ClaimFields.Of(kind);

        public int Gold { get; set; }

        public int Found { get; set; }

        public int[] Right { get; } = new int[ClaimFields.Of(kind).Count];

        public void Add(int right)
        {
            _matched++;
            _soft += (right + 1.0) / (Fields.Count + 1);
        }

        public KindScore Score() =>
            new(Kind, Gold, Found, _matched, _soft, [.. Fields.Select((f, i) => new FieldScore(f, Right[i], _matched))], Right.Sum(), _matched * Fields.Count);
    }
}
