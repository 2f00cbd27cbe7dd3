namespace Marsad.Core.Model;

/// <summary>
/// A number of people as the words give it: from <see cref="Low"/> to <see cref="High"/>, both inclusive; null is an open end.
/// "at least 200" is 200–null, "up to 30" null–30, "dozens" 24–null. Never a midpoint. Default is open at both ends and says nothing.
/// </summary>
public readonly record struct ReportedCount
{
    /// <exception cref="ArgumentOutOfRangeException">If an end is negative or high is below low.</exception>
    public ReportedCount(long? low, long? high, bool approximate = false)
    {
        if (low is < 0)
            throw new ArgumentOutOfRangeException(nameof(low), low, "a number of people is not negative");
        if (high is < 0 || high < low)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"the high end is below {low ?? 0}");
        Low = low;
        High = high;
        Approximate = approximate;
    }

    /// <summary>At least so many; null when only an upper bound is told.</summary>
    public long? Low { get; }

    /// <summary>At most so many; null when open.</summary>
    public long? High { get; }

    /// <summary>True when the words round the number ("some", "about", "nearly").</summary>
    public bool Approximate { get; }

    /// <summary>Exactly <paramref name="number"/>.</summary>
    public static ReportedCount Exactly(long number, bool approximate = false) => new(number, number, approximate);

    /// <summary>"150", "≥ 200", "≤ 30", "20–30", with "~" before a rounded one.</summary>
    public override string ToString()
    {
        var range = (Low, High) switch
        {
            (null, null) => "?",
            ({ } low, null) => $"≥ {low}",
            (null, { } high) => $"≤ {high}",
            ({ } low, { } high) when low == high => $"{low}",
            ({ } low, { } high) => $"{low}–{high}",
        };
        return Approximate ? "~" + range : range;
    }
}
