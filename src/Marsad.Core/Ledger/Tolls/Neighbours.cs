namespace Marsad.Core.Ledger.Tolls;

/// <summary>Shares by governorate and day: which ones could meet a wide one at all.</summary>
internal sealed class Neighbours
{
    /// <summary>Shares of more days than this are kept apart, not under each of their days.</summary>
    private const int LongestByDay = 31;

    private const string Nowhere = "";
    private readonly Dictionary<(string Governorate, int Day), List<Share>> _byDay = [];
    private readonly Dictionary<string, List<Share>> _long = new(StringComparer.Ordinal);
    private readonly List<string> _governorates;

    public Neighbours(IReadOnlyList<Share> shares)
    {
        // Where nothing is wide, nothing is looked up.
        if (!shares.Any(s => s.Counted.IsWide))
            shares = [];
        foreach (var share in shares)
        {
            var governorate = share.Counted.Governorate ?? Nowhere;
            if (share.Counted.LastDay - share.Counted.FirstDay >= LongestByDay)
            {
                Add(_long, governorate, share);
                continue;
            }

            for (var day = share.Counted.FirstDay; day <= share.Counted.LastDay; day++)
                Add(_byDay, (governorate, day), share);
        }

        _governorates = [.. shares.Select(s => s.Counted.Governorate ?? Nowhere).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The shares that have a day and perhaps ground in common with <paramref name="wide"/>; some more than once.</summary>
    public IEnumerable<Share> Of(Share wide)
    {
        var own = wide.Counted.Governorate ?? Nowhere;
        var governorates = own == Nowhere ? _governorates : [own, Nowhere];
        foreach (var governorate in governorates)
        {
            for (var day = wide.Counted.FirstDay; day <= wide.Counted.LastDay; day++)
            {
                foreach (var share in _byDay.GetValueOrDefault((governorate, day)) ?? [])
                {
                    if (share != wide)
                        yield return share;
                }
            }

            foreach (var share in _long.GetValueOrDefault(governorate) ?? [])
            {
                if (share != wide)
                    yield return share;
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Share>> lists, TKey key, Share share)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(share);
    }
}
