using System.Globalization;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>Reads the values that people give for a claim's fields. "none" takes a value away, where a field can be without one.</summary>
internal static class FieldValues
{
    /// <summary>Says that a field has no value.</summary>
    public const string None = "none";

    /// <summary>More people than this is a slip of the hand: no conflict of our time has touched as many.</summary>
    private const long MostPeople = 1_000_000_000;

    private static readonly char[] ListMarks = [',', ' ', '+'];

    public static Parsed<DateRange?> Time(string value)
    {
        if (value == None)
            return new(null, null);
        var ends = value.Split("..");
        if (ends.Length > 2 || !IsDay(ends[0], out var start) || !IsDay(ends[^1], out var end))
            return Bad<DateRange?>($"'{value}' is no time: give a day as 2016-08-06, days as 2016-07-31..2016-08-06, or none");
        return end < start
            ? Bad<DateRange?>($"'{value}' is no time: it ends before it starts")
            : new(new DateRange(start, end), null);
    }

    /// <summary>"150", "~150", "20..30", "200.." (at least), "..30" (up to), "none".</summary>
    public static Parsed<ReportedCount> Count(string value)
    {
        var approximate = value.StartsWith('~');
        var ends = value.TrimStart('~').Split("..");
        if (value == None)
            return new(default, null);
        if (ends.Length > 2 || ends.All(string.IsNullOrEmpty))
            return NoCount(value);
        var low = Bound(ends[0]);
        var high = Bound(ends[^1]);
        if (low.Problem is not null || high.Problem is not null)
            return NoCount(value, low.Problem ?? high.Problem);
        return Ends(low.Value, high.Value, approximate);
    }

    /// <summary>One end of a number; null for an open end.</summary>
    public static Parsed<long?> Bound(string value)
    {
        if (value is "" or None)
            return new(null, null);
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Bad<long?>($"'{value}' is no number of people: give digits, or none for an open end");
        return number > MostPeople ? Bad<long?>($"{value} people are more than {MostPeople}, which no report can mean") : new(number, null);
    }

    public static Parsed<ReportedCount> Ends(long? low, long? high, bool approximate) => high < low
        ? Bad<ReportedCount>($"the high end {high} is below the low end {low}: correct both at once with the field count, as 20..30")
        : new(new ReportedCount(low, high, approximate), null);

    public static Parsed<T> Word<T>(string value)
        where T : struct, Enum => KebabEnum.TryParse<T>(value, out var word)
            ? new(word, null)
            : Bad<T>($"'{value}' is none of {string.Join(", ", KebabEnum.Words<T>())}");

    public static Parsed<T?> WordOrNone<T>(string value)
        where T : struct, Enum => value == None ? new(null, null) : Word<T>(value).Then(w => (T?)w);

    public static Parsed<bool> Truth(string value) => value switch
    {
        "yes" or "true" => new(true, null),
        "no" or "false" => new(false, null),
        _ => Bad<bool>($"'{value}' is neither yes nor no"),
    };

    public static Parsed<ActorId?> ActorOrNone(string value, TheatrePack pack) =>
        value == None ? new(null, null) : Actor(value, pack).Then(a => (ActorId?)a);

    public static Parsed<IReadOnlyList<ActorId>> Actors(string value, TheatrePack pack)
    {
        if (value == None)
            return new([], null);
        var found = new List<ActorId>();
        foreach (var part in value.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries))
        {
            var actor = Actor(part, pack);
            if (actor.Problem is not null)
                return new(null, actor.Problem);
            found.Add(actor.Value);
        }

        return found.Count == 0 ? Bad<IReadOnlyList<ActorId>>($"'{value}' names no actor: give ids, or none") : new([.. found.Distinct()], null);
    }

    private static Parsed<ActorId> Actor(string value, TheatrePack pack)
    {
        if (pack.FindActor(new ActorId(value)) is { } known)
            return new(known.Id, null);
        var near = pack.Actors
            .Where(a => a.Id.Value.Contains(value, StringComparison.OrdinalIgnoreCase) || a.Name.Contains(value, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Id.Value).Order(StringComparer.Ordinal).Take(5).ToList();
        return Bad<ActorId>($"'{value}' is no actor of the pack {pack.Id}" + (near.Count > 0 ? $"; near it: {string.Join(", ", near)}" : ""));
    }

    private static Parsed<ReportedCount> NoCount(string value, string? why = null) =>
        Bad<ReportedCount>(why ?? $"'{value}' is no number of people: give 150, ~150, 20..30, 200.. (at least), ..30 (up to), or none");

    private static Parsed<T> Bad<T>(string problem) => new(default, problem);

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
