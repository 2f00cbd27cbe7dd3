using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Joining;

/// <summary>
/// The features by which an account is held against another that it may join. The numbers are natural logarithms of how often reports err so about
/// one happening (docs/ledger.md, Join), over how often two happenings look so.
/// </summary>
internal static class JoinFeatures
{
    private const double DayApart = -3.5, SameHandDayApart = -4, SameVoiceDayApart = -1, NoDay = -2;
    private const double CityOnly = -2.5, RegionOnly = -1, OtherSpelling = -1.2, Beside = -5;
    private const double ToldApart = -3, AnotherType = -0.5;
    private const double SameSide = 0.75, EnemySide = -2.7, SameTarget = 0.5, OtherTarget = -1;

    /// <summary>Places further from each other than this, in kilometres, are not confused.</summary>
    private const double BesideKm = 15;

    /// <summary>Log odds of numbers from which they alone tell a happening from others around it.</summary>
    private const double TellingNumbers = 2;

    /// <summary>Share of right types among those told.</summary>
    private const double RightType = 0.9;

    /// <summary>More reports than this err together no more than this many, for they draw on each other.</summary>
    private const int MostErrors = 8;

    /// <summary>More reports than this do not make the next one likelier.</summary>
    private const int MostReports = 8;

    /// <summary>More reports than this that name another target say no more: whom it hit is told with less care than who did it.</summary>
    private const int MostTargets = 3;

    /// <summary>What is told of more days than these was still on one of them.</summary>
    private const int MostNewsDays = 3;

    /// <summary>When.</summary>
    public static Evidence Time(Account from, Account into)
    {
        var (mine, theirs) = (from.Window!.Value, into.Days!.Value);
        if (from.IsAhead && !into.IsAhead)
            return theirs.End.DayNumber == mine.Start.DayNumber - 1 && from.Pin!.Key == into.Pin!.Key ? new(0, "a day after its report") : Evidence.Never;
        if (mine.Overlaps(theirs))
            return from.Days is null ? IsCarried(from, into) ? new(NoDay, "no day told") : Evidence.Never : from.Days == into.Days ? new(0, "same day") : new(0, "a common day");
        var apart = mine.Start > theirs.End ? mine.Start.DayNumber - theirs.End.DayNumber : theirs.Start.DayNumber - mine.End.DayNumber;
        if (apart > 1 || from.Days is null || from.Pin!.Key != into.Pin!.Key || AreOfTwoTypes(from, into))
            return Evidence.Never;
        // Who tells of either day tells them apart.
        var odds = DayApart * Errors(from);
        if (Any(from, into, (a, b) => a.Entry.Report == b.Entry.Report && a.Voice == b.Voice))
            return Evidence.Never;
        return Any(from, into, AreOfOneHand) ? new(odds + SameHandDayApart, "a day apart in one report, or one voice in one outlet")
            : Any(from, into, (a, b) => a.Voice == b.Voice) ? new(odds + SameVoiceDayApart, "a day apart in one voice")
            : new(odds, "a day apart");
    }

    /// <summary>Where.</summary>
    public static Evidence Place(Account from, Account into)
    {
        var (mine, theirs) = (from.Pin!, into.Pin!);
        if (mine.Key == theirs.Key)
            return from.IsOfRegion ? new(RegionOnly, "same region only") : new(0, "same place");
        if (mine.Site is { } outer && theirs.Site is { } inner)
            return outer.Holds(inner) ? Wider(from, into) : BesideEachOther(from, into);
        return from.IsOfRegion && from.Adm1 == into.Adm1 ? Wider(from, into) : SpeltAlike(from, into);
    }

    /// <summary>What was done: the rarer, the more it says. A number without a cause is of what tells a like number.</summary>
    public static Evidence Type(Account from, Account into)
    {
        if (from.Type is not { } mine || into.Type is not { } theirs)
            return Numbers(from, into) > 0 ? Evidence.None : Evidence.Never;
        if (mine == theirs)
            return new(Math.Log(RightType / TypeFrequency.Of(mine)), "same type");
        var sum = 0.0;
        foreach (var (type, reports) in from.Types)
        {
            var confused = type == theirs ? RightType : TypeFrequency.Confused(type, theirs);
            if (confused == 0)
                return Evidence.Never;
            var odds = Math.Log(confused / TypeFrequency.Of(type));
            sum += (type == theirs ? odds : Math.Min(AnotherType, odds)) * Math.Min(MostErrors, reports);
        }

        return new(sum, "types that are confused");
    }

    /// <summary>What people keep apart, and what one voice tells apart in one report.</summary>
    public static Evidence Telling(Account from, Account into)
    {
        foreach (var mine in from.Judged)
        {
            if (Array.Exists(into.Judged, mine.IsApartFrom))
                return Evidence.Never;
        }

        var reports = 0;
        foreach (var a in from.Tellings)
            reports += Array.IndexOf(into.Tellings, a) >= 0 ? 1 : 0;
        return reports == 0 ? Evidence.None : new(ToldApart * reports, "told apart in one report");
    }

    /// <summary>How often such things happen where it is told to have been: the seldomer, the less likely that it was another.</summary>
    public static Evidence Rarity(Account from, double rate)
    {
        var expected = rate * Math.Min(MostNewsDays, from.Window!.Value.Days);
        return new(-Math.Log(expected), "such expected there", expected);
    }

    /// <summary>What many tell of is likelier what one more tells of.</summary>
    public static Evidence Reports(Account into) =>
        into.Reports == 1 ? Evidence.None : new(Math.Log(Math.Min(MostReports, into.Reports)), "reports tell of it", into.Reports);

    /// <summary>Who did it.</summary>
    public static Evidence Initiators(Account from, Account into)
    {
        if (from.Initiators.Length == 0 || into.Initiators.Length == 0)
            return Evidence.None;
        var (mine, theirs, agreed) = (All(from.Initiators), All(into.Initiators), 0);
        foreach (var vote in into.Initiators)
            agreed += vote.Reports * Reports(from.Initiators, vote.Said);

        var share = (double)agreed / (mine * theirs);
        if (share >= 0.5)
            return new(SameSide, "same side did it");
        if ((from.Type == EventType.Battle || into.Type == EventType.Battle) && (AnyShared(from.Initiators, into.Targets) || AnyShared(from.Targets, into.Initiators)))
            return new(0, "same sides, told from either");
        return new(EnemySide * (1 - share) * Math.Min(MostErrors, Math.Min(mine, theirs)), "another side did it");
    }

    /// <summary>To whom.</summary>
    public static Evidence Targets(Account from, Account into)
    {
        if (from.Targets.Length == 0 || into.Targets.Length == 0)
            return Evidence.None;
        if (AnyShared(from.Targets, into.Targets))
            return new(SameTarget, "same target");
        return (from.Type == EventType.Battle || into.Type == EventType.Battle) && AnyShared(from.Targets, into.Initiators) ? Evidence.None
            : new(OtherTarget * Math.Min(MostTargets, Math.Min(All(from.Targets), All(into.Targets))), "another target");
    }

    /// <summary>How many died.</summary>
    public static Evidence Killed(Account from, Account into) => FigureLikeness.Of(from.Figures, into.Figures, Effect.Killed);

    /// <summary>How many were hurt: told with less care.</summary>
    public static Evidence Injured(Account from, Account into)
    {
        var evidence = FigureLikeness.Of(from.Figures, into.Figures, Effect.Injured);
        return evidence with { LogOdds = 0.8 * evidence.LogOdds };
    }

    private static int Errors(Account from) => Math.Min(MostErrors, from.Reports);

    private static Evidence SpeltAlike(Account from, Account into) =>
        from.Adm1 == into.Adm1 && Spelling.AreAlike(from.Pin!, into.Pin!) ? new(OtherSpelling * Errors(from), "names spelt alike") : Evidence.Never;

    // More than a part tells may be the sum of several parts.
    private static Evidence Wider(Account from, Account into)
    {
        foreach (var figure in from.Figures)
        {
            if (Array.TrueForAll(into.Figures, f => f.Effect != figure.Effect || Most(f) < Most(figure)))
                return Evidence.Never;
        }

        if (!IsCarried(from, into))
            return Evidence.Never;
        return from.IsOfRegion ? new(RegionOnly, "names the region only") : new(CityOnly * Errors(from), "names the city only");
    }

    private static long Most(Figure figure) => Math.Max(figure.Low ?? 0, figure.High ?? 0);

    // Two strikes of one day on two quarters stay two, whoever tells of them, unless one number that is seldom told was told of both.
    private static Evidence BesideEachOther(Account from, Account into)
    {
        var (mine, theirs) = (from.Pin!.Place!, into.Pin!.Place!);
        if (mine.Kind != theirs.Kind || mine.Within != theirs.Within || AreOfTwoTypes(from, into) || Ground.DistanceKm(mine, theirs) > BesideKm)
            return Evidence.Never;
        return Numbers(from, into) < TellingNumbers ? Evidence.Never : new(Beside * Errors(from), "places beside each other");
    }

    // What tells of no day or no place of its own is mostly said in passing: it joins what several tell, or what tells its number.
    private static bool IsCarried(Account from, Account into) => into.Reports > 1 || Numbers(from, into) >= TellingNumbers;

    // Who errs in two things at once tells of something else.
    private static bool AreOfTwoTypes(Account from, Account into) => from.Type is { } mine && into.Type is { } theirs && mine != theirs;

    private static double Numbers(Account from, Account into) => Killed(from, into).LogOdds + Injured(from, into).LogOdds;

    // One report, or one outlet that draws on one voice: it knows of the other day.
    private static bool AreOfOneHand(PlacedClaim a, PlacedClaim b) =>
        a.Entry.Report == b.Entry.Report || (a.Voice == b.Voice && a.Entry.Outlet == b.Entry.Outlet);

    internal static bool Any(Account from, Account into, Func<PlacedClaim, PlacedClaim, bool> are)
    {
        foreach (var a in from.Claims)
        {
            foreach (var b in into.Claims)
            {
                if (are(a, b))
                    return true;
            }
        }

        return false;
    }

    private static int All(Vote<string>[] votes)
    {
        var reports = 0;
        foreach (var vote in votes)
            reports += vote.Reports;
        return reports;
    }

    private static int Reports(Vote<string>[] votes, string side)
    {
        foreach (var vote in votes)
        {
            if (vote.Said == side)
                return vote.Reports;
        }

        return 0;
    }

    private static bool AnyShared(Vote<string>[] left, Vote<string>[] right)
    {
        foreach (var vote in left)
        {
            if (Reports(right, vote.Said) > 0)
                return true;
        }

        return false;
    }
}
