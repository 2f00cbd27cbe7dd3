using System.Globalization;

namespace Marsad.App.Cli;

/// <summary>Figures to a fixed number of digits.</summary>
internal static class Rounded
{
    /// <summary>
    /// The figure with <paramref name="digits"/> digits behind the point, exact ties to the even one: 0.0625 is "0.062", as other tools that
    /// score claims print it. For figures of a size where twenty digits tell a tie from what only looks like one: 0 to 1000.
    /// </summary>
    public static string Half(double figure, int digits)
    {
        var exact = decimal.Parse(figure.ToString("F20", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Round(exact, digits, MidpointRounding.ToEven).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
