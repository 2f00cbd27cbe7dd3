using Marsad.Intake.Naming;

namespace Marsad.Intake.Forms;

/// <summary>The opening of a plain text's body in the form that agencies use: "BEIRUT, 6 August 2016 (Levant Press Agency) – …".</summary>
internal static class Dateline
{
    private const int Longest = 120;

    /// <summary>The day, and the outlet in brackets behind it; both null unless the whole form with its year is there. The text stays as it is.</summary>
    public static (DateOnly? Published, string? Outlet) Of(ReadOnlySpan<char> body)
    {
        var line = body.TrimStart();
        line = line[..Math.Min(line.Length, Longest)];
        if (line.IndexOfAny('\r', '\n') is >= 0 and var end)
            line = line[..end];
        if (line.IndexOf('(') is not (> 0 and var open) || line[open..].IndexOf(')') is not (> 1 and var length))
            return default;

        // Behind the place, which may have commas of its own.
        var head = line[..open];
        for (var comma = head.IndexOf(','); comma >= 0;)
        {
            head = head[(comma + 1)..];
            if (PublicationDay.FromAny(head.ToString()) is { } day)
                return (day, line[(open + 1)..(open + length)].Trim().ToString());
            comma = head.IndexOf(',');
        }

        return default;
    }
}
