using Marsad.Core.Ledger.Blocking;

namespace Marsad.Core.Ledger.Joining;

/// <summary>What a change made of accounts.</summary>
internal readonly record struct AccountsDelta(IReadOnlyCollection<Account> Come, IReadOnlyCollection<Account> Gone);

/// <summary>
/// One round of joining. Each account looks for the one that it joins among those around it; where that one stays itself, it takes in all that come
/// to it. What an account does hangs on the accounts around it alone, so that a change is worked out where it reaches and nowhere else.
/// </summary>
/// <param name="needs">Log odds that a join must pass.</param>
/// <param name="numbers">Gives the accounts that it makes their numbers.</param>
internal sealed class JoinRound(double needs, AccountNumbers numbers)
{
    private readonly BlockIndex _blocks = new();
    private readonly AccountKeys _keys = new();
    private readonly List<int> _found = [];
    private readonly List<double> _odds = [];
    private readonly HashSet<int> _affected = [];
    private Account?[] _accounts = [];
    private Join?[] _joins = [];
    private List<Account>?[] _comers = [];
    private Account?[] _made = [];
    private int[] _seen = [];
    private int _mark;

    /// <summary>Takes accounts in that come and go; gives what becomes of them.</summary>
    public AccountsDelta Change(AccountsDelta change)
    {
        Grow(numbers.Size);
        _affected.Clear();
        var stale = new HashSet<int>();
        foreach (var account in change.Gone)
        {
            Reach(account, stale);
            if (account.IsOpen)
            {
                foreach (var block in _keys.Own(account))
                    _blocks.Remove(block, account.Number);
            }
        }

        foreach (var account in change.Come)
        {
            _accounts[account.Number] = account;
            if (account.IsOpen)
            {
                foreach (var block in _keys.Own(account))
                    _blocks.Add(block, account.Number);
            }
        }

        foreach (var account in change.Come)
        {
            stale.Add(account.Number);
            Reach(account, stale);
        }

        var gone = new HashSet<Account>();
        foreach (var account in change.Gone)
        {
            stale.Remove(account.Number);
            Set(account, null);
            gone.Add(_made[account.Number]!);
        }

        foreach (var number in stale)
            Set(_accounts[number]!, Decide(_accounts[number]!));
        return Make(change.Gone, gone);
    }

    private void Reach(Account account, HashSet<int> stale)
    {
        if (!account.IsOpen)
            return;
        Collect(_keys.Asking(account));
        stale.UnionWith(_found);
        foreach (var comer in _comers[account.Number] ?? [])
            stale.Add(comer.Number);
    }

    private void Collect(List<ulong> blocks)
    {
        _found.Clear();
        _mark++;
        foreach (var block in blocks)
            _blocks.Collect(block, _found, _seen, _mark);
    }

    // The join of the best odds against all others and against a happening of its own.
    private Join? Decide(Account account)
    {
        if (!account.IsOpen)
            return null;
        Collect(_keys.Counted(account));
        var rate = BaseRate.Of(account, _found.Count, AccountKeys.CountedDays(account));
        Collect(_keys.Asked(account));
        _odds.Clear();
        Account? best = null;
        var most = double.NegativeInfinity;
        foreach (var number in _found)
        {
            var other = _accounts[number]!;
            if (other == account || !Joiner.Moves(account, other) || Joiner.LogOdds(account, other, rate) is not { } odds)
                continue;
            _odds.Add(odds);
            if (odds > most || (odds == most && other.First.CompareTo(best!.First) < 0))
                (best, most) = (other, odds);
        }

        if (best is null)
            return null;
        // In order of size, so that the sum hangs on no numbering.
        _odds.Sort();
        var others = 1.0;
        for (var i = 0; i < _odds.Count - 1; i++)
            others += Math.Exp(_odds[i]);
        var left = most - Math.Log(others);
        return left > needs ? new Join(account, best, rate, left, needs) : null;
    }

    private void Set(Account account, Join? join)
    {
        var before = _joins[account.Number];
        if (before == join)
        {
            if (_made[account.Number] is null)
                _affected.Add(account.Number);
            return;
        }

        _affected.Add(account.Number);
        if (before is not null)
        {
            _affected.Add(before.Into.Number);
            _comers[before.Into.Number]!.Remove(account);
        }

        if (join is not null)
        {
            _affected.Add(join.Into.Number);
            (_comers[join.Into.Number] ??= []).Add(account);
        }

        if ((before is null) != (join is null))
            _affected.UnionWith((_comers[account.Number] ?? []).Select(c => c.Number));
        _joins[account.Number] = join;
    }

    private AccountsDelta Make(IReadOnlyCollection<Account> left, HashSet<Account> gone)
    {
        foreach (var account in left)
        {
            _affected.Remove(account.Number);
            (_accounts[account.Number], _comers[account.Number], _made[account.Number]) = (null, null, null);
        }

        var come = new HashSet<Account>();
        foreach (var root in _affected.Select(n => RootOf(_accounts[n]!)).Distinct())
        {
            foreach (var (account, made) in MadeOf(root))
            {
                if (_made[account.Number] is { } before)
                    gone.Add(before);
                _made[account.Number] = made;
                come.Add(made);
            }
        }

        var same = come.Where(gone.Contains).ToList();
        come.ExceptWith(same);
        gone.ExceptWith(same);
        foreach (var account in gone.Where(a => a.Maker == this))
            numbers.Free(account);
        return new AccountsDelta(come, gone);
    }

    // An account joins only what stays itself; else it waits for the next round.
    private Account RootOf(Account account) => _joins[account.Number] is { } join && _joins[join.Into.Number] is null ? join.Into : account;

    private IEnumerable<(Account Account, Account Made)> MadeOf(Account root)
    {
        var comers = _joins[root.Number] is null ? _comers[root.Number] ?? [] : [];
        var joins = new List<Join>();
        var sources = new List<Account> { root };
        foreach (var comer in comers.OrderByDescending(c => _joins[c.Number]!.Odds).ThenBy(c => c.First))
        {
            // Against the root its odds have passed already.
            if (sources.Skip(1).All(s => JoinFeatures.Telling(comer, s) == Evidence.None))
            {
                sources.Add(comer);
                joins.Add(_joins[comer.Number]!);
            }
            else
            {
                yield return (comer, comer);
            }
        }

        var made = joins.Count == 0 ? root
            : _made[root.Number] is { } before && before.Sources.SequenceEqual(sources) && before.Joins.SequenceEqual(joins) ? before
            : new Account(sources, joins) { Maker = this, Number = numbers.Take() };
        foreach (var source in sources)
            yield return (source, made);
    }

    private void Grow(int size)
    {
        if (_accounts.Length >= size)
            return;
        size = Math.Max(size, 2 * _accounts.Length);
        Array.Resize(ref _accounts, size);
        Array.Resize(ref _joins, size);
        Array.Resize(ref _comers, size);
        Array.Resize(ref _made, size);
        Array.Resize(ref _seen, size);
    }
}
