using System.Globalization;
using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>One row of a pack's file. A cell that is not as it must be becomes a problem, and its value a stand-in that no pack keeps.</summary>
internal sealed class PackRow(PackFile file, int line, string[] cells, List<TheatreProblem> problems)
{
    /// <summary>Name of the file.</summary>
    public string File => file.Name;

    /// <summary>Line in the file, from 1.</summary>
    public int Line => line;

    /// <summary>The cell as it stands.</summary>
    public string this[string column] => cells[Array.IndexOf(file.Columns, column)];

    /// <summary>Reports what this row has wrong.</summary>
    public void Report(string value, string expected, bool isWarning = false) =>
        problems.Add(new TheatreProblem(file.Name, line, value, expected, isWarning));

    /// <summary>A cell that must not be empty.</summary>
    public string Text(string column)
    {
        var value = this[column];
        if (value.Length == 0)
            Report(value, $"a {column}");
        return value;
    }

    /// <summary>A cell that may be empty: null then.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    /// <summary>A kebab-case id.</summary>
    public string Id(string column)
    {
        var value = this[column];
        if (!IsKebab(value))
            Report(value, $"an {column} in kebab-case (a-z, 0-9 and single hyphens)");
        return value;
    }

    /// <summary>The parts of a cell between semicolons; none when it is empty.</summary>
    public string[] List(string column)
    {
        var value = this[column];
        if (value.Length == 0)
            return [];
        var parts = value.Split(';', StringSplitOptions.TrimEntries);
        foreach (var part in parts)
        {
            if (part.Length == 0)
                Report(value, $"{column} parted by single semicolons");
        }

        return parts;
    }

    /// <summary>A word of an enum in kebab-case.</summary>
    public T Word<T>(string column)
        where T : struct, Enum
    {
        var value = this[column];
        if (!KebabEnum.TryParse<T>(value, out var word))
            Report(value, $"a {column}: one of {string.Join(", ", KebabEnum.Words<T>())}");
        return word;
    }

    /// <summary>Degrees between -<paramref name="bound"/> and <paramref name="bound"/>.</summary>
    public double Degrees(string column, double bound)
    {
        var value = this[column];
        if (!double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            || Math.Abs(degrees) > bound)
        {
            Report(value, $"a {column} in degrees between -{bound} and {bound}, with a decimal point");
        }

        return degrees;
    }

    /// <summary>A number of people; null when empty.</summary>
    public int? People(string column)
    {
        var value = this[column];
        if (value.Length == 0)
            return null;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var people))
            Report(value, $"a {column} as a whole number without separators, or nothing");
        return people;
    }

    /// <summary>A day (YYYY-MM-DD), or a month or year (YYYY-MM, YYYY) that stands for its first or its last day; null when empty.</summary>
    public DateOnly? Day(string column, bool last)
    {
        var value = this[column];
        if (value.Length == 0)
            return null;
        if (IsDate(value, "yyyy-MM-dd", out var day))
            return day;
        if (IsDate(value, "yyyy-MM", out day))
            return last ? day.AddMonths(1).AddDays(-1) : day;
        if (IsDate(value, "yyyy", out day))
            return last ? day.AddYears(1).AddDays(-1) : day;
        Report(value, $"a date in '{column}' as YYYY-MM-DD, YYYY-MM or YYYY, or nothing");
        return null;
    }

    private static bool IsDate(string value, string format, out DateOnly day) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsKebab(string value)
    {
        var afterHyphen = true;
        foreach (var c in value)
        {
            if (c == '-' ? afterHyphen : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                return false;
            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }
}
