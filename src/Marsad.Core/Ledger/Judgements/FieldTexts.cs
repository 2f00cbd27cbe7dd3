using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>Writes the fields of a claim in the form in which people give them.</summary>
internal static class FieldTexts
{
    /// <summary>The text of a correctable field; "none" where it is without a value or the claim has no such field.</summary>
    public static string Of(Claim claim, string field) => field switch
    {
        "time" => claim.Time is { } time ? (time.Start == time.End ? $"{time.Start:yyyy-MM-dd}" : $"{time.Start:yyyy-MM-dd}..{time.End:yyyy-MM-dd}") : null,
        "place" => claim.Place,
        "adm1" => claim.Adm1,
        "source" => claim.Source?.Value,
        "modality" => claim.Modality.Kebab(),
        _ => claim switch
        {
            EventClaim said => Of(said, field),
            CasualtyClaim said => Of(said, field),
            ControlClaim said => Of(said, field),
            AccessClaim said => Of(said, field),
            _ => null,
        },
    } ?? FieldValues.None;

    private static string? Of(EventClaim said, string field) => field switch
    {
        "type" => said.Type.Kebab(),
        "initiator" => List(said.Initiator),
        "target" => List(said.Target),
        _ => null,
    };

    private static string? Of(CasualtyClaim said, string field) => field switch
    {
        "effect" => said.Effect.Kebab(),
        "count" => Count(said),
        "low" => said.Low?.ToString(),
        "high" => said.High?.ToString(),
        "approx" => Truth(said.Approx),
        "victims" => said.Victims,
        "victim_class" => said.VictimClass.Kebab(),
        "victim_actor" => said.VictimActor?.Value,
        "cause" => said.Cause?.Kebab(),
        "initiator" => List(said.Initiator),
        "scope" => said.Scope.Kebab(),
        "part_of_total" => Truth(said.PartOfTotal),
        _ => null,
    };

    private static string? Of(ControlClaim said, string field) => field switch
    {
        "action" => said.Action.Kebab(),
        "holder" => List(said.Holder),
        "from" => List(said.From),
        _ => null,
    };

    private static string? Of(AccessClaim said, string field) => field switch
    {
        "action" => said.Action.Kebab(),
        "by" => List(said.By),
        "subject" => said.Subject,
        _ => null,
    };

    private static string? Count(CasualtyClaim said)
    {
        if (said.Low is null && said.High is null)
            return null;
        return (said.Approx ? "~" : "") + (said.Low == said.High ? $"{said.Low}" : $"{said.Low}..{said.High}");
    }

    private static string? List(IReadOnlyList<ActorId> actors) => actors.Count == 0 ? null : string.Join(',', actors);

    private static string Truth(bool value) => value ? "yes" : "no";
}
