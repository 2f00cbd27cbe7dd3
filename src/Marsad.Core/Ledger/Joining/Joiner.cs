using System.Globalization;
using System.Text;

namespace Marsad.Core.Ledger.Joining;

/// <summary>
/// How likely an account tells of the happening that another tells of, rather than of one that nobody else tells of: a list of features, each with
/// what it adds to the log odds and its reason (Fellegi and Sunter 1969, with the frequency of such happenings at the place as the prior).
/// </summary>
internal static class Joiner
{
    // Those that forbid most often come first.
    private static readonly Func<Account, Account, double, Evidence>[] Features =
    [
        (from, into, _) => JoinFeatures.Time(from, into),
        (from, into, _) => JoinFeatures.Place(from, into),
        (from, into, _) => JoinFeatures.Type(from, into),
        (from, _, rate) => JoinFeatures.Rarity(from, rate),
        (_, into, _) => JoinFeatures.Reports(into),
        (from, into, _) => JoinFeatures.Initiators(from, into),
        (from, into, _) => JoinFeatures.Targets(from, into),
        (from, into, _) => JoinFeatures.Killed(from, into),
        (from, into, _) => JoinFeatures.Injured(from, into),
        (from, into, _) => NumbersToldOrNot.Of(from, into),
        (from, into, _) => JoinFeatures.Telling(from, into),
    ];

    /// <summary>True when of the two it is <paramref name="from"/> that would join: a denial what it denies, what is told of days to come the past, the wider place the narrower, the undated the dated, the less told the more told.</summary>
    public static bool Moves(Account from, Account into)
    {
        if (into.IsDenial || into.Days is null)
            return false;
        if (from.IsDenial)
            return true;
        if (from.IsAhead != into.IsAhead)
            return from.IsAhead;
        var (wide, other) = (Width(from, into), Width(into, from));
        if (wide != other)
            return wide > other;
        if (from.Days is null)
            return true;
        return from.Reports != into.Reports ? from.Reports < into.Reports : from.First.CompareTo(into.First) > 0;
    }

    /// <summary>The sum of the features; null when the two cannot be one. <paramref name="rate"/>: such happenings a day where <paramref name="from"/> places it.</summary>
    public static double? LogOdds(Account from, Account into, double rate)
    {
        var sum = 0.0;
        foreach (var feature in Features)
        {
            sum += feature(from, into, rate).LogOdds;
            if (double.IsNegativeInfinity(sum))
                return null;
        }

        return sum;
    }

    /// <summary>What spoke for and against, with what each adds: "told by 7 reports +1.9, a day apart -3.5".</summary>
    public static string Reasons(Account from, Account into, double rate)
    {
        var text = new StringBuilder();
        foreach (var feature in Features)
        {
            var evidence = feature(from, into, rate);
            if (evidence.Reason is not null)
                text.Append(text.Length > 0 ? ", " : "").Append(evidence).Append(' ').Append(evidence.LogOdds.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static int Width(Account account, Account other) =>
        account.Pin!.Site is not { } site || other.Pin!.Site == site ? 0
        : site.IsRegion ? 2
        : other.Pin.Site?.Settlement == site ? 1
        : 0;
}
