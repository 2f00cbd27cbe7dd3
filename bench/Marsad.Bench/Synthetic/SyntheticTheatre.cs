using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Bench.Synthetic;

/// <summary>
/// A made-up theatre on ground like a real one: 14 governorates over five degrees by six, cities with districts, bases and hills, towns with villages
/// around them. Places are drawn with a heavy tail: a few see most of the war.
/// </summary>
internal sealed class SyntheticTheatre
{
    private const int Governorates = 14;
    private const int Towns = 240;
    private const int VillagesOfATown = 8;
    private const int DistrictsOfACity = 60;

    private static readonly string[] Sides = ["government", "opposition", "islamic-state", "kurdish"];

    private readonly List<Place> _places = [];
    private readonly List<(Place Place, double Upto)> _weights = [];
    private readonly Dictionary<PlaceId, Place> _byId = [];

    public SyntheticTheatre(Random random)
    {
        for (var g = 0; g < Governorates; g++)
            AddGovernorate(random, g);
        var areas = Enumerable.Range(0, 6).Select(Area).ToList();
        Pack = new TheatrePack("synthetic", "Synthetic", "XXX", [.. Parties(), .. Speakers()], _places, [.. areas.SelectMany(Routes)], areas);
    }

    public TheatrePack Pack { get; }

    /// <summary>Attackers and attacked, by side.</summary>
    public static ActorId Actor(Random random, int side, bool vague) => new(vague ? $"{Sides[side]}-forces" : $"{Sides[side]}-unit-{random.Next(6)}");

    public static int SideCount => Sides.Length;

    /// <summary>The place of a happening.</summary>
    public Place Draw(Random random)
    {
        var at = random.NextDouble() * _weights[^1].Upto;
        var (from, to) = (0, _weights.Count - 1);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_weights[middle].Upto < at)
                from = middle + 1;
            else
                to = middle;
        }

        return _weights[from].Place;
    }

    /// <summary>The place that it is part of; null for a town or a village, which lie in a governorate only.</summary>
    public Place? Outer(Place place) => place.Within is { } up && _byId[up] is { Kind: PlaceKind.City or PlaceKind.Town } outer ? outer : null;

    public Place Governorate(Place place) => _byId[new PlaceId(Slug(place.Adm1!))];

    /// <summary>Another place within a few kilometres, as a reporter may confuse them; the same when there is none.</summary>
    public Place Beside(Random random, Place place)
    {
        var at = _places.IndexOf(place);
        for (var tries = 0; tries < 6; tries++)
        {
            var other = _places[Math.Clamp(at + random.Next(-4, 5), 0, _places.Count - 1)];
            if (other != place && other.Kind == place.Kind && other.Within == place.Within)
                return other;
        }

        return place;
    }

    private void AddGovernorate(Random random, int g)
    {
        var adm1 = $"Governorate {g}";
        var (lat, lon) = (32.5 + (g / 4 * 1.3) + (random.NextDouble() * 0.4), 36 + (g % 4 * 1.5) + (random.NextDouble() * 0.5));
        var governorate = Add(adm1, PlaceKind.Governorate, adm1, null, lat, lon, 0);
        var city = Add($"City {g}", PlaceKind.City, adm1, governorate, lat, lon, 6000.0 / (g + 1));
        for (var d = 0; d < DistrictsOfACity; d++)
            Add($"District {d} of City {g}", d % 10 == 9 ? PlaceKind.Base : PlaceKind.Neighbourhood, adm1, city, lat + Spread(random, 0.06), lon + Spread(random, 0.07), 16000.0 / (g + 1) / (d + 3));
        for (var t = 0; t < Towns / Governorates; t++)
        {
            var (townLat, townLon) = (lat + Spread(random, 0.6), lon + Spread(random, 0.7));
            var town = Add($"Town {t} of {g}", PlaceKind.Town, adm1, governorate, townLat, townLon, 900.0 / (t + 2));
            for (var v = 0; v < VillagesOfATown; v++)
                Add($"Village {v} of town {t} of {g}", v == 0 ? PlaceKind.Hill : PlaceKind.Village, adm1, governorate, townLat + Spread(random, 0.12), townLon + Spread(random, 0.14), 250.0 / (t + 2) / (v + 1));
            _ = town;
        }
    }

    private Place Add(string name, PlaceKind kind, string adm1, Place? within, double lat, double lon, double weight)
    {
        var place = new Place(new PlaceId(Slug(name)), name, kind, adm1, within?.Id, lat, lon, null, []);
        _places.Add(place);
        _byId.Add(place.Id, place);
        if (weight > 0)
            _weights.Add((place, weight + (_weights.Count > 0 ? _weights[^1].Upto : 0)));
        return place;
    }

    private static IEnumerable<Actor> Parties()
    {
        foreach (var side in Sides)
        {
            yield return Make($"{side}-forces", ActorKind.Collective, side);
            for (var u = 0; u < 6; u++)
                yield return Make($"{side}-unit-{u}", ActorKind.ArmedGroup, side);
        }

        yield return Make("civilians", ActorKind.Collective, "civil");
    }

    private static IEnumerable<Actor> Speakers()
    {
        foreach (var outlet in Outlet.All)
            yield return new Actor(outlet.Id, ActorKind.Outlet, "media", outlet.Id.Value, [], outlet.Side is { } side ? Sides[side] : null, []);
        yield return Make("observatory", ActorKind.Monitor, "monitor");
        yield return Make("rescuers", ActorKind.Organisation, "civil");
        yield return Make("activists", ActorKind.Origin, "unknown");
    }

    private Area Area(int g) => new(
        new AreaId($"area-{g}"), $"Old part of City {g}", [.. Enumerable.Range(0, 12).Select(d => Id($"District {d} of City {g}"))], "opposition", 100_000, "estimate", null, []);

    private static IEnumerable<Route> Routes(Area area) => Enumerable.Range(0, 2).Select(r => new Route(
        new RouteId($"{area.Id}-route-{r}"), $"Road {r} of {area.Name}", area.Id,
        [Id($"District {20 + r} of {area.Name["Old part of ".Length..]}"), Id($"District {30 + r} of {area.Name["Old part of ".Length..]}")], []));

    private static Actor Make(string id, ActorKind kind, string side) => new(new ActorId(id), kind, side, id, [], null, []);

    private static PlaceId Id(string name) => new(Slug(name));

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static double Spread(Random random, double degrees) => ((2 * random.NextDouble()) - 1) * degrees;
}

/// <summary>Who publishes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Side">Number of the side that it speaks for; null for none.</param>
/// <param name="Wire">True for an agency, whose stories others carry.</param>
internal sealed record Outlet(ActorId Id, int? Side, bool Wire)
{
    public static readonly IReadOnlyList<Outlet> All =
    [
        .. Enumerable.Range(0, 4).Select(i => new Outlet(new ActorId($"wire-{i}"), null, true)),
        .. Enumerable.Range(0, 10).Select(i => new Outlet(new ActorId($"paper-{i}"), null, false)),
        .. Enumerable.Range(0, 4).Select(i => new Outlet(new ActorId($"state-media-{i}"), 0, false)),
        .. Enumerable.Range(0, 4).Select(i => new Outlet(new ActorId($"rebel-media-{i}"), 1, false)),
        .. Enumerable.Range(0, 2).Select(i => new Outlet(new ActorId($"kurdish-media-{i}"), 3, false)),
    ];
}
