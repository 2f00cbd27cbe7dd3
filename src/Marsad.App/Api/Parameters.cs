using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>Reads parameters of a query; an absent or empty one is null and fine.</summary>
internal static class Parameters
{
    /// <summary>Reads a day.</summary>
    public static bool TryDay(string name, string? text, out DateOnly? day, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (day, problem) = (null, null);
        if (string.IsNullOrEmpty(text))
            return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            day = read;
            return true;
        }

        problem = Problems.BadParameter(name, text, "a day as YYYY-MM-DD");
        return false;
    }

    /// <summary>Reads a whole number of a range.</summary>
    public static bool TryNumber(string name, string? text, int low, int high, out int? number, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (number, problem) = (null, null);
        if (string.IsNullOrEmpty(text))
            return true;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= low && read <= high)
        {
            number = read;
            return true;
        }

        problem = Problems.BadParameter(name, text, $"a whole number from {low} to {high}");
        return false;
    }

    /// <summary>Reads the part of a view that two days and a place ask for.</summary>
    public static bool TryView(
        string? from, string? to, string? place, out ViewFilter view, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        view = ViewFilter.All;
        if (!TryDay("from", from, out var first, out problem) || !TryDay("to", to, out var last, out problem))
            return false;
        view = new ViewFilter(first, last, Given(place));
        return true;
    }

    /// <summary>Text without its outer blanks; null if nothing is left.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Reads a word of a closed vocabulary.</summary>
    public static bool TryWord<T>(string name, string? text, out T? word, [NotNullWhen(false)] out ProblemHttpResult? problem)
        where T : struct, Enum
    {
        (word, problem) = (null, null);
        if (string.IsNullOrEmpty(text))
            return true;
        if (KebabEnum.TryParse<T>(text, out var read))
        {
            word = read;
            return true;
        }

        problem = Problems.BadParameter(name, text, $"one of {string.Join(", ", KebabEnum.Words<T>())}");
        return false;
    }
}
