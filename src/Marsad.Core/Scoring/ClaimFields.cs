using Marsad.Core.Model;

namespace Marsad.Core.Scoring;

/// <summary>What is compared of two claims beyond their key.</summary>
internal static class ClaimFields
{
    private static readonly string[] OfEvent = ["source", "modality", "time", "place", "initiator", "target"];
    private static readonly string[] OfCasualty = ["source", "modality", "time", "place", "victim_class", "victim_actor", "cause", "initiator", "scope"];
    private static readonly string[] OfControl = ["source", "modality", "time", "holder"];
    private static readonly string[] OfAccess = ["source", "modality", "time", "by"];

    /// <summary>The kinds, as they stand on the wire.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["event", "casualty", "control", "access"];

    /// <summary>The fields that count of a kind.</summary>
    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "event" => OfEvent,
        "casualty" => OfCasualty,
        "control" => OfControl,
        "access" => OfAccess,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of claim"),
    };

    /// <summary>A claim's kind, as it stands on the wire.</summary>
    public static string KindOf(Claim claim) => claim switch
    {
        EventClaim => "event",
        CasualtyClaim => "casualty",
        ControlClaim => "control",
        AccessClaim => "access",
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "no kind of claim"),
    };

    /// <summary>A field of a claim as words; "-" for none. Lists in the order of the ids, each once.</summary>
    public static string Value(Claim claim, string field) => (claim, field) switch
    {
        (_, "source") => Id(claim.Source),
        (_, "modality") => claim.Modality.Kebab(),
        (_, "time") => claim.Time?.ToString() ?? "-",
        (_, "place") => claim.Place ?? "-",
        (EventClaim e, "initiator") => Ids(e.Initiator),
        (EventClaim e, "target") => Ids(e.Target),
        (CasualtyClaim c, "victim_class") => c.VictimClass.Kebab(),
        (CasualtyClaim c, "victim_actor") => Id(c.VictimActor),
        (CasualtyClaim c, "cause") => c.Cause?.Kebab() ?? "-",
        (CasualtyClaim c, "initiator") => Ids(c.Initiator),
        (CasualtyClaim c, "scope") => c.Scope.Kebab(),
        (ControlClaim c, "holder") => Ids(c.Holder),
        (AccessClaim a, "by") => Ids(a.By),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, $"no field of {KindOf(claim)}"),
    };

    /// <summary>True when both say the same in a field; places are compared in spirit.</summary>
    public static bool Same(Claim gold, Claim found, string field) =>
        field == "place" ? PlaceLikeness.Same(gold.Place, found.Place) : Value(gold, field) == Value(found, field);

    /// <summary>True when both claim the same thing: effect and exact range, type, or action and place.</summary>
    public static bool SameKey(Claim gold, Claim found) => (gold, found) switch
    {
        (EventClaim g, EventClaim f) => g.Type == f.Type,
        (CasualtyClaim g, CasualtyClaim f) => g.Effect == f.Effect && g.Low == f.Low && g.High == f.High,
        (ControlClaim g, ControlClaim f) => g.Action == f.Action && PlaceLikeness.Same(g.Place, f.Place),
        (AccessClaim g, AccessClaim f) => g.Action == f.Action && PlaceLikeness.Same(g.Place, f.Place),
        _ => false,
    };

    // The codebook parts a government that fights from one that rules; to the scorer they are one actor.
    private static string Id(ActorId? id) => id switch
    {
        null => "-",
        { Value: "syrian-government" } => "government-forces",
        { Value: var value } => value,
    };

    private static string Ids(IReadOnlyList<ActorId> ids) =>
        ids.Count == 0 ? "-" : string.Join(", ", ids.Select(i => Id(i)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
