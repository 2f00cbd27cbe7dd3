using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Tests.Ledger.Examples;

/// <summary>One entry of a ledger in the notation of the examples: its kind, what, where and when it is, and what else can be asked of it.</summary>
/// <param name="Kind">"incident", "toll", "total" (a running one), "control", "access", "judgement".</param>
/// <param name="Head">What, place and time, "-" for what is not told.</param>
/// <param name="Fields">Values by name, several of one name each on their own; a value of null is a single word that holds.</param>
internal sealed record ExampleEntry(string Kind, string[] Head, IReadOnlyList<(string Name, string? Value)> Fields)
{
    /// <summary>Every entry of <paramref name="ledger"/>, in its order; <paramref name="name"/> says what the example calls a claim.</summary>
    public static IEnumerable<ExampleEntry> Of(EvidenceLedger ledger, Func<ClaimId, string> name) =>
    [
        .. ledger.Incidents.Select(i => Of(i, name)),
        .. ledger.Tolls.Select(t => Of(t, name)),
        .. ledger.Control.Select(c => Of(c, name)),
        .. ledger.Access.Select(a => Of(a, name)),
        .. ledger.Judgements.Select(j => Of(j, name)),
    ];

    /// <summary>True when an expected line holds of this entry: its head where it is told, each field as it stands, "…" anywhere in a value, "not X" nowhere.</summary>
    public bool Fits(ExampleFields expected)
    {
        for (var i = 0; i < Head.Length; i++)
        {
            if (expected.At(i) is { } told && told != Head[i])
                return false;
        }

        return expected.After(Head.Length).All(Holds);
    }

    private bool Holds((string Name, string? Value) told) => told switch
    {
        { Name: "not", Value: { } word } => !Fields.Any(f => f.Name == word),
        { Value: ['"', .. var part, '"'] } => Fields.Any(f => f.Name == told.Name && f.Value?.Contains(part, StringComparison.Ordinal) == true),
        _ => Fields.Contains(told),
    };

    public override string ToString() =>
        $"{Kind} {string.Join(", ", [.. Head, .. Fields.Select(f => f.Value is null ? f.Name : f.Name is "note" or "rule" or "reason" ? $"{f.Name} \"{f.Value}\"" : $"{f.Name} {f.Value}")])}";

    private static ExampleEntry Of(Incident i, Func<ClaimId, string> name) => new(
        "incident",
        [i.Type?.Kebab() ?? "-", i.Place ?? "-", Days(i.Time)],
        [
            .. Named("by", i.Initiators), .. Named("on", i.Targets), .. Named("voices", i.Origins), .. Named("claims", i.Claims.Select(name)),
            .. Word(i.Modality != Modality.Asserted, i.Modality.Kebab()), .. Word(i.Disputed, "disputed"),
            .. Word(i.Grades!.Harm is not null, "harm", i.Grades.Harm?.Grade.Kebab()), ("source", i.Grades.Source.Grade.ToString()), ("information", $"{i.Grades.Information.Grade}"),
            .. i.Reasons.Select(r => ("reason", (string?)r)), .. Named("judgements", i.Judgements),
        ]);

    private static ExampleEntry Of(Toll t, Func<ClaimId, string> name) => new(
        t.Scope == Scope.Cumulative ? "total" : "toll",
        [$"{Number(t.Low)}/{Number(t.Best)}/{Number(t.High)} {t.VictimClass.Kebab()} {t.Effect.Kebab()}", t.Place ?? "-", Days(t.Time)],
        [
            .. Word(t.VictimActor is not null, "of", t.VictimActor?.Value), .. Word(t.VictimSide is not null, "side", t.VictimSide),
            .. t.Figures.Select(f => ("figure", (string?)$"{f.Origin?.Value ?? "-"} {Range(f.Low, f.High)} {(f.Implausible ? "implausible" : f.Part ? "part" : f.Standing ? "stands" : "superseded")}")),
            .. t.Figures.Where(f => f.Interested).Select(f => ("interested", f.Origin?.Value)),
            .. Named("claims", t.Figures.SelectMany(f => f.Echoes.Prepend(f.Claim)).Order().Select(name)),
            ("rule", t.Rule), .. Word(t.Note is not null, "note", t.Note),
        ]);

    private static ExampleEntry Of(ControlInterval c, Func<ClaimId, string> name) => new(
        "control",
        [c.State.Kebab(), c.Name, $"{c.From:yyyy-MM-dd}..{c.Until:yyyy-MM-dd}"],
        [
            .. Named("by", c.Holders), .. Named("claims", c.Claims.Select(name)), .. Named("against", c.Against.Select(name)), .. Word(c.Note is not null, "note", c.Note),
            .. Borne(c.Reason.Kebab(), c.FirstEvidence, c.LastEvidence, c.Voices, c.VoicesFor, c.VoicesAgainst),
        ]);

    private static ExampleEntry Of(AccessInterval a, Func<ClaimId, string> name) => new(
        "access",
        [a.Claimed.Kebab(), a.Name, $"{a.From:yyyy-MM-dd}..{a.Until:yyyy-MM-dd}"],
        [
            ("derived", a.Derived.Kebab()), .. a.Routes.Select(r => ("route", (string?)$"{r.Route} {r.State.Kebab()}")), ("people", a.Population?.ToString() ?? "-"),
            .. Named("claims", a.Claims.Select(name)), .. Named("against", a.Against.Select(name)), .. Word(a.Note is not null, "note", a.Note),
            .. Borne(a.Reason.Kebab(), a.FirstEvidence, a.LastEvidence, a.Voices, a.VoicesFor, a.VoicesAgainst),
        ]);

    private static ExampleEntry Of(JudgementOutcome j, Func<ClaimId, string> name) => new(
        "judgement",
        [j.Judgement.Decision.Kind, j.State.Kebab()],
        [.. Named("claims", j.Claims.Select(name)), .. Word(j.Note is not null, "note", j.Note)]);

    private static IEnumerable<(string Name, string? Value)> Borne(string reason, DateOnly? first, DateOnly? last, IReadOnlyList<Testimony> voices, int heard, int against) =>
    [
        ("because", reason), ("evidence", $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}"), ("heard", $"{heard} against {against}"),
        .. voices.Where(v => v.Interested).Select(v => ("interested", v.Origin?.Value)), .. voices.Where(v => v.AgainstInterest).Select(v => ("admits", v.Origin?.Value)),
    ];

    private static (string Name, string? Value)[] Named<T>(string name, IEnumerable<T> values) =>
        string.Join(' ', values.Select(v => v!.ToString()!).Order(StringComparer.Ordinal)) is { Length: > 0 } all ? [(name, all)] : [];

    private static (string Name, string? Value)[] Word(bool holds, string name, string? value = null) => holds ? [(name, value)] : [];

    private static string Days(DateRange? time) => time is { } days ? days.Days == 1 ? $"{days.Start:yyyy-MM-dd}" : $"{days.Start:yyyy-MM-dd}..{days.End:yyyy-MM-dd}" : "-";

    private static string Number(long? number) => number?.ToString() ?? "-";

    private static string Range(long? low, long? high) => low == high ? $"{low}" : $"{low}..{high}";
}
