namespace Marsad.Core.Ledger.Matching;

/// <summary>What one feature says about two claims.</summary>
/// <param name="Score">From -1 (speaks against) over 0 (says nothing) to 1 (speaks for); minus infinity forbids.</param>
/// <param name="Reason">Why, for people; null when it says nothing.</param>
/// <param name="Strong">True when it carries a claim whose time or place is not told.</param>
internal readonly record struct Feature(double Score, string? Reason, bool Strong = false)
{
    /// <summary>Says nothing.</summary>
    public static readonly Feature Silent = new(0, null);

    /// <summary>The two cannot be one happening.</summary>
    public static readonly Feature Never = new(double.NegativeInfinity, null);
}

/// <summary>Two claims that pass for one happening.</summary>
/// <param name="A">Index of the claim with the smaller id.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Score">Weighted sum of the features.</param>
/// <param name="Reasons">What spoke for and against, with the weight of each: "same place +4.0, same day +3.0".</param>
internal sealed record Match(int A, int B, double Score, string Reasons);
