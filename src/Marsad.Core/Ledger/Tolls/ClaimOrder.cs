using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Lists of claims in id order.</summary>
internal static class ClaimOrder
{
    private static readonly Comparer<PlacedClaim> ById = Comparer<PlacedClaim>.Create((a, b) => a.Id.CompareTo(b.Id));

    /// <summary>Puts a claim in its place among others, which it is not one of.</summary>
    public static void Insert(List<PlacedClaim> claims, PlacedClaim claim) => claims.Insert(~claims.BinarySearch(claim, ById), claim);

    /// <summary>Takes a claim out, which is among them.</summary>
    public static void Remove(List<PlacedClaim> claims, PlacedClaim claim) => claims.RemoveAt(claims.BinarySearch(claim, ById));
}
