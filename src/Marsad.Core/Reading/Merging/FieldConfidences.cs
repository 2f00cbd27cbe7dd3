using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Merging;

/// <summary>How sure each field of a claim is, by how it is known: told in the claim's own words, carried over from elsewhere, or left open (field-confidence.tsv).</summary>
internal static class FieldConfidences
{
    private static readonly Dictionary<(string Kind, string Field, string Known), double> Shares = EmbeddedWords.Lines("Reading/Merging/field-confidence.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(f => (f[0], f[1], f[2]), f => double.Parse(f[3], CultureInfo.InvariantCulture));

    /// <summary>The shares for a claim made of <paramref name="draft"/>.</summary>
    public static FieldConfidence Of(Draft draft)
    {
        var kind = draft switch
        {
            { Effect: not null } => "casualty",
            { Control: not null } => "control",
            { Access: not null } => "access",
            _ => "event",
        };
        var sure = new FieldConfidence
        {
            Source = Share(kind, "source", draft.Source is null ? "open" : draft.SourceWords.First >= 0 ? "told" : "carried"),
            Modality = Share(kind, "modality", draft.Modality == Modality.Asserted ? "open" : "told"),
            Time = Share(kind, "time", draft.Time is null ? "open" : draft.TimeStated ? "told" : "carried"),
            Place = kind is "control" or "access" ? null : Share(kind, "place", draft.Place is null ? "open" : draft.PlaceStated ? "told" : "carried"),
        };
        var doer = Known(draft.Initiator);
        return kind switch
        {
            "event" => sure with { Initiator = Share(kind, "initiator", doer), Target = Share(kind, "target", Known(draft.Target)) },
            "control" => sure with { Holder = Share(kind, "holder", doer) },
            "access" => sure with { By = Share(kind, "by", doer) },
            _ => sure with
            {
                Initiator = Share(kind, "initiator", doer),
                VictimClass = Share(kind, "victim_class", draft.VictimClass == VictimClass.Unknown ? "open" : "told"),
                VictimActor = Share(kind, "victim_actor", draft.VictimActor is null ? "open" : "told"),
                Cause = Share(kind, "cause", draft.Type is null ? "open" : "told"),
                Scope = Share(kind, "scope", draft.Cumulative ? "told" : "open"),
            },
        };
    }

    private static string Known(Party party) => party.Actors.Count == 0 ? "open" : party.First >= 0 ? "told" : "carried";

    private static double Share(string kind, string field, string known) => Shares.TryGetValue((kind, field, known), out var share) ? share : Shares[("any", field, known)];
}
