using System.Collections;
using System.Globalization;
using Marsad.Core.Ledger.Joining;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Claims that the ledger takes for one happening.</summary>
/// <param name="Members">Their numbers in the graph of matches, in id order of the claims.</param>
/// <param name="Reasons">Why they stand together.</param>
internal sealed record Happening(int[] Members, MergeReasons Reasons)
{
    /// <summary>What its claims tell together.</summary>
    public Account? Account { get; set; }
}

/// <summary>Why the claims of one happening stand together, a line a merge. The lines are written when they are read: a million claims would have too many.</summary>
internal sealed class MergeReasons(IReadOnlyList<Merge> merges) : IReadOnlyList<string>
{
    private readonly Merge[] _merges = [.. merges];

    public int Count => _merges.Length;

    public string this[int index] => Line(_merges[index]);

    /// <summary>True when the two tell of the same merges of the same claims.</summary>
    public bool IsAs(MergeReasons other) => _merges.AsSpan().SequenceEqual(other._merges);

    public IEnumerator<string> GetEnumerator()
    {
        foreach (var merge in _merges)
            yield return Line(merge);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Line(Merge merge) => Matcher.Score(merge.A, merge.B) is { } score && float.IsPositiveInfinity(score)
        ? $"{merge.A.Id} with {merge.B.Id}: told to be the same by judgement {string.Join(", ", merge.A.Judged!.By)}"
        : string.Create(CultureInfo.InvariantCulture, $"{merge.A.Id} with {merge.B.Id} ({Matcher.Score(merge.A, merge.B):0.0}, needs {Matcher.Threshold:0.0}): {Matcher.Reasons(merge.A, merge.B)}");
}
