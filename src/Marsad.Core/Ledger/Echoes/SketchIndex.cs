namespace Marsad.Core.Ledger.Echoes;

/// <summary>
/// Finds the sketches that may share a text with one, without comparing all pairs: the 48 smallest hashes of each are bands of one row,
/// kept apart by week of publication. The cost of a look grows with the reports of three weeks, not with all.
/// </summary>
internal sealed class SketchIndex
{
    /// <summary>Smallest hashes of a sketch that are entered.</summary>
    private const int Bands = 48;

    /// <summary>Bands that two sketches share before they are compared; one alone is a common phrase.</summary>
    private const int Enough = 2;

    private const int Undated = int.MinValue;

    // Per week, ascending: hash in the upper half, number of the report in the lower.
    private readonly SortedDictionary<int, ulong[]> _weeks = [];

    /// <summary>Enters sketches under their numbers, each of a day or of none.</summary>
    public void Add(IEnumerable<(int Number, DateOnly? Day, TextSketch Sketch)> sketches)
    {
        foreach (var week in sketches.GroupBy(s => WeekOf(s.Day)))
        {
            var entries = week.SelectMany(s => Entries(s.Number, s.Sketch)).ToArray();
            Array.Sort(entries);
            _weeks[week.Key] = _weeks.TryGetValue(week.Key, out var present) ? Merge(present, entries) : entries;
        }
    }

    /// <summary>Takes a number out that was entered under that day.</summary>
    public void Remove(int number, DateOnly? day)
    {
        var week = WeekOf(day);
        _weeks[week] = [.. _weeks[week].Where(e => (int)(uint)e != number)];
    }

    /// <summary>Numbers of sketches that share bands with <paramref name="sketch"/>, from its week and those beside it and from the undated; for an undated one from all.</summary>
    public IEnumerable<int> Near(DateOnly? day, TextSketch sketch)
    {
        var shared = new Dictionary<int, int>();
        foreach (var (week, entries) in _weeks)
        {
            if (day is not null && week != Undated && Math.Abs(week - WeekOf(day)) > 1)
                continue;
            foreach (var hash in Bottom(sketch))
                Count(entries, hash, shared);
        }

        var enough = Math.Min(Enough, sketch.Hashes.Length);
        return shared.Where(s => s.Value >= enough).Select(s => s.Key);
    }

    private static void Count(ulong[] entries, uint hash, Dictionary<int, int> shared)
    {
        var at = Array.BinarySearch(entries, (ulong)hash << 32);
        for (at = at < 0 ? ~at : at; at < entries.Length && entries[at] >> 32 == hash; at++)
        {
            var number = (int)(uint)entries[at];
            shared[number] = shared.GetValueOrDefault(number) + 1;
        }
    }

    private static ulong[] Entries(int number, TextSketch sketch)
    {
        var bottom = Bottom(sketch);
        var entries = new ulong[bottom.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = ((ulong)bottom[i] << 32) | (uint)number;
        return entries;
    }

    private static ReadOnlySpan<uint> Bottom(TextSketch sketch) => sketch.Hashes[..Math.Min(Bands, sketch.Hashes.Length)];

    private static int WeekOf(DateOnly? day) => day is { } known ? known.DayNumber / 7 : Undated;

    private static ulong[] Merge(ulong[] left, ulong[] right)
    {
        var merged = new ulong[left.Length + right.Length];
        for (int i = 0, j = 0; i + j < merged.Length;)
            merged[i + j] = j == right.Length || (i < left.Length && left[i] < right[j]) ? left[i++] : right[j++];
        return merged;
    }
}
