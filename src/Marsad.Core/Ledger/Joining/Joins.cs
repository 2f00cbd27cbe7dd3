namespace Marsad.Core.Ledger.Joining;

/// <summary>
/// Joins happenings that match in part only: an account of a day more or less, of the city or the governorate alone, with another type or without a day
/// joins the one that explains it, if one does. In rounds: the surest first, so that what comes late is held against what has come together.
/// </summary>
internal sealed class Joins
{
    private readonly AccountNumbers _numbers = new();
    private readonly JoinRound[] _rounds;

    public Joins() => _rounds = [new(4, _numbers), new(2, _numbers), new(0.5, _numbers), new(0, _numbers)];

    /// <summary>Takes accounts in that come and go; gives those that the ledger shows.</summary>
    public AccountsDelta Change(AccountsDelta change)
    {
        foreach (var account in change.Come)
            account.Number = _numbers.Take();
        foreach (var account in change.Gone)
            _numbers.Free(account);
        foreach (var round in _rounds)
            change = round.Change(change);
        _numbers.Settle();
        return change;
    }
}
