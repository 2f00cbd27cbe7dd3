using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>Finds what a claim of a copy is in the report that it copies.</summary>
internal static class SameClaim
{
    /// <summary>Shared words from which two passages are one, whatever place was read in them.</summary>
    private const double OnePassage = 0.5;

    /// <summary>Shared words from which two passages about one place are one.</summary>
    private const double OnePassageOfAPlace = 0.3;

    /// <summary>The one of <paramref name="earlier"/> that says the same as <paramref name="claim"/> in the likest words; null if none does.</summary>
    public static LedgerClaim? Of(LedgerClaim claim, IReadOnlyList<LedgerClaim> earlier)
    {
        LedgerClaim? same = null;
        var most = -1.0;
        foreach (var other in earlier)
        {
            if (!SaysTheSame(claim, other))
                continue;
            var alike = Words(claim.Claim, other.Claim);
            var place = claim.Claim.Place is { } here && here == other.Claim.Place;
            if (alike < (place ? OnePassageOfAPlace : OnePassage))
                continue;
            if (alike > most || (alike == most && other.Id.CompareTo(same!.Id) < 0))
                (same, most) = (other, alike);
        }

        return same;
    }

    // A copy may leave out who says so; it may not put the words into another mouth.
    private static bool SaysTheSame(LedgerClaim claim, LedgerClaim earlier) =>
        claim.Claim.Key == earlier.Claim.Key
        && claim.Claim.Modality == earlier.Claim.Modality
        && (claim.Claim as CasualtyClaim)?.Scope == (earlier.Claim as CasualtyClaim)?.Scope
        && (claim.Claim.Source is null || claim.Claim.Source == earlier.Origin);

    private static double Words(Claim a, Claim b) =>
        a.Evidence.Any(b.Evidence.Contains) ? 1 : FoldedWords.Likeness(a.Evidence[0], b.Evidence[0]);
}
