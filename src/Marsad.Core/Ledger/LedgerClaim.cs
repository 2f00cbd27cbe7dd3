using Marsad.Core.Ledger.Echoes;
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

    /// <summary>Where the passage was published first, if the report has it from another; null for its own words.</summary>
    public ClaimEcho? Echo { get; init; }

    /// <summary>Who is taken to speak: the source; else who speaks where a copied passage stands first; else the outlet. Null when none is known.</summary>
    public ActorId? Origin => Claim.Source ?? (Echo is { } echo ? echo.Origin : Outlet);

    /// <summary>When it was said first: of a copied passage the day of the first publication; null if unknown.</summary>
    public DateOnly? Said => Echo is { } echo ? echo.Published : Published;
}
