using System.Text.Json.Serialization;
using Marsad.Core.Scoring;

namespace Marsad.App.Cli;

/// <summary>Scores on the wire.</summary>
/// <param name="Reports">Annotated reports.</param>
/// <param name="Unread">Annotated reports without a prediction.</param>
/// <param name="Kinds">"event", "casualty", "control", "access", "all" with their scores.</param>
/// <param name="Confusions">What was taken for what, the most frequent first; as many as were asked for.</param>
/// <param name="Errors">Errors, report by report; as many as were asked for.</param>
internal sealed record ScoreShape(
    int Reports, IReadOnlyList<string> Unread, IReadOnlyDictionary<string, KindShape> Kinds, IReadOnlyList<Confusion> Confusions, IReadOnlyList<ScoreError> Errors);

/// <summary>Scores of one kind; shares from 0 to 1, unrounded.</summary>
internal sealed record KindShape(
    int Gold, int Found, int Matched, double Precision, double Recall, double F1, double Fields, double Claim, IReadOnlyDictionary<string, double> ByField);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(ScoreShape))]
internal sealed partial class ScoreJson : JsonSerializerContext;

internal static class ScoreShapes
{
    /// <summary>The scores with at most <paramref name="errors"/> errors and confusions.</summary>
    public static ScoreShape Of(ScoreSheet sheet, int errors) => new(
        sheet.Reports,
        sheet.Unread,
        sheet.Kinds.Append(sheet.All).ToDictionary(k => k.Kind, Of, StringComparer.Ordinal),
        [.. sheet.Confusions.Take(errors)],
        [.. sheet.Errors.Take(errors)]);

    private static KindShape Of(KindScore k) => new(
        k.Gold, k.Found, k.Matched, k.Precision, k.Recall, k.F1, k.Fields, k.Claim, k.ByField.ToDictionary(f => f.Field, f => f.Share, StringComparer.Ordinal));
}
