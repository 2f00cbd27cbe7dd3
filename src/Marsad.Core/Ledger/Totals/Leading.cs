namespace Marsad.Core.Ledger.Totals;

/// <summary>Takes the first few of many: the others are never put in order.</summary>
internal static class Leading
{
    /// <summary>The first of <paramref name="all"/> in the order of <paramref name="order"/>, a total one; so many of them at most, none for 0.</summary>
    public static List<T> Of<T>(IEnumerable<T> all, Comparison<T> order, int most)
    {
        var lastFirst = Comparer<T>.Create((a, b) => order(b, a));
        var leading = new PriorityQueue<T, T>(lastFirst);
        foreach (var one in all)
        {
            if (leading.Count < most)
                leading.Enqueue(one, one);
            else if (most > 0 && order(one, leading.Peek()) < 0)
                leading.EnqueueDequeue(one, one);
        }

        var ordered = new List<T>(leading.Count);
        while (leading.TryDequeue(out var last, out _))
            ordered.Add(last);
        ordered.Reverse();
        return ordered;
    }
}
