namespace Marsad.Core.Reading.Times;

/// <summary>Names of days and months.</summary>
internal static class CalendarWords
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The weekday that a capitalised word names, a lost apostrophe's "Saturdays" and "Sat" included.</summary>
    public static bool TryDay(string lower, out DayOfWeek day)
    {
        for (var i = 0; i < Days.Length; i++)
        {
            var name = Days[i];
            if (lower.Length < 3 || lower[0] != name[0])
                continue;
            if (lower == name || lower.Length == name.Length + 1 && lower.EndsWith('s') && lower.StartsWith(name, StringComparison.Ordinal)
                || lower.TrimEnd('.') is { Length: 3 or 4 } cut && cut != "sun" && cut != "satu" && name.StartsWith(cut, StringComparison.Ordinal))
            {
                day = (DayOfWeek)i;
                return true;
            }
        }

        day = default;
        return false;
    }

    /// <summary>The month, 1 to 12, that a word names, in full or in its usual short form.</summary>
    public static bool TryMonth(string lower, out int month)
    {
        var cut = lower.TrimEnd('.');
        for (var i = 0; i < Months.Length && cut.Length >= 3; i++)
        {
            if (cut[0] != Months[i][0])
                continue;
            if (cut == Months[i] || cut.Length == 3 && Months[i].StartsWith(cut, StringComparison.Ordinal) || cut == "sept" && i == 8)
            {
                month = i + 1;
                return true;
            }
        }

        month = 0;
        return false;
    }
}
