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
internal sealed record IncidentVoice(ActorId? Origin, string Name, RatedSource Rated, string? SpeaksFor, List<PlacedClaim> Claims)
{
    private readonly int _says = Modalities(Claims, _ => true);
    private readonly int _saysOfHarm = Modalities(Claims, TellsOfHarm);
    private List<ActorId>? _blames;

    /// <summary>Says that it happened.</summary>
    public bool Asserts => (_says & Bit(Modality.Asserted)) != 0;

    /// <summary>Suspects that it happened, and no more.</summary>
    public bool Suspects => !Asserts && (_says & Bit(Modality.Possible)) != 0;

    /// <summary>Says that it did not happen.</summary>
    public bool Denies => (_says & Bit(Modality.Denied)) != 0;

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
    public List<ActorId> Blames() => _blames ??= Blamed();

    /// <summary>True when it tells of harm to civilians in one of these ways.</summary>
    public bool TellsOfHarmAs(params ReadOnlySpan<Modality> modalities)
    {
        foreach (var modality in modalities)
        {
            if ((_saysOfHarm & Bit(modality)) != 0)
                return true;
        }

        return false;
    }

    private static int Modalities(List<PlacedClaim> claims, Func<Claim, bool> counts)
    {
        var said = 0;
        foreach (var claim in claims)
        {
            if (counts(claim.Claim))
                said |= Bit(claim.Claim.Modality);
        }

        return said;
    }

    private static int Bit(Modality modality) => 1 << (int)modality;

    private List<ActorId> Blamed()
    {
        if (!TellsOfHarmAs(Modality.Asserted))
            return [];
        var harm = Claims.Where(c => c.Claim.Modality == Modality.Asserted && TellsOfHarm(c.Claim));
        var named = harm.SelectMany(c => Roles.Initiators(c.Claim)).Distinct().Order().ToList();
        if (named.Count > 0)
            return named;
        return [.. Claims.Where(c => c.Claim is EventClaim { Type: not EventType.Battle, Modality: Modality.Asserted }).SelectMany(c => Roles.Initiators(c.Claim)).Distinct().Order()];
    }

    // The codebook's id for whoever does not fight.
    private const string Civilians = "civilians";
}
