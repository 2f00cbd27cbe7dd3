using System.Runtime.InteropServices;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Blocking;

/// <summary>
/// Finds the pairs of claims that are worth comparing, without looking at all pairs: those that share a settlement, a cell of the map
/// or a name, with overlapping days; those of one report; and those with the same words.
/// </summary>
internal sealed class Blocks
{
    /// <summary>Side of a cell in degrees, about 10 km; a claim stands in every cell that its circle of precision touches.</summary>
    private const double CellDegrees = 0.1;

    private const double KmPerDegree = 111.2;

    /// <summary>Spans longer than this are compared among themselves only: a day and a month that holds it say little of one happening.</summary>
    private const int LongSpanDays = 7;

    private readonly IReadOnlyList<PlacedClaim> _claims;
    private readonly int[][] _keys;
    private readonly List<List<int>> _members = [];
    private readonly List<bool> _byDay = [];
    private readonly Dictionary<(string Key, TypeFamily Family, bool Planned, bool Long), int> _ids = [];

    public Blocks(IReadOnlyList<PlacedClaim> claims, Ground ground)
    {
        _claims = claims;
        _keys = new int[claims.Count][];
        for (var i = 0; i < claims.Count; i++)
            _keys[i] = KeysOf(i, ground);
    }

    /// <summary>Each pair of indices once, the smaller first; in an order that depends on the claims alone.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        for (var block = 0; block < _members.Count; block++)
        {
            var members = _members[block];
            if (_byDay[block])
                members.Sort((a, b) => Start(a) != Start(b) ? Start(a).CompareTo(Start(b)) : a.CompareTo(b));
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    if (_byDay[block] && Start(members[j]) > _claims[members[i]].Time!.Value.End)
                        break;
                    if (FirstShared(members[i], members[j]) == block)
                        yield return (Math.Min(members[i], members[j]), Math.Max(members[i], members[j]));
                }
            }
        }
    }

    private DateOnly Start(int index) => _claims[index].Time!.Value.Start;

    private int[] KeysOf(int index, Ground ground)
    {
        var claim = _claims[index];
        var planned = claim.Claim.Modality == Modality.Planned;
        var keys = new List<int>();
        foreach (var family in TypeFamilies.Of(claim.Claim))
        {
            keys.Add(Enter(index, ("report " + claim.Entry.Report.Value, family, planned, false), byDay: false));
            if (claim.Words.Count >= EvidenceWords.Enough)
                keys.Add(Enter(index, ("words " + claim.Words, family, planned, false), byDay: false));
            if (claim.Time is not { } time || claim.Key is null)
                continue;
            var isLong = time.Days > LongSpanDays;
            foreach (var key in PlaceKeys(claim, ground))
                keys.Add(Enter(index, (key, family, planned, isLong), byDay: true));
        }

        keys.Sort();
        return [.. keys];
    }

    private static IEnumerable<string> PlaceKeys(PlacedClaim claim, Ground ground)
    {
        if (claim.Place is not { } place)
        {
            yield return claim.Key!;
            yield break;
        }

        yield return ground.Settlement(place).Id.Value;
        if (Ground.IsRegion(place))
            yield break;
        var lat = Ground.RadiusKm(claim) / KmPerDegree;
        var lon = lat / Math.Cos(double.DegreesToRadians(place.Lat));
        for (var row = Cell(place.Lat - lat); row <= Cell(place.Lat + lat); row++)
        {
            for (var column = Cell(place.Lon - lon); column <= Cell(place.Lon + lon); column++)
                yield return $"{row}/{column}";
        }
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);

    private int Enter(int index, (string, TypeFamily, bool, bool) key, bool byDay)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, key, out var known);
        if (!known)
        {
            id = _members.Count;
            _members.Add([]);
            _byDay.Add(byDay);
        }

        _members[id].Add(index);
        return id;
    }

    private int FirstShared(int a, int b)
    {
        var (left, right) = (_keys[a], _keys[b]);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
                return left[i];
            if (left[i] < right[j])
                i++;
            else
                j++;
        }

        return -1;
    }
}
