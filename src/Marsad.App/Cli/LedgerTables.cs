using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary>Views of the ledger as tables that read well at 100 columns.</summary>
internal static class LedgerTables
{
    public static Table Incidents(IReadOnlyList<Incident> incidents, Wording words)
    {
        var table = Plain.Make($"{incidents.Count} incidents", ("days", false), ("place", false), ("what, by whom, against whom", false), ("killed", true), ("voices", true), ("grade", false), ("id", false));
        foreach (var i in incidents)
        {
            var who = i.Initiators.Count > 0 ? ": " + words.Actors(i.Initiators) : "";
            var whom = i.Targets.Count > 0 ? (who.Length > 0 ? " → " : ": → ") + words.Actors(i.Targets) : "";
            var state = i.Disputed ? " (disputed)" : i.Modality == Modality.Asserted ? "" : $" ({i.Modality.Kebab()})";
            Plain.Row(table, Plain.Span(i.Time?.Start, i.Time?.End), i.Place ?? "–", (i.Type?.Kebab() ?? "untold") + state + who + whom, Killed(i), $"{i.Origins.Count}", Grade(i), i.Id.Value);
        }

        return table;
    }

    public static Table Tolls(IReadOnlyList<Toll> tolls, Wording words)
    {
        var table = Plain.Make($"{tolls.Count} tolls", ("days", false), ("place", false), ("who", false), ("low / best / high", true), ("note", false), ("id", false));
        foreach (var t in tolls)
        {
            var whose = t.VictimActor is { } actor && t.VictimClass != VictimClass.Civilian ? $", {words.Actor(actor)}" : "";
            var scope = t.Scope == Scope.Cumulative ? " (running total)" : "";
            var victims = t.VictimClass == VictimClass.Unknown ? "" : $" {t.VictimClass.Kebab()}";
            Plain.Row(table, Plain.Span(t.Time?.Start, t.Time?.End), t.Place ?? "–", $"{t.Effect.Kebab()}{victims}{whose}{scope}", $"{Plain.Count(t.Low)} / {Plain.Count(t.Best)} / {Plain.Count(t.High)}", t.Note ?? "", t.Incident?.Value ?? t.Id);
        }

        return table;
    }

    public static Table Control(IReadOnlyList<ControlInterval> intervals, Wording words)
    {
        var table = Plain.Make($"{intervals.Count} intervals of control", ("days", false), ("place", false), ("state", false), ("by", false), ("evidence", false), ("voices", true), ("note", false), ("id", false));
        foreach (var c in intervals)
            Plain.Row(table, Plain.Span(c.From, c.Until, open: true), c.Name, c.State.Kebab(), words.Actors(c.Holders), Plain.Span(c.FirstEvidence, c.LastEvidence), Evidence(c.VoicesFor, c.VoicesAgainst), c.Note ?? "", c.Place.Value);
        return table;
    }

    public static Table Access(IReadOnlyList<AccessInterval> intervals)
    {
        var table = Plain.Make($"{intervals.Count} intervals of access", ("days", false), ("area", false), ("claimed", false), ("derived", false), ("routes", false), ("people", true), ("voices", true), ("note", false));
        foreach (var a in intervals)
        {
            var told = a.Routes.Where(r => r.State != AccessState.Unknown).Select(r => $"{r.Name} {(r.State == AccessState.Besieged ? "cut" : r.State.Kebab())}").ToList();
            var untold = a.Routes.Count - told.Count;
            if (untold > 0)
                told.Add(told.Count == 0 ? "nothing told" : $"{untold} more not told");
            var routes = string.Join(", ", told);
            Plain.Row(table, Plain.Span(a.From, a.Until, open: true), a.Name, a.Claimed.Kebab(), a.Derived.Kebab(), routes, a.Population is { } people ? Plain.Count(people) : "unknown", Evidence(a.VoicesFor, a.VoicesAgainst), a.Note ?? "");
        }

        return table;
    }

    // Source and information as the Admiralty system writes them, "B2", and harm to civilians: "fair".
    private static string Grade(Incident incident) => incident.Marks is { } marks
        ? $"{marks.Source}{marks.Information}{(marks.Harm is { } harm ? $"\n{harm.Kebab()}" : "")}"
        : "–";

    private static string Evidence(int voices, int against) => against > 0 ? $"{voices} / {against} against" : $"{voices}";

    // Best per class, the reach where there is no best: "12 civilian, ≥ 24 unknown".
    private static string Killed(Incident incident) => string.Join("\n", incident.Tolls
        .Where(t => t.Effect == Effect.Killed)
        .Select(t => $"{(t.Best is { } best ? Plain.Count(best) : new ReportedCount(t.Low, t.High).ToString())} {t.VictimClass.Kebab()}"));
}
