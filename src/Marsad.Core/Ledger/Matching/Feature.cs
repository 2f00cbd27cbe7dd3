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

    /// <summary>With <see cref="Whole"/>, a measure that the reason gives: "2 of 5 days shared"; else 0.</summary>
    public int Part { get; init; }

    /// <summary>See <see cref="Part"/>.</summary>
    public int Whole { get; init; }

    public override string ToString() => Whole > 0 ? $"{Part} of {Whole} {Reason}" : Reason ?? "";
}
