using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What one access claim says of whether people are cut off, put together once: of an area the words of thousands are gone through at every news.</summary>
internal sealed class AccessWord
{
    /// <param name="claim">An access claim with a day.</param>
    public AccessWord(PlacedClaim claim)
    {
        var said = (AccessClaim)claim.Claim;
        (Claim, Report, IsDenied) = (claim, claim.Entry.Report, said.Modality == Modality.Denied);
        Side = SideOf(said);
        IsChange = said is { Action: AccessAction.SiegeBroken or AccessAction.RouteOpened or AccessAction.RouteCut, Modality: Modality.Asserted };
        IsRelief = said is { Action: AccessAction.AidEntered, Modality: Modality.Asserted };
        KeepsAidOut = said is { Action: AccessAction.AidBlocked, Modality: Modality.Asserted };
        To = claim.LastDay!.Value;
        From = IsChange ? To : claim.FirstSureDay!.Value;
    }

    public PlacedClaim Claim { get; }

    public ReportId Report { get; }

    /// <summary><see cref="AccessSigns.Cut"/> or <see cref="AccessSigns.Open"/>; null for what speaks for neither.</summary>
    public string? Side { get; }

    /// <summary>First day that it speaks of; of a change its last.</summary>
    public DateOnly From { get; }

    /// <summary>Last day that it speaks of.</summary>
    public DateOnly To { get; }

    /// <summary>True when it tells that things changed, not how they are.</summary>
    public bool IsChange { get; }

    public bool IsDenied { get; }

    /// <summary>True for aid that came in.</summary>
    public bool IsRelief { get; }

    /// <summary>True for aid that was kept out.</summary>
    public bool KeepsAidOut { get; }

    private static string? SideOf(AccessClaim said)
    {
        var side = said.Action switch
        {
            AccessAction.Besieged or AccessAction.RouteCut => AccessSigns.Cut,
            AccessAction.SiegeBroken or AccessAction.RouteOpened => AccessSigns.Open,
            _ => null,
        };
        return said.Modality switch
        {
            Modality.Planned => null,
            Modality.Denied => side switch { AccessSigns.Cut => AccessSigns.Open, AccessSigns.Open => AccessSigns.Cut, _ => null },
            _ => side,
        };
    }
}
