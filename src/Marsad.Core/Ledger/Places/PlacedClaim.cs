using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Places;

/// <summary>A claim with what the pack knows of its place and its parties, worked out once.</summary>
internal sealed class PlacedClaim
{
    private bool? _tellsEarlierFigure;

    /// <param name="entry">The claim and its report.</param>
    /// <param name="site">Place of the pack; null if the claim names none or the pack does not know it. Never a country.</param>
    /// <param name="key">Equal for two claims that name the same place, known to the pack or not; null when no place is told.</param>
    /// <param name="precision">How closely the words place it; null with <paramref name="key"/>.</param>
    /// <param name="pack">Who is on which side.</param>
    public PlacedClaim(LedgerClaim entry, Site? site, string? key, PlacePrecision? precision, TheatrePack pack)
    {
        (Entry, Site, Key, Precision) = (entry, site, key, precision);
        Voice = entry.Origin?.Value ?? "report " + (entry.Echo?.Report ?? entry.Report).Value;
        Type = TypeFamilies.TypeOf(entry.Claim);
        if (entry.Claim is not (EventClaim or CasualtyClaim))
            return;
        Words = entry.Claim.Evidence is [var fullest, ..] ? new EvidenceWords(fullest) : default;
        Initiators = Party.Of(Matching.Roles.Initiators(entry.Claim), pack);
        Targets = Party.Of(Matching.Roles.Targets(entry.Claim), pack);
    }

    public LedgerClaim Entry { get; }

    /// <summary>Place of the pack with its surroundings; null if the claim names none or the pack does not know it.</summary>
    public Site? Site { get; }

    /// <summary>Place of the pack; null if the claim names none or the pack does not know it. Never a country.</summary>
    public Place? Place => Site?.Place;

    /// <summary>Equal for two claims that name the same place, known to the pack or not; null when no place is told.</summary>
    public string? Key { get; }

    /// <summary>How closely the words place it; null with <see cref="Key"/>.</summary>
    public PlacePrecision? Precision { get; }

    /// <summary>What people decided on what it is one happening with; null for nothing.</summary>
    public JudgedGroup? Judged { get; init; }

    public ClaimId Id => Entry.Id;

    public Claim Claim => Entry.Claim;

    /// <summary>Who speaks: the origin, or the report itself when neither source nor outlet is known.</summary>
    public string Voice { get; }

    /// <summary>What it says was done; null for a number without a cause, and for control and access.</summary>
    public EventType? Type { get; }

    /// <summary>The words of its fullest evidence; none for control and access, which nobody compares by them.</summary>
    public EvidenceWords Words { get; }

    /// <summary>Who did it; none for control and access.</summary>
    public Party[] Initiators { get; } = [];

    /// <summary>To whom; none for control and access.</summary>
    public Party[] Targets { get; } = [];

    /// <summary>Its number among those that matching compares; -1 for a claim that tells of no happening.</summary>
    public int Number { get; set; } = -1;

    /// <summary>True when the words of a number of people give it as one of before; worked out on first use.</summary>
    public bool TellsEarlierFigure => _tellsEarlierFigure ??= Claim is CasualtyClaim said && EarlierFigure.Is(said);

    public DateRange? Time => Entry.Claim.Time;

    /// <summary>True when its days lie after the report that tells of them as past: the report or its reader took the wrong ones.</summary>
    public bool IsAhead => Claim.Modality != Modality.Planned && Time is { } time && Entry.Said is { } said && time.Start > said;

    /// <summary>First of the claim's days, else the day on which it was said first; null when neither is known.</summary>
    public DateOnly? FirstDay => Time?.Start ?? Entry.Said;

    /// <summary>
    /// First day of which a claim of how things are is sure: the first of its days, but the last where its words name no day ("in July", "since
    /// last year"), for then it says only that it was so at some time, and is by the end.
    /// </summary>
    public DateOnly? FirstSureDay => Entry.Claim.TimePrecision is TimePrecision.Month or TimePrecision.Year ? LastDay : FirstDay;

    /// <summary>Last of the claim's days, else the day on which it was said first ("by then"); null when neither is known.</summary>
    public DateOnly? LastDay => Time?.End ?? Entry.Said;
}
