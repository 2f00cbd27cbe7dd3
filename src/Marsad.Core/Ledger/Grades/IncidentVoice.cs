using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>All that one independent voice says of an incident: echoes and quotations of it are its own words.</summary>
/// <param name="Origin">Who; null when nobody is named.</param>
/// <param name="Name">Its common name, for people.</param>
/// <param name="Rated">Its reliability.</param>
/// <param name="SpeaksFor">The side that it belongs to or reports for; null for none known.</param>
/// <param name="Claims">Its claims, in id order.</param>
internal sealed record IncidentVoice(ActorId? Origin, string Name, RatedSource Rated, string? SpeaksFor, IReadOnlyList<PlacedClaim> Claims)
{
    private IReadOnlyList<ActorId>? _blames;

    /// <summary>Says that it happened.</summary>
    public bool Asserts => Claims.Any(c => c.Claim.Modality == Modality.Asserted);

    /// <summary>Suspects that it happened, and no more.</summary>
    public bool Suspects => !Asserts && Claims.Any(c => c.Claim.Modality == Modality.Possible);

    /// <summary>Says that it did not happen.</summary>
    public bool Denies => Claims.Any(c => c.Claim.Modality == Modality.Denied);

    /// <summary>Fairly reliable or better.</summary>
    public bool IsCredible => Rated.Reliability <= SourceReliability.C;

    /// <summary>Its name with its mark: "Reuters (B)".</summary>
    public string Marked => $"{Name} ({Rated.Reliability})";

    /// <summary>True for a claim that somebody was killed or injured among civilians, or that civilians were attacked.</summary>
    public static bool TellsOfHarm(Claim claim) => claim switch
    {
        CasualtyClaim said => said is { Effect: Effect.Killed or Effect.Injured or Effect.Casualties, VictimClass: VictimClass.Civilian or VictimClass.Mixed, High: not 0 },
        EventClaim said => said.Type is EventType.Battle or EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical or EventType.Killing
            && said.Target.Any(t => t.Value == Civilians),
        _ => false,
    };

    /// <summary>Whom it names as who harmed civilians; where its words of the harm name nobody, who did what it tells. Never who only fought.</summary>
    public IReadOnlyList<ActorId> Blames() => _blames ??= Blamed();

    private List<ActorId> Blamed()
    {
        var harm = Claims.Where(c => c.Claim.Modality == Modality.Asserted && TellsOfHarm(c.Claim)).ToList();
        var named = harm.SelectMany(c => Roles.Initiators(c.Claim)).Distinct().Order().ToList();
        if (named.Count > 0 || harm.Count == 0)
            return named;
        return [.. Claims.Where(c => c.Claim is EventClaim { Type: not EventType.Battle, Modality: Modality.Asserted }).SelectMany(c => Roles.Initiators(c.Claim)).Distinct().Order()];
    }

    // The codebook's id for whoever does not fight.
    private const string Civilians = "civilians";
}
