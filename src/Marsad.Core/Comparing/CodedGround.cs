using Marsad.Core.Ledger.Places;
using Marsad.Core.Theatre;

namespace Marsad.Core.Comparing;

/// <summary>Finds the theatre's ground of coded points: the nearest place, and the governorate that coders spell in their own way.</summary>
internal sealed class CodedGround
{
    private readonly List<Place> _places;
    private readonly Dictionary<string, string?> _governorates = new(StringComparer.Ordinal);
    private readonly double _kilometres;

    /// <summary>
    /// Takes all <paramref name="events"/>: a first-order unit is the governorate of that name, else the one in which most of its points lie, by the
    /// nearest place within <paramref name="kilometres"/>.
    /// </summary>
    public CodedGround(TheatrePack pack, Ground ground, IReadOnlyList<CodedEvent> events, double kilometres)
    {
        _kilometres = kilometres;
        _places = [.. pack.Places.Where(p => !Ground.IsRegion(p))];
        foreach (var unit in events.Where(e => e.Adm1 is not null).GroupBy(e => e.Adm1!, StringComparer.Ordinal))
        {
            _governorates[unit.Key] = Named(unit.Key, pack, ground) ?? unit
                .Where(e => !e.IsCoarse)
                .Select(e => Nearest(e)?.Adm1)
                .OfType<string>()
                .GroupBy(a => a, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .FirstOrDefault()?.Key;
        }
    }

    /// <summary>The theatre's governorate of an event; null if it cannot be told.</summary>
    public string? GovernorateOf(CodedEvent coded) => coded.Adm1 is { } unit ? _governorates.GetValueOrDefault(unit) : Nearest(coded)?.Adm1;

    /// <summary>The place nearest to an event's point; null when none is near, or the point stands for more than a place.</summary>
    public Place? Nearest(CodedEvent coded)
    {
        if (coded.IsCoarse)
            return null;
        var (nearest, least) = ((Place?)null, _kilometres);
        foreach (var place in _places)
        {
            if (Ground.DistanceKm(coded.Lat, coded.Lon, place.Lat, place.Lon) is var km && (km < least || (km <= least && nearest is null)))
                (nearest, least) = (place, km);
        }

        return nearest;
    }

    private static string? Named(string unit, TheatrePack pack, Ground ground)
    {
        if (ground.Named(unit, null) is { Kind: PlaceKind.Governorate } named)
            return named.Adm1;
        var bare = unit.Replace("Governorate", "", StringComparison.OrdinalIgnoreCase).Trim();
        return pack.Places.FirstOrDefault(p => p.Kind == PlaceKind.Governorate && string.Equals(p.Adm1, bare, StringComparison.OrdinalIgnoreCase))?.Adm1;
    }
}
