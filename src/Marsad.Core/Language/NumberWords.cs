using System.Globalization;

namespace Marsad.Core.Language;

/// <summary>Numbers in words and digits.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, long> Units = new(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    };

    /// <summary>The value of one number word, hyphenated ones ("forty-five") included.</summary>
    public static bool TryValue(string lower, out long value)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (Units.TryGetValue(lower, out value))
            return true;
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Units.TryGetValue(lower[..hyphen], out var tens) && Units.TryGetValue(lower[(hyphen + 1)..], out var ones) && tens >= 20 && ones < 10)
        {
            value = tens + ones;
            return true;
        }

        return false;
    }

    /// <summary>"hundred" is 100, "thousand" 1000, "million" 1000000; false for other words.</summary>
    public static bool TryMagnitude(string lower, out long magnitude)
    {
        magnitude = lower switch { "hundred" => 100, "thousand" => 1000, "million" => 1_000_000, _ => 0 };
        return magnitude > 0;
    }

    /// <summary>
    /// The value of digits with either thousands separator: "300.000" and "300,000" are 300000. False for decimals, clock times, ordinals and units ("12pm", "2nd", "3.5").
    /// </summary>
    public static bool TryDigits(string text, out long value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        var digits = text;
        var separator = text.IndexOfAny(['.', ',']);
        if (separator >= 0)
        {
            var groups = text.Split(text[separator]);
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))
                return false;
            digits = string.Concat(groups);
        }

        return digits.Length <= 15 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
