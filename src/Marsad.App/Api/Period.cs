using Marsad.Core.Model;

namespace Marsad.App.Api;

/// <summary>The days that the slider runs over.</summary>
internal static class Period
{
    /// <summary>How long before the first report a happening may lie and still stretch the period: older ones are background.</summary>
    public const int DaysBefore = 14;

    /// <summary>Ranges longer than a week say too little about their first day to begin the period.</summary>
    private const int LongestRange = 7;

    /// <summary>
    /// From the first happening told to the last report or happening. Where days of publication are known, a happening more than
    /// <see cref="DaysBefore"/> days before the first of them, or after the last, does not count. Null when nothing has a day.
    /// </summary>
    public static DateRange? Of(IEnumerable<DateOnly?> published, IEnumerable<DateRange?> happenings)
    {
        var publications = published.OfType<DateOnly>().ToList();
        var told = happenings.OfType<DateRange>().Where(range => range.Days <= LongestRange).ToList();
        if (publications.Count == 0)
            return told.Count == 0 ? null : new DateRange(told.Min(range => range.Start), told.Max(range => range.End));
        var (earliest, latest) = (publications.Min().AddDays(-DaysBefore), publications.Max());
        var first = told.Select(range => range.Start).Where(day => day >= earliest).Append(publications.Min()).Min();
        return new DateRange(first, latest);
    }
}
