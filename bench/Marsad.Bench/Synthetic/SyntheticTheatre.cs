using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Bench.Synthetic;

/// <summary>
/// A made-up theatre on ground like a real one: 14 governorates over five degrees by six, cities with districts and bases, towns, villages and hills
/// around them. What happens is shared out by rank, with the tail that the places of hand-coded events of the war in Syria have (of 14,796 events of
/// 2016 to 2019 in UCDP GED 5.7% in the first place, 54% in the first hundred, 82% in the first five hundred); a city has its districts on top.
/// </summary>
internal sealed class SyntheticTheatre
{
    private const int Governorates = 14;
    private const int TownsOfAGovernorate = 17;
    private const int VillagesOfATown = 8;
    private const int DistrictsOfACity = 60;

    // Of what happens in a city, told by those who know it best.
    private const double CityAsAWhole = 0.45;

    /// <summary>Share of the villages, hills and bases that no gazetteer has.</summary>
    private const double Unmapped = 0.15;

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

    /// <summary>True when the pack knows the place.</summary>
    public bool IsMapped(Place place) => Pack.FindPlace(place.Id) is not null;

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

    // Ranks run over the cities, then the towns of all governorates in turn, then the villages.
    private void AddGovernorate(Random random, int g)
    {
        var adm1 = $"Governorate {g}";
        var (lat, lon) = (32.5 + (g / 4 * 1.3) + (random.NextDouble() * 0.4), 36 + (g % 4 * 1.5) + (random.NextDouble() * 0.5));
        var governorate = Add(random, adm1, PlaceKind.Governorate, adm1, null, lat, lon, 0);
        var all = 2 * Weight(g + 1);
        var city = Add(random, $"City {g}", PlaceKind.City, adm1, governorate, lat, lon, all * CityAsAWhole);
        var harmonic = Enumerable.Range(0, DistrictsOfACity).Sum(d => 1.0 / (d + 2));
        for (var d = 0; d < DistrictsOfACity; d++)
        {
            var weight = all * (1 - CityAsAWhole) / (d + 2) / harmonic;
            Add(random, $"District {d} of City {g}", d % 10 == 9 ? PlaceKind.Base : PlaceKind.Neighbourhood, adm1, city, lat + Spread(random, 0.06), lon + Spread(random, 0.07), weight);
        }

        for (var t = 0; t < TownsOfAGovernorate; t++)
        {
            var (townLat, townLon) = (lat + Spread(random, 0.6), lon + Spread(random, 0.7));
            Add(random, $"Town {t} of {g}", PlaceKind.Town, adm1, governorate, townLat, townLon, Weight(Governorates * (t + 1) + g + 1));
            for (var v = 0; v < VillagesOfATown; v++)
            {
                var rank = (Governorates * (1 + TownsOfAGovernorate + (t * VillagesOfATown) + v)) + g + 1;
                Add(random, $"Village {v} of town {t} of {g}", v == 0 ? PlaceKind.Hill : PlaceKind.Village, adm1, governorate, townLat + Spread(random, 0.12), townLon + Spread(random, 0.14), Weight(rank));
            }
        }
    }

    private static double Weight(int rank) => Math.Pow(rank + 3, -1.05);

    private Place Add(Random random, string name, PlaceKind kind, string adm1, Place? within, double lat, double lon, double weight)
    {
        var place = new Place(new PlaceId(Slug(name)), name, kind, adm1, within?.Id, lat, lon, null, []);
        _byId.Add(place.Id, place);
        if (weight > 0)
            _weights.Add((place, weight + (_weights.Count > 0 ? _weights[^1].Upto : 0)));
        if (kind is PlaceKind.Village or PlaceKind.Hill or PlaceKind.Base && random.NextDouble() < Unmapped)
            return place;
        _places.Add(place);
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
