using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>A claim with the report that carries it: what the ledger folds over.</summary>
/// <param name="Id">From the claim's content.</param>
/// <param name="Report">The report that carries it.</param>
/// <param name="Outlet">Who published that report; null if unknown.</param>
/// <param name="Published">When; null if unknown.</param>
/// <param name="Claim">What it says.</param>
public sealed record LedgerClaim(ClaimId Id, ReportId Report, ActorId? Outlet, DateOnly? Published, Claim Claim)
{
    /// <summary>What the machine read, where a person corrected it; null where the claim is as it was read.</summary>
    public Claim? AsRead { get; init; }

    /// <summary>Who is taken to speak: the source, or the outlet in whose voice it stands; null when neither is known.</summary>
    public ActorId? Origin => Claim.Source ?? Outlet;
}
