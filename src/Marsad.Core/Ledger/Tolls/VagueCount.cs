using System.Globalization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Tells "dozens" from "at least 24": the floor of a vague word bounds a toll but is no number that anybody gave.</summary>
internal static class VagueCount
{
    // The codebook's floors of vague words, with how each would be written out as a number.
    private static readonly Dictionary<long, string> Floors = new()
    {
        [1] = "one",
        [3] = "three",
        [20] = "twenty",
        [24] = "twenty-four",
        [40] = "forty",
        [200] = "two hundred",
        [300] = "three hundred",
        [2000] = "two thousand",
    };

    /// <summary>True for an open number whose floor comes from a vague word ("dozens", "several", "many").</summary>
    public static bool Is(CasualtyClaim claim) =>
        claim.High is null && claim.Low is { } low && Floors.TryGetValue(low, out var written) && !claim.Evidence.Any(e => Gives(e, low, written));

    private static bool Gives(string evidence, long number, string written)
    {
        var digits = evidence.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return digits.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || digits.Contains((number - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || evidence.Contains(written, StringComparison.OrdinalIgnoreCase);
    }
}
