using System.Collections;

namespace Marsad.Core.Ledger.Joining;

/// <summary>Why the claims of accounts that were joined stand together: the lines of each, then one a join. Written when they are read.</summary>
internal sealed class JoinReasons(IReadOnlyList<Account> sources, IReadOnlyList<Join> joins) : IReadOnlyList<string>
{
    public int Count => sources.Sum(s => s.Reasons.Count) + joins.Count;

    public string this[int index] => this.Skip(index).First();

    public IEnumerator<string> GetEnumerator() => sources.SelectMany(s => s.Reasons).Concat(joins.Select(j => j.ToString())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
