namespace Marsad.Core.Ledger.Tolls;

/// <summary>What several shares come to. Numbers are those of plausible figures, so that no sum of them overflows.</summary>
/// <param name="Low">Fewest.</param>
/// <param name="Best">Sum of the bests; where nobody gives one, the low stands in.</param>
/// <param name="High">Most that is told.</param>
/// <param name="Open">True when it may be more than any number told.</param>
internal readonly record struct Sum(long Low, long Best, long High, bool Open)
{
    public static Sum Of(Share share) => new(share.Low, share.Best, share.High, share.Open);

    public static Sum operator +(Sum a, Sum b) => new(a.Low + b.Low, a.Best + b.Best, a.High + b.High, a.Open || b.Open);
}
