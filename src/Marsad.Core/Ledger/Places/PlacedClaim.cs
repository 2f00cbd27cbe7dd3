using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Places;

/// <summary>A claim with the place that the pack knows for it.</summary>
/// <param name="Entry">The claim and its report.</param>
/// <param name="Place">Place of the pack; null if the claim names none or the pack does not know it. Never a country.</param>
/// <param name="Key">Equal for two claims that name the same place, known to the pack or not; null when no place is told.</param>
/// <param name="Precision">How closely the words place it; null with <paramref name="Key"/>.</param>
internal sealed record PlacedClaim(LedgerClaim Entry, Place? Place, string? Key, PlacePrecision? Precision)
{
    public ClaimId Id => Entry.Id;

    public Claim Claim => Entry.Claim;

    /// <summary>The words of its fullest evidence.</summary>
    public EvidenceWords Words { get; } = new(Entry.Claim);

    public DateRange? Time => Entry.Claim.Time;

    /// <summary>Who speaks: the origin, or the report itself when neither source nor outlet is known.</summary>
    public string Voice => Entry.Origin?.Value ?? "report " + Entry.Report.Value;

    /// <summary>First of the claim's days, else the day of publication; null when neither is known.</summary>
    public DateOnly? FirstDay => Time?.Start ?? Entry.Published;

    /// <summary>Last of the claim's days, else the day of publication ("by then"); null when neither is known.</summary>
    public DateOnly? LastDay => Time?.End ?? Entry.Published;
}
