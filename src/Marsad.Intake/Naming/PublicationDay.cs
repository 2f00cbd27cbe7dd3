using System.Globalization;

namespace Marsad.Intake.Naming;

/// <summary>
/// Days of publication as metadata writes them. The day is taken as it stands, in the outlet's own time zone:
/// that is the day from which its "today" and "on Saturday" count.
/// </summary>
internal static class PublicationDay
{
    private static readonly string[] Written =
        ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "yyyy/M/d", "d MMM yy"];

    /// <summary>"2016-08-06", or that with a time after it: "2016-08-06T14:30:00+03:00"; null for anything else.</summary>
    public static DateOnly? FromIso(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < 10 || !DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        var hasTime = trimmed.Length > 10;
        return !hasTime || (trimmed[10] is 'T' or 't' or ' ' && IsTime(trimmed[11..])) ? day : null;
    }

    /// <summary>ISO 8601, the dates of mail and RSS ("Sat, 06 Aug 2016 10:00:00 GMT"), or "August 6, 2016"; null if unclear, as "06/08/2016" is.</summary>
    public static DateOnly? FromAny(string? text)
    {
        if (text is null)
            return null;
        if (FromIso(text) is { } iso)
            return iso;
        var words = text.AsSpan().Trim();
        // A weekday first: "Sat, ".
        if (words.IndexOf(", ", StringComparison.Ordinal) is > 0 and < 10 and var comma && !words[..comma].ContainsAnyInRange('0', '9'))
            words = words[(comma + 2)..];
        // A time after it: " 10:00:00 GMT".
        if (words.IndexOf(':') is > 0 and var colon && words[..colon].LastIndexOf(' ') is > 0 and var space)
            words = words[..space].TrimEnd([',', ' ', '-', '|']);
        return DateOnly.TryParseExact(words, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var day) ? day : null;
    }

    private static bool IsTime(ReadOnlySpan<char> time)
    {
        var zone = time.LastIndexOfAny('+', '-');
        var clock = zone > 0 ? time[..zone] : time.TrimEnd("Zz");
        return TimeOnly.TryParse(clock.TrimEnd(), CultureInfo.InvariantCulture, out _);
    }
}
