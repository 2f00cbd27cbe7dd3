using Marsad.Core.Ledger.Grades;
using Marsad.Core.Ledger.Joining;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the incidents of claims that come and go.</summary>
/// <param name="stakes">What origins have at stake in a number.</param>
/// <param name="grading">Grades incidents.</param>
/// <param name="tolls">Where their tolls are put.</param>
internal sealed class Incidents(Stakes stakes, Grading grading, Shelf<Toll> tolls)
{
    private readonly Happenings _happenings = new();
    private readonly Joins _joins = new();
    private readonly IncidentDraft _draft = new(new IncidentTolls(stakes), grading);
    private readonly Shelf<Incident> _shelf = new(Order, i => DaySpan.Of(i.Time));

    /// <summary>All incidents by first day (unknown last), place and id.</summary>
    public IReadOnlyList<Incident> Entries => _shelf.Entries;


    /// <summary>Takes claims out and in, those passed over that tell of no happening; gives the incidents that are new and those that are no more.</summary>
    public (IReadOnlyList<Incident> Come, IReadOnlyList<Incident> Gone) Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come, Judged judged)
    {
        var delta = _happenings.Change([.. gone.Where(IsOfHappening)], [.. come.Where(IsOfHappening)]);
        foreach (var happening in delta.Come)
            happening.Account = new Account(_happenings.ClaimsOf(happening), happening.Reasons);
        var accounts = _joins.Change(new AccountsDelta([.. delta.Come.Select(h => h.Account!)], [.. delta.Gone.Select(h => h.Account!)]));
        foreach (var account in accounts.Come)
            account.Incident = Draft(account, judged);
        var (fresh, old) = (accounts.Come.Select(a => a.Incident!).ToList(), accounts.Gone.Select(a => a.Incident!).ToList());
        _shelf.Change(old, fresh);
        tolls.Change(old.SelectMany(i => i.Tolls), fresh.SelectMany(i => i.Tolls));
        return (fresh, old);
    }

    private Incident Draft(Account account, Judged judged)
    {
        var incident = _draft.Of(account.Claims, account.Reasons);
        return incident with { Judgements = judged.Naming(incident.Claims), Joins = account.AllJoins };
    }

    private static bool IsOfHappening(PlacedClaim claim) => claim.Claim is EventClaim or CasualtyClaim { Scope: Scope.Incident };

    /// <summary>By first day (unknown last), place and id.</summary>
    public static int Order(Incident a, Incident b) => ByDayAndPlace(a.Time, a.Place, b.Time, b.Place) is var order and not 0 ? order : a.Id.CompareTo(b.Id);

    /// <summary>By first day (unknown last), place and id.</summary>
    public static int Order(Toll a, Toll b) => ByDayAndPlace(a.Time, a.Place, b.Time, b.Place) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id);

    private static int ByDayAndPlace(DateRange? time, string? place, DateRange? otherTime, string? otherPlace)
    {
        var order = (time?.Start ?? DateOnly.MaxValue).CompareTo(otherTime?.Start ?? DateOnly.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(place ?? "", otherPlace ?? "");
    }
}
