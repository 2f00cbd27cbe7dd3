namespace Marsad.Core.Scoring;

/// <summary>
/// How alike two strings are: twice the characters in common blocks over both lengths, blocks found longest first on either side of the
/// longest one (Ratcliff and Obershelp 1988). The same value as Python's difflib gives strings of fewer than 200 characters.
/// </summary>
internal static class SequenceRatio
{
    /// <summary>0 for nothing in common, 1 for equal; two empty strings are equal.</summary>
    public static double Of(string a, string b) => a.Length + b.Length == 0 ? 1 : 2.0 * Common(a, b) / (a.Length + b.Length);

    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (atA, atB, length) = Longest(a, b);
        return length == 0 ? 0 : length + Common(a[..atA], b[..atB]) + Common(a[(atA + length)..], b[(atB + length)..]);
    }

    // Of several longest blocks the first in a, then the first in b.
    private static (int AtA, int AtB, int Length) Longest(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var best = (AtA: 0, AtB: 0, Length: 0);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                var length = a[i..].CommonPrefixLength(b[j..]);
                if (length > best.Length)
                    best = (i, j, length);
            }
        }

        return best;
    }
}
