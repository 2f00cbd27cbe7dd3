using Marsad.Core.Model;

namespace Marsad.Core.Theatre;

/// <summary>One conflict's pack of knowledge, as read from its files and validated. Immutable.</summary>
public sealed class TheatrePack
{
    // Keyed by the plain string: a dictionary over an id of our own is compiled anew at every cold start.
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RatedSource> _rated = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, ActorId>> _outlets;
    private readonly IReadOnlyList<PartisanName> _partisan;

    /// <summary>Takes parts that refer to each other consistently (<see cref="TheatreReader"/> sees to that).</summary>
    public TheatrePack(
        string id,
        string name,
        string country,
        IReadOnlyList<Actor> actors,
        IReadOnlyList<Place> places,
        IReadOnlyList<Route> routes,
        IReadOnlyList<Area> areas,
        IReadOnlyList<PartisanName>? partisan = null,
        IReadOnlyList<Designation>? designations = null,
        IReadOnlyList<IReadOnlyList<OutlinePoint>>? outline = null)
    {
        (Id, Name, Country, Actors, Places, Routes, Areas, _partisan) = (id, name, country, actors, places, routes, areas, partisan ?? []);
        (Designations, Outline) = (designations ?? [], outline ?? []);
        foreach (var actor in actors)
            _actors.Add(actor.Id.Value, actor);
        foreach (var place in places)
            _places.Add(place.Id.Value, place);
        _outlets = new(OutletsByName);
        Sectors = new Sectors(this);
    }

    /// <summary>SHA-256 of the files that it was read from, as 64 hexadecimal digits; empty for one that was made in memory.</summary>
    public string Hash { get; init; } = "";

    /// <summary>"syria".</summary>
    public string Id { get; }

    /// <summary>"Syria".</summary>
    public string Name { get; }

    /// <summary>ISO 3166-1 alpha-3 of the country that is its ground, "SYR".</summary>
    public string Country { get; }

    /// <summary>Actors, bodies, origins and outlets.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<Route> Routes { get; }

    public IReadOnlyList<Area> Areas { get; }

    /// <summary>What authorities list the areas as, in the order of the file.</summary>
    public IReadOnlyList<Designation> Designations { get; }

    /// <summary>The country as closed rings, coarsely; empty if the pack has none.</summary>
    public IReadOnlyList<IReadOnlyList<OutlinePoint>> Outline { get; }

    /// <summary>Sources whose reliability is judged, each once.</summary>
    public IReadOnlyList<RatedSource> Rated
    {
        get;
        init
        {
            field = value;
            _rated = value.ToDictionary(r => r.Source.Value, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>Where the parts of the governorates lie.</summary>
    public Sectors Sectors { get; }

    /// <summary>What an actor is called: its name in the pack, else the words of its id ("town-hospital": Town hospital).</summary>
    public string NameOf(ActorId id) =>
        FindActor(id)?.Name ?? (id.Value is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..].Replace('-', ' ') : "");

    /// <summary>The actor of that id; null if the pack does not know it.</summary>
    public Actor? FindActor(ActorId id) => _actors.GetValueOrDefault(id.Value ?? "");

    /// <summary>The place of that id; null if the pack does not know it.</summary>
    public Place? FindPlace(PlaceId id) => _places.GetValueOrDefault(id.Value ?? "");

    /// <summary>The area of that id, name or spelling, without regard to case; null if the pack has none.</summary>
    public Area? FindArea(string idOrName) => Areas.FirstOrDefault(a => a.Id.Value == idOrName)
        ?? Areas.FirstOrDefault(a => a.Spellings.Prepend(a.Name).Contains(idOrName, StringComparer.OrdinalIgnoreCase));

    /// <summary>The side of an actor ("government", "opposition", "islamic-state", …); null if unknown.</summary>
    public string? SideOf(ActorId? id) => id is { } known ? FindActor(known)?.Side : null;

    /// <summary>How reliable a source is; F, cannot be judged, for one that the pack does not rate.</summary>
    public RatedSource ReliabilityOf(ActorId source) =>
        _rated.GetValueOrDefault(source.Value ?? "") ?? new RatedSource(source, SourceReliability.F, "the theatre does not rate it");

    /// <summary>The pack's id for an outlet that metadata name in their own way ("al-manar-tv"); as it is if the pack does not know it.</summary>
    public ActorId OutletOf(ActorId slug) => _actors.ContainsKey(slug.Value) ? slug : _outlets.Value.GetValueOrDefault(slug.Value, slug);

    /// <summary>Whom an outlet means by the words of its side; empty for an outlet of none.</summary>
    public IReadOnlyList<PartisanName> PartisanNames(ActorId? outlet) =>
        outlet is { } slug && FindActor(OutletOf(slug)) is { } speaker && (speaker.Interest ?? speaker.Side) is var side ? [.. _partisan.Where(p => p.Side == side)] : [];

    /// <summary>Who fights for an actor: a government's army, an opposition's fighters, where the pack names them as its member; else the actor itself.</summary>
    public ActorId FightsAs(ActorId id)
    {
        if (FindActor(id) is not { Kind: ActorKind.Government or ActorKind.PoliticalBody })
            return id;
        foreach (var actor in Actors)
        {
            if (actor.Kind is not (ActorKind.StateForce or ActorKind.Collective))
                continue;
            foreach (var membership in actor.Memberships)
            {
                if (membership.Coalition == id)
                    return actor.Id;
            }
        }

        return id;
    }

    /// <summary>True when the two are known to fight on different sides; false too when either side is unknown, civil or international.</summary>
    public bool AreEnemies(ActorId? a, ActorId? b) =>
        AreEnemySides(SideOf(a), SideOf(b));

    /// <summary>True when the two sides are known, differ and both fight.</summary>
    public static bool AreEnemySides(string? a, string? b) =>
        a is not null && b is not null && a != b && IsWarring(a) && IsWarring(b);

    /// <summary>True for a side that fights this war; false for those that speak, suffer, watch or intervene from abroad.</summary>
    public static bool IsWarring(string side) => side is not ("civil" or "international" or "monitor" or "media" or "unknown" or "channel");

    private Dictionary<string, ActorId> OutletsByName()
    {
        var outlets = new Dictionary<string, ActorId>(StringComparer.Ordinal);
        foreach (var actor in Actors)
        {
            if (actor.Kind is not (ActorKind.Outlet or ActorKind.Monitor))
                continue;
            foreach (var name in actor.Spellings.Prepend(actor.Name))
                outlets.TryAdd(string.Join('-', name.ToLowerInvariant().Split([' ', '-', '.', '&', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Replace("'", "", StringComparison.Ordinal), actor.Id);
        }

        return outlets;
    }
}
