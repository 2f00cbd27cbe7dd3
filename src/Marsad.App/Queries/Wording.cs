using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Queries;

/// <summary>Puts claims and views into words for people, with actors by their common names.</summary>
internal sealed class Wording(TheatrePack theatre)
{
    public string Actor(ActorId? id) => id is { } known ? theatre.NameOf(known) : "an unnamed source";

    public string Actors(IReadOnlyList<ActorId> ids) => string.Join(", ", ids.Select(i => Actor(i)));

    /// <summary>"battle in Ramousa, 2016-08-06: Rebels against Syrian army".</summary>
    public string Claim(Claim claim)
    {
        var what = claim switch
        {
            EventClaim said => said.Type.Kebab() + By(said.Initiator) + On(said.Target),
            CasualtyClaim said => $"{said.Count} {said.Effect.Kebab()}, {Class(said)}{(said.Scope == Scope.Cumulative ? ", running total" : "")}{(said.PartOfTotal ? ", part of a total" : "")}",
            ControlClaim said => $"{said.Action.Kebab()}{By(said.Holder)}{(said.From.Count > 0 ? " from " + Actors(said.From) : "")}",
            AccessClaim said => said.Action.Kebab() + By(said.By),
            _ => claim.Key,
        };
        var mode = claim.Modality == Modality.Asserted ? "" : $" ({claim.Modality.Kebab()})";
        return $"{what}{mode}, {claim.Place ?? "no place"}, {Days(claim.Time)}";
    }

    /// <summary>"same: a1b2 / c3d4", "correct a1b2: time 2016-08-06", "undo 7".</summary>
    public static string Decision(Decision decision) => decision switch
    {
        PairingDecision said => $"{said.Kind}: {string.Join(" / ", said.Sides.Select(s => s.Count == 1 ? s[0].Id.Value : $"{s[0].Id} and {s.Count - 1} more"))}",
        RejectDecision said => $"reject {said.Claim.Id} ({said.Claim.Key})",
        CorrectDecision said => $"correct {said.Claim.Id}: {said.Field} {said.Value}",
        ReleaseDecision said => $"release {string.Join(", ", said.Names)}",
        UndoDecision said => $"undo {said.Judgement}",
        _ => decision.Kind,
    };

    public static string Days(DateRange? time) => time?.ToString() ?? "no date";

    public static string Days(DateOnly from, DateOnly? until) => until is { } end ? $"{from:yyyy-MM-dd} to {end:yyyy-MM-dd}" : $"from {from:yyyy-MM-dd}";

    /// <summary>"60, at best 60, up to 150"; an open end in words.</summary>
    public static string Range(Toll toll) => $"low {Number(toll.Low)}, best {Number(toll.Best)}, high {(toll.High is null ? "open" : Number(toll.High))}";

    public static string Number(long? number) => number?.ToString() ?? "none given";

    /// <summary>"the observatory: government, 2016-08-01 to 2016-08-06, 3 claims, in its own interest".</summary>
    public static string Testimony(Testimony voice, string speaker) =>
        $"{speaker}: {voice.Says}, {(voice.First == voice.Last ? $"{voice.First:yyyy-MM-dd}" : Days(voice.First, voice.Last))}"
        + (voice.Claims.Count > 1 ? $", told {voice.Claims.Count} times" : "")
        + (voice.Interested ? ", in its own interest" : voice.AgainstInterest ? ", against its own interest" : "");

    private static string Class(CasualtyClaim said) => said.Victims ?? said.VictimClass.Kebab();

    private string By(IReadOnlyList<ActorId> actors) => actors.Count > 0 ? " by " + Actors(actors) : "";

    private string On(IReadOnlyList<ActorId> actors) => actors.Count > 0 ? " against " + Actors(actors) : "";
}
