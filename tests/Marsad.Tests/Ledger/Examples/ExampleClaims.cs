using System.Text.RegularExpressions;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Tests.Ledger.Examples;

/// <summary>Reads the lines of an example that claim something, in the notation that docs/ledger.md tells.</summary>
internal sealed partial class ExampleClaims
{
    private readonly Dictionary<ClaimId, string> _names = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Scenario _scenario = new();
    private readonly Bench _bench;
    private int _count;

    public ExampleClaims() => _bench = new Bench(_scenario);

    /// <summary>The ledger of the claims and judgements so far.</summary>
    public EvidenceLedger Fold(DateOnly? asOf) => _bench.Fold(asOf);

    /// <summary>Adds the claim of <paramref name="line"/>: "[a] r1 wire 2016-08-06: airstrike, Sukkari, 2016-08-06, by air-force".</summary>
    /// <exception cref="FormatException">If the line is not in the notation.</exception>
    public void Add(string line)
    {
        if (Text().Match(line) is { Success: true } read)
        {
            // "{r1}" stands for the text of r1.
            var text = _texts.Aggregate(read.Groups["text"].Value, (all, known) => all.Replace($"{{{known.Key}}}", known.Value, StringComparison.Ordinal));
            _texts[read.Groups["report"].Value] = text;
            _scenario.Read(read.Groups["report"].Value, Told(read, "outlet"), Told(read, "day"), text);
            return;
        }

        if (Line().Match(line) is not { Success: true } match)
            throw new FormatException("expected '[NAME] REPORT OUTLET DAY: WHAT, PLACE, TIME, …'");
        var fields = new ExampleFields(match.Groups["fields"].Value);
        _count++;
        var claim = Claim(fields, $"#{_count} {match.Groups["report"].Value}");
        var id = _scenario.Add(match.Groups["report"].Value, Told(match, "outlet"), Told(match, "day"), claim);
        _names[id] = match.Groups["name"] is { Success: true, Value: var name } ? name : id.Value;
    }

    /// <summary>Adds the judgement of <paramref name="line"/>: "same a b", "correct a time 2016-08-05", or "undo 1", the first of the example.</summary>
    /// <exception cref="FormatException">If the line is not in the notation, or names no claim of the example.</exception>
    public void Judge(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _ = words switch
        {
            ["same", .. { Length: > 1 } names] => _bench.Same([.. names.Select(Named)]),
            ["different", .. { Length: > 1 } names] => _bench.Different([.. names.Select(Named)]),
            ["unsure", .. { Length: > 0 } names] => _bench.Unsure([.. names.Select(Named)]),
            ["reject", var name] => _bench.Reject(Named(name)),
            ["correct", var name, var field, var value] => _bench.Correct(Named(name), field, value),
            ["release", .. { Length: > 0 } names] => _bench.Release(string.Join(' ', names)),
            ["undo", var number] => _bench.Undo(new JudgementId(long.Parse(number))),
            _ => throw new FormatException("expected 'same a b', 'correct a FIELD VALUE', …"),
        };
    }

    /// <summary>What the example calls a claim; its id when it has no name there.</summary>
    public string NameOf(ClaimId id) => _names.GetValueOrDefault(id, id.Value);

    private ClaimId Named(string name) =>
        _names.Where(n => n.Value == name).Select(n => (ClaimId?)n.Key).FirstOrDefault() ?? throw new FormatException($"no claim is named '{name}'");

    private static Claim Claim(ExampleFields fields, string unlike)
    {
        var what = (fields.At(0) ?? throw new FormatException("nothing is claimed")).Split(' ');
        var (place, time) = (fields.At(1), Scenario.Time(fields.At(2)));
        var (by, on, says) = (fields.Value("by"), fields.Value("on"), fields.Value("says"));
        Claim claim;
        if (what.Length == 3)
            claim = Number(what, fields, place, by, on);
        else if (what.Length == 1 && KebabEnum.TryParse<EventType>(what[0], out var type))
            claim = Scenario.Event(type, place, null, by, on);
        else if (what.Length == 1 && KebabEnum.TryParse<ControlAction>(what[0], out var action))
            claim = Scenario.Control(action, place!, null, by ?? throw new FormatException("who holds it is not told: by …"), fields.Value("from"));
        else if (what.Length == 1 && KebabEnum.TryParse<AccessAction>(what[0], out var access))
            claim = Scenario.Access(access, place!, null, by, subject: fields.Value("subject"));
        else
            throw new FormatException($"'{fields.At(0)}' is no event, no action and no '15 civilian killed'");

        // Words of their own unless told: no two claims are copies by accident.
        var words = fields.Value("words") ?? $"{what[0]} {unlike}";
        claim = claim with { Evidence = [words], Source = Scenario.Actor(says), Time = time, Modality = ModalityOf(fields) };
        fields.AllRead();
        return claim;
    }

    private static CasualtyClaim Number(string[] what, ExampleFields fields, string? place, string? by, string? whose)
    {
        if (!KebabEnum.TryParse<VictimClass>(what[1], out var victims) || !KebabEnum.TryParse<Effect>(what[2], out var effect))
            throw new FormatException($"'{string.Join(' ', what)}': expected a number, a class of people and what became of them, as '15 civilian killed'");
        var cause = fields.Value("cause") is { } word ? KebabEnum.TryParse<EventType>(word, out var type) ? type : throw new FormatException($"'{word}' is no type of event") : (EventType?)null;
        var (low, high) = Range(what[0].TrimStart('~'));
        return Scenario.Killed(low, high, place, null, victims: victims, whose: whose, cause: cause, by: by, part: fields.Has("part"), scope: fields.Has("running") ? Scope.Cumulative : Scope.Incident) with
        {
            Effect = effect,
            Approx = what[0].StartsWith('~'),
            Victims = fields.Value("victims"),
        };
    }

    /// <summary>"15", "20..30", "200..", "..30".</summary>
    private static (long? Low, long? High) Range(string text)
    {
        var ends = text.Split("..");
        long? End(string end) => end.Length == 0 ? null : long.Parse(end);
        return (End(ends[0]), End(ends[^1]));
    }

    private static Modality ModalityOf(ExampleFields fields) =>
        Enum.GetValues<Modality>().Where(m => fields.Has(m.Kebab())).FirstOrDefault(Modality.Asserted);

    private static string? Told(Match match, string group) => match.Groups[group].Value is var text and not "-" ? text : null;

    [GeneratedRegex(@"^(\[(?<name>\S+)\] )?(?<report>\S+) (?<outlet>\S+) (?<day>\S+): (?<fields>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<report>\S+) (?<outlet>\S+) (?<day>\S+) reads: (?<text>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();
}
