using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Places;

/// <summary>Decides which of the places of one name is meant: by what the words say, by what the report is about, by size.</summary>
internal sealed class Namesakes
{
    // Within so many tokens a governorate or city told beside a name says where it is ("X in southern Y province").
    private const int Reach = 6;

    // A border between governorates may run so near to a city.
    private const double NearKm = 45;

    private readonly ReportText _text;
    private readonly Dictionary<string, int> _governorates = new(StringComparer.Ordinal);
    private readonly List<Place> _certain = [];
    private readonly List<Place> _cities = [];

    public Namesakes(ReportText text)
    {
        _text = text;
        foreach (var name in text.Names)
        {
            if (name.Places is not [{ Adm1: { } adm1 } place])
                continue;
            // Neighbourhoods and hospitals tell of their city only as long as nobody knows of another of that name.
            if (place.Kind is PlaceKind.Neighbourhood or PlaceKind.Building)
                continue;
            _governorates[adm1] = _governorates.GetValueOrDefault(adm1) + 1;
            if (place.Kind is PlaceKind.City or PlaceKind.Governorate && _cities.TrueForAll(c => c.Adm1 != adm1))
                _cities.Add(place);
            if (PlaceMention.RankOf(place) > 1 && !_certain.Contains(place))
                _certain.Add(place);
        }
    }

    /// <summary>True for a governorate in which the report names a place beyond doubt.</summary>
    public bool IsAbout(string? adm1) => adm1 is not null && _governorates.ContainsKey(adm1);

    /// <summary>The place that a name stands for.</summary>
    public Place Choose(NameMatch name)
    {
        if (name.Places.Count == 1)
            return name.Places[0];
        var following = _text.Lower(name.End);
        var preceding = _text.Lower(name.First - 1) is "of" ? _text.Lower(name.First - 2) : _text.Lower(name.First - 1);
        var asRegion = PlaceWords.IsWide(following) || PlaceWords.IsWide(preceding);
        var kinds = PlaceWords.KindsOf(following) is { Count: > 0 } told ? told : PlaceWords.KindsOf(preceding);
        var beside = AdmBeside(name);
        return name.Places
            .OrderByDescending(p => asRegion == p.Kind is PlaceKind.Governorate)
            .ThenByDescending(p => beside is not null && p.Adm1 == beside)
            .ThenByDescending(p => kinds.Contains(p.Kind))
            .ThenByDescending(p => IsSpelled(p, name))
            .ThenByDescending(p => p.Adm1 is { } adm1 ? _governorates.GetValueOrDefault(adm1) : -1)
            .ThenBy(Nearest)
            .ThenByDescending(p => p.Population ?? 0)
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .First();
    }

    /// <summary>
    /// The governorate that the words right behind a name put it in ("X in Y", "X, Y province") where no place of that name in the pack lies
    /// there or near: it is another place, that the pack does not know. Null where they agree, or tell none.
    /// </summary>
    public string? Contradicted(NameMatch name)
    {
        if (_text.Lower(name.End) is not ("in" or ",") && !(_text.Lower(name.End) == "of" && name.Places.All(p => p.Kind == PlaceKind.Building)) && !(PlaceWords.IsKind(_text.Lower(name.End)) && _text.Lower(name.End + 1) is "in" or "of"))
            return null;
        for (var i = name.End + 1; i <= name.End + Reach; i++)
        {
            if (_text.NameAt(i) is { Places: [{ Adm1: { } adm1, Kind: PlaceKind.City or PlaceKind.Governorate } whole] } && (whole.Kind == PlaceKind.Governorate || whole.Name == adm1))
                return name.Places.Any(p => p.Adm1 is null || p.Adm1 == adm1 || p.Kind is PlaceKind.Governorate or PlaceKind.City or PlaceKind.Region || Distance.Km(p.Lat, p.Lon, whole.Lat, whole.Lon) < NearKm) ? null : adm1;
            if (_text.NameAt(i) is not null || _text.Lower(i) is not ("in" or "of") && _text.Tokens.ElementAtOrDefault(i).Tag is not (Language.Tag.Adjective or Language.Tag.Determiner or Language.Tag.Noun))
                return null;
        }

        return null;
    }

    /// <summary>
    /// The one governorate that the report speaks of, where every place of that name in the pack is a neighbourhood or building of a city
    /// elsewhere: many cities have one of the same name. Null where one of them may be meant.
    /// </summary>
    public string? Elsewhere(NameMatch name) =>
        _cities.Count == 1 && name.Places.All(p => p.Kind is PlaceKind.Neighbourhood or PlaceKind.Building && !_governorates.ContainsKey(p.Adm1 ?? "") && _cities.All(c => Distance.Km(c.Lat, c.Lon, p.Lat, p.Lon) > NearKm))
            ? _cities[0].Adm1
            : null;

    private bool IsSpelled(Place place, NameMatch name)
    {
        var words = WithoutArticle(_text.Words(name.First, name.End));
        return IsSame(place.Name) || place.Spellings.Any(IsSame);

        bool IsSame(string spelling) => string.Equals(WithoutArticle(spelling), words, StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutArticle(string words) =>
        words.IndexOf('-', StringComparison.Ordinal) is > 1 and < 4 and var hyphen && Folding.IsArticle(words[..hyphen].ToLowerInvariant()) ? words[(hyphen + 1)..] : words;

    /// <summary>The governorate told beside a name, behind it in preference; null if none is.</summary>
    public string? AdmBeside(NameMatch name)
    {
        for (var i = name.End; i < Math.Min(_text.Tokens.Count, name.End + Reach); i++)
        {
            if (_text.NameAt(i) is { Places: [{ Adm1: { } adm1 }] })
                return adm1;
            if (_text.Tokens[i].Text is "." or ";")
                break;
        }

        return _text.NameAt(name.First - 1) is { Places: [{ Adm1: { } before }] } || _text.Lower(name.First - 1) is "'s" && _text.NameAt(name.First - 2) is { Places: [{ Adm1: { } owner }] } && (before = owner) is not null
            ? before
            : null;
    }

    // To the nearest place that the report names beyond doubt, in steps of 25 km: less says nothing.
    private int Nearest(Place place) =>
        _certain.Count == 0 ? 0 : (int)(_certain.Min(c => Distance.Km(c.Lat, c.Lon, place.Lat, place.Lon)) / 25);
}
