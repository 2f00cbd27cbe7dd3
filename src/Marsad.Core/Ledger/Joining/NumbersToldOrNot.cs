namespace Marsad.Core.Ledger.Joining;

/// <summary>
/// What it says that one account tells of dead or injured and another of none: a report may leave a number out, but where several do, there was none.
/// </summary>
internal static class NumbersToldOrNot
{
    /// <summary>Share of happenings in which nobody was killed, and in which nobody was hurt, as far as is told.</summary>
    private const double NoneKilled = 0.45, NoneInjured = 0.6;

    /// <summary>Share of reports that leave the number out where there is one.</summary>
    private const double LeaveKilledOut = 0.4, LeaveInjuredOut = 0.6;

    /// <summary>More reports than this leave a number out no more independently of each other.</summary>
    private const int MostReports = 3;

    public static Evidence Of(Account from, Account into)
    {
        var (few, many) = (Math.Min(MostReports, from.Reports), Math.Min(MostReports, into.Reports));
        var odds = Of(few, from.TellKilled > 0, many, into.TellKilled > 0, NoneKilled, LeaveKilledOut)
            + Of(few, from.TellInjured > 0, many, into.TellInjured > 0, NoneInjured, LeaveInjuredOut);
        // What one report tells of an event and of its dead may stand in two accounts.
        return odds == 0 || JoinFeatures.Any(from, into, (a, b) => a.Entry.Report == b.Entry.Report) ? Evidence.None : new(odds, odds > 0 ? "neither tells numbers" : "only one tells numbers");
    }

    private static double Of(int mine, bool mineTell, int theirs, bool theyTell, double none, double leftOut)
    {
        return (mineTell, theyTell) switch
        {
            (true, true) => 0,
            (false, true) => Math.Log(Math.Pow(leftOut, mine) / Silent(mine)),
            (true, false) => Math.Log(Math.Pow(leftOut, theirs) / Silent(theirs)),
            _ => Math.Log(Silent(mine + theirs) / Silent(mine) / Silent(theirs)),
        };

        // How likely so many reports tell no number of a happening of which nothing else is known.
        double Silent(int reports) => none + ((1 - none) * Math.Pow(leftOut, reports));
    }
}
