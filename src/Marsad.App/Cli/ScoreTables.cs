using System.Globalization;
using Marsad.Core.Scoring;

namespace Marsad.App.Cli;

/// <summary>Scores as lines of a terminal, of one width each, so that two runs can be compared line by line.</summary>
internal static class ScoreTables
{
    /// <summary>Evidence is shown up to this many characters.</summary>
    private const int Words = 100;

    public static void Write(TextWriter output, ScoreSheet sheet, int errors)
    {
        foreach (var error in sheet.Errors.Take(errors))
            output.WriteLine(Line(error));
        if (errors > 0 && sheet.Confusions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("times  kind      field         annotated → found");
            foreach (var c in sheet.Confusions.Take(errors))
                output.WriteLine(Of($"{c.Count,5}  {c.Kind,-8}  {c.Field,-12}  {c.Gold} → {c.Found}"));
            output.WriteLine();
        }

        output.WriteLine("kind       gold found      P      R     F1  fields  claim");
        foreach (var kind in sheet.Kinds.Append(sheet.All))
            output.WriteLine(Line(kind));
        if (sheet.Unread.Count > 0)
            output.WriteLine($"{sheet.Unread.Count} reports have no prediction: {string.Join(", ", sheet.Unread.Take(5))}");
    }

    private static string Line(KindScore k)
    {
        var fields = string.Join(' ', k.ByField.Where(f => f.Matched > 0).Select(f => $"{f.Field} {Rounded.Half(f.Share, 2)}"));
        return Of($"{k.Kind,-9} {k.Gold,5} {k.Found,5} {Figure(k.Precision)} {Figure(k.Recall)} {Figure(k.F1)}  {Figure(k.Fields)} {Figure(k.Claim)}   {fields}").TrimEnd();
    }

    private static string Figure(double value) => Rounded.Half(value, 3).PadLeft(6);

    private static string Line(ScoreError e)
    {
        var words = e.Words.Length > Words ? e.Words[..Words] + "…" : e.Words;
        return e.What switch
        {
            "missed" => $"{e.Report} missed {e.Gold}: “{words}”",
            "spurious" => $"{e.Report} spurious {e.Found}: “{words}”",
            _ => $"{e.Report} {e.Kind}.{e.What}: annotated {e.Gold}, found {e.Found}: “{words}”",
        };
    }

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
