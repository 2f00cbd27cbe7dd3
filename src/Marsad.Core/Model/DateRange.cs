using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>How exactly the words gave a time.</summary>
[JsonConverter(typeof(KebabEnumConverter<TimePrecision>))]
public enum TimePrecision
{
    /// <summary>A day or a part of it.</summary>
    Day,

    /// <summary>Several days ("over the weekend", "in the past 24 hours", "since Sunday").</summary>
    Days,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year or more.</summary>
    Year,
}

/// <summary>
/// Days from <see cref="Start"/> to <see cref="End"/>, both inclusive, in the local calendar of the happening.
/// On the wire <c>{"start": "2016-08-06", "end": "2016-08-06"}</c>.
/// </summary>
[JsonConverter(typeof(DateRangeConverter))]
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException">If the end is before the start.</exception>
    public DateRange(DateOnly start, DateOnly end)
    {
        if (end < start)
            throw new ArgumentException($"the end {end:yyyy-MM-dd} is before the start {start:yyyy-MM-dd}", nameof(end));
        Start = start;
        End = end;
    }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The single day <paramref name="day"/>.</summary>
    public static DateRange On(DateOnly day) => new(day, day);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    /// <summary>True when <paramref name="day"/> lies within.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>"2016-08-06", or "2016-07-31 to 2016-08-06".</summary>
    public override string ToString() => Start == End
        ? Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd} to {End:yyyy-MM-dd}");
}

/// <summary>Reads and writes a <see cref="DateRange"/> as an object of two ISO dates.</summary>
public sealed class DateRangeConverter : JsonConverter<DateRange>
{
    public override DateRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        DateOnly? start = null, end = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"expected {{\"start\", \"end\"}} for a time, found {reader.TokenType}");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "start": start = Day(ref reader); break;
                case "end": end = Day(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        if (start is not { } s || end is not { } e || e < s)
            throw new JsonException($"a time needs a start and an end on or after it, found {start:yyyy-MM-dd} and {end:yyyy-MM-dd}");
        return new DateRange(s, e);
    }

    public override void Write(Utf8JsonWriter writer, DateRange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("start", value.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("end", value.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static DateOnly Day(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"expected a date as YYYY-MM-DD, found '{text}'");
    }
}
