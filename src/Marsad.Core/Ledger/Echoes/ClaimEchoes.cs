using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>
/// Lays beside each claim of a copied passage where the passage was published first, so that it speaks with that voice, from that day. A claim
/// in a paragraph that the copy has added is its own.
/// </summary>
internal static class ClaimEchoes
{
    /// <summary>Share of a claim's words, in runs of four, that an earlier report must hold for the passage to be copied from it.</summary>
    private const double Copied = 0.5;

    /// <summary>
    /// The claims of one report with their echoes; <paramref name="echoed"/> gives those of the reports before it, with theirs. A report's echoes
    /// change only with its own claims and those of <see cref="Copies.Earlier"/>: take <see cref="Copies.Onward"/> of what has changed, in its order.
    /// </summary>
    public static IReadOnlyList<LedgerClaim> Of(
        Copies copies, ReportId report, IReadOnlyList<LedgerClaim> claims, Func<ReportId, IReadOnlyList<LedgerClaim>> echoed) =>
        copies.Earlier(report) is { Count: > 0 } earlier ? [.. claims.Select(c => Of(c, earlier, copies, echoed))] : claims;

    private static LedgerClaim Of(LedgerClaim claim, IReadOnlyList<CopyLink> earlier, Copies copies, Func<ReportId, IReadOnlyList<LedgerClaim>> echoed)
    {
        foreach (var link in earlier)
        {
            if (SameClaim.Of(claim, echoed(link.From.Id)) is { } same)
                return AsFirstTold(claim, same);
        }

        return First(claim, earlier, copies) is var (first, from)
            ? claim with { Echo = new ClaimEcho(first.Id, first.Outlet, first.Published, null, first.Outlet, from.Id) }
            : claim with { Echo = null };
    }

    private static LedgerClaim AsFirstTold(LedgerClaim claim, LedgerClaim same)
    {
        var first = same.Echo is { } echo
            ? echo with { Claim = echo.Claim ?? same.Id, From = same.Report }
            : new ClaimEcho(same.Report, same.Outlet, same.Published, same.Id, same.Origin, same.Report);
        return claim with { Echo = first, Claim = IsSet(claim, c => c.Place) ? OnItsDays(claim, same) : AtItsPlace(OnItsDays(claim, same), same.Claim) };
    }

    // What a person set stands, whatever the first says.
    private static bool IsSet<T>(LedgerClaim claim, Func<Claim, T> field) =>
        claim.AsRead is { } read && !EqualityComparer<T>.Default.Equals(field(read), field(claim.Claim));

    // "On Saturday" and "today" were read against the day of the copy: where the two differ by just the days between, the first is right.
    private static Claim OnItsDays(LedgerClaim claim, LedgerClaim first)
    {
        if (IsSet(claim, c => c.Time))
            return claim.Claim;
        if (claim.Claim.Time is not { } time || first.Claim.Time is not { } told)
            return claim.Claim with { Time = claim.Claim.Time ?? first.Claim.Time, TimePrecision = claim.Claim.TimePrecision ?? first.Claim.TimePrecision };
        var later = claim.Published?.DayNumber - first.Said?.DayNumber;
        bool Explains(int days) => days == 0 || days == later || (days == 7 && later > 0);
        return Explains(time.Start.DayNumber - told.Start.DayNumber) && Explains(time.End.DayNumber - told.End.DayNumber)
            ? claim.Claim with { Time = told, TimePrecision = first.Claim.TimePrecision }
            : claim.Claim;
    }

    // A cut that lost the place leaves it to the first.
    private static Claim AtItsPlace(Claim claim, Claim first) =>
        claim.Place is null ? claim with { Place = first.Place, Adm1 = first.Adm1, Location = first.Location } : claim;

    // The words stand in an earlier report where no such claim was read: followed back to the first that has them.
    private static (LedgerReport First, LedgerReport From)? First(LedgerClaim claim, IReadOnlyList<CopyLink> earlier, Copies copies)
    {
        (LedgerReport First, LedgerReport From)? found = null;
        while (earlier.FirstOrDefault(l => l.From.Sketch!.Holds(claim.Claim.Evidence[0]) >= Copied) is { } link)
        {
            found = (link.From, found?.From ?? link.From);
            earlier = copies.Earlier(link.From.Id);
        }

        return found;
    }
}
