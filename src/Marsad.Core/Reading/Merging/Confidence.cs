using System.Globalization;
using Marsad.Core.Language;

namespace Marsad.Core.Reading.Merging;

/// <summary>How sure a claim is: the share of right keys among claims of its kind that had as much to lean on (confidence.tsv).</summary>
internal static class Confidence
{
    private static readonly Dictionary<(string Kind, string Known, string Told), double> Shares = EmbeddedWords.Lines("Reading/Merging/confidence.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(f => (f[0], f[1], f[2]), f => double.Parse(f[3], CultureInfo.InvariantCulture));

    /// <summary>The share, from 0 to 1, for a claim made of <paramref name="draft"/>, told <paramref name="mentions"/> times.</summary>
    public static double Of(Draft draft, int mentions)
    {
        var (kind, known, told) = draft switch
        {
            { Effect: not null } => ("casualty", draft.Count.Numbered ? "numbered" : "open", draft.Source is null ? "unsourced" : "sourced"),
            { Control: not null } => ("control", draft.Epithet ? "epithet" : "sentence", "any"),
            { Access: not null } => ("access", "any", "any"),
            _ => ("event", Parties(draft) switch { 0 => "none", 1 => "one", _ => "both" }, mentions > 1 ? "again" : "once"),
        };
        return Shares.TryGetValue((kind, known, told), out var share) ? share : Shares[(kind, known, "any")];
    }

    private static int Parties(Draft draft) => (draft.Initiator.Actors.Count > 0 ? 1 : 0) + (draft.Target.Actors.Count > 0 ? 1 : 0);
}
