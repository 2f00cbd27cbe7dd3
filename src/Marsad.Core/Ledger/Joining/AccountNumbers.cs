namespace Marsad.Core.Ledger.Joining;

/// <summary>Small numbers for accounts, so that what is known of each stands in arrays. A number that is free is given again after <see cref="Settle"/> only.</summary>
internal sealed class AccountNumbers
{
    private readonly Stack<int> _free = new();
    private readonly List<int> _left = [];

    /// <summary>Numbers are below this.</summary>
    public int Size { get; private set; }

    public int Take() => _free.Count > 0 ? _free.Pop() : Size++;

    /// <summary>Gives the number of an account back that is no more.</summary>
    public void Free(Account account) => _left.Add(account.Number);

    /// <summary>Nothing knows the accounts any more whose numbers were given back.</summary>
    public void Settle()
    {
        foreach (var number in _left)
            _free.Push(number);
        _left.Clear();
    }
}
