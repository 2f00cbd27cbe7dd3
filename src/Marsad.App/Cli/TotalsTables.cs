using Marsad.App.Queries;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary>A total for people: the number, what was summed, what was not and why, and the running totals beside it.</summary>
internal static class TotalsTables
{
    public static void Write(Total total, Wording words)
    {
        Plain.Widen();
        AnsiConsole.Write(new Text(Headline(total) + "\n\n"));
        AnsiConsole.Write(new Text($"  low {Plain.Count(total.Low)}   best {Plain.Count(total.Best)}   high {Plain.Count(total.Told)}{(total.High is null ? " or more" : "")}\n"));
        AnsiConsole.Write(new Text($"  {total.Incidents} incidents{Few(total.Open, "may be higher than any number told")}{Few(total.WithoutBest, "without a best: the low stands in")}\n\n"));
        if (total.Summed.Count > 0)
            AnsiConsole.Write(Parts($"summed{More(total.Summed.Count, total.Incidents)}", total.Summed));
        foreach (var left in total.LeftOut)
        {
            var parts = total.Beside.Where(p => p.Reason == left.Reason).ToList();
            AnsiConsole.Write(Parts($"{Reason(left.Reason)}{More(parts.Count, left.Incidents)}", parts));
        }

        if (total.Running.Count > 0)
            AnsiConsole.Write(Running(total.Running, words));
        foreach (var note in total.Notes)
            AnsiConsole.Write(new Text($"  {note}\n"));
    }

    private static string Headline(Total total)
    {
        var whom = total.Side is { } side ? $", fighters of {side}" : total.VictimClass is { } kind ? $", {kind.Kebab()}" : "";
        var when = (total.From, total.To) switch
        {
            (null, null) => "all days",
            ({ } from, null) => $"from {from:yyyy-MM-dd}",
            (null, { } to) => $"to {to:yyyy-MM-dd}",
            ({ } from, { } to) => new DateRange(from, to).ToString(),
        };
        return $"{total.Effect.Kebab()}{whom}; {(total.Place is null ? "whole theatre" : $"{total.PlaceName} ({total.Place})")}; {when}";
    }

    private static Table Parts(string title, IReadOnlyList<TotalPart> parts)
    {
        var table = Plain.Make(title, ("days", false), ("place", false), ("low / best / high", true), ("id", false));
        foreach (var part in parts)
            Plain.Row(table, Plain.Span(part.Time?.Start, part.Time?.End), part.Place ?? "–", $"{Plain.Count(part.Low)} / {Plain.Count(part.Best)} / {Plain.Count(part.High)}", part.Incident.Value + (part.Behind is { } behind ? $" → {behind}" : ""));
        return table;
    }

    private static Table Running(IReadOnlyList<RunningTotal> running, Wording words)
    {
        var table = Plain.Make("running totals, in none of these numbers", ("days", false), ("place", false), ("whose", false), ("low / best / high", true), ("incidents have", true), ("left", true), ("id", false));
        foreach (var r in running)
        {
            var account = r.Account is { Incidents: > 0 } a ? $"{Plain.Count(a.Low)}–{Plain.Count(a.High)}{(a.Open ? "+" : "")}" : "–";
            var left = r.Account is { } b ? b.LeftHigh is { } most ? $"{Plain.Count(b.LeftLow)}–{Plain.Count(most)}" : $"{Plain.Count(b.LeftLow)}+" : "–";
            Plain.Row(table, Plain.Span(r.Time.Start, r.Time.End), $"{r.Place ?? "–"} ({r.Relation.Kebab()})", $"{words.Actors(r.Origins)}: {r.VictimClass.Kebab()}", $"{Plain.Count(r.Low)} / {Plain.Count(r.Best)} / {Plain.Count(r.High)}", account, left, r.Toll);
        }

        return table;
    }

    private static string Few(int number, string what) => number == 0 ? "" : $", {number} {what}";

    private static string More(int listed, int all) => listed < all ? $": the {listed} largest of {all}" : $": {all}";

    private static string Reason(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Disputed => "disputed (in best and high, not in low)",
        LeftOutReason.Possible => "only possible (in high alone)",
        LeftOutReason.Overlap => "left out, may be the same people as → another",
        LeftOutReason.Planned => "left out, planned",
        LeftOutReason.NoDate => "left out, no date told",
        LeftOutReason.OutsideSpan => "left out, reaches outside the days",
        LeftOutReason.WiderPlace => "left out, told of more ground than this place",
        _ => "left out, a state from day to day",
    };
}
