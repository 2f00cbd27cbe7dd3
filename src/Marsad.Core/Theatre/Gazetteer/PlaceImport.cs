using Marsad.Core.Model;
using Marsad.Core.Theatre.Files;

namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>What an import gave.</summary>
/// <param name="Places">New places, governorates first, then by country, unit, population and name.</param>
/// <param name="Known">How many were left out because the pack has them.</param>
/// <param name="Ambiguous">How many were left out because their name already stands for somebody, or for a place of the same governorate.</param>
/// <param name="WithoutAdm1">Codes of first-order units of the pack's own country that nothing names, with how many places they hold.</param>
public sealed record ImportedPlaces(IReadOnlyList<Place> Places, int Known, int Ambiguous, IReadOnlyList<(string Unit, int Places)> WithoutAdm1);

/// <summary>Makes a pack's places of GeoNames', so that the pack stays sound: ids and spellings of their own, governorates that it has.</summary>
public sealed class PlaceImport
{
    // As for the units' names: two points of one name this near are one place.
    private const double SamePlaceKm = 15;

    private readonly Admin1Names _units;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _governorates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actorKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _governmentKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _byKey = new(StringComparer.Ordinal);
    private readonly List<Place> _imported = [];
    private int _known;
    private int _ambiguous;

    private PlaceImport(TheatrePack? pack, Admin1Names units)
    {
        _units = units;
        foreach (var place in pack?.Places ?? [])
        {
            _ids.Add(place.Id.Value);
            if (place is { Kind: PlaceKind.Governorate, Adm1: { } adm1 })
                _governorates.Add(adm1);
            foreach (var spelling in place.Spellings.Prepend(place.Name))
                Claim(NameAudit.Key(spelling), place);
        }

        foreach (var actor in pack?.Actors ?? [])
        {
            var keys = actor.Kind is ActorKind.Government or ActorKind.Outlet ? _governmentKeys : _actorKeys;
            foreach (var spelling in actor.Spellings.Prepend(actor.Name))
                keys.Add(NameAudit.Key(spelling));
        }
    }

    /// <summary>The places of <paramref name="selected"/> that <paramref name="pack"/> (null for none) does not have.</summary>
    public static ImportedPlaces Run(IReadOnlyList<GeoNamesPlace> selected, TheatrePack? pack, Admin1Names units)
    {
        ArgumentNullException.ThrowIfNull(selected);
        ArgumentNullException.ThrowIfNull(units);
        var named = pack is null ? units : units.With(pack, selected);
        var import = new PlaceImport(pack, named);
        import.AddGovernorates(selected);
        foreach (var place in selected.Where(p => p.Feature != "ADM1").OrderBy(p => p.Country, StringComparer.Ordinal).ThenBy(p => p.Admin1, StringComparer.Ordinal).ThenByDescending(p => p.Population).ThenBy(p => p.Id))
            import.Add(place, FeatureKinds.Of(place), named.Of(place.Admin1Key));
        var unnamed = selected.Where(p => p.Admin1Key is { } unit && named.Of(unit) is null).CountBy(p => p.Admin1Key!).Select(u => (u.Key, u.Value)).OrderBy(u => u.Key, StringComparer.Ordinal);
        return new ImportedPlaces(import._imported, import._known, import._ambiguous, [.. unnamed]);
    }

    // A governorate needs a row of its own: at the point that the dump gives the unit, else in the middle of its places.
    private void AddGovernorates(IReadOnlyList<GeoNamesPlace> selected)
    {
        foreach (var unit in selected.Where(p => _units.Of(p.Admin1Key) is not null).GroupBy(p => _units.Of(p.Admin1Key)!, StringComparer.Ordinal).OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            if (!_governorates.Add(unit.Key))
                continue;
            var row = unit.FirstOrDefault(p => p.Feature == "ADM1");
            var (lat, lon) = row is null ? (unit.Average(p => p.Lat), unit.Average(p => p.Lon)) : (row.Lat, row.Lon);
            var governorate = new Place(
                new PlaceId(FreeId($"{Slug(unit.Key)}-governorate", "")), $"{unit.Key} province", PlaceKind.Governorate, unit.Key, null,
                Math.Round(lat, 3), Math.Round(lon, 3), row is { Population: > 0 and <= int.MaxValue } ? (int)row.Population : null, [$"{unit.Key} governorate", $"province of {unit.Key}"]);
            Keep(governorate);
        }
    }

    private void Add(GeoNamesPlace source, PlaceKind kind, string? adm1)
    {
        if (kind == PlaceKind.Country)
            adm1 = null;
        var key = NameAudit.Key(source.Name);
        if (source.Alternates.Where(IsSpelling).Prepend(source.Name).SelectMany(n => _byKey.GetValueOrDefault(NameAudit.Key(n)) ?? []).Any(p => IsSame(p, source, kind)))
        {
            _known++;
            return;
        }

        if (key.Length == 0 || !IsSpelling(source.Name) || !IsFree(key, adm1, kind))
        {
            _ambiguous++;
            return;
        }

        var spellings = new List<string>();
        var keys = new HashSet<string>(StringComparer.Ordinal) { key };
        foreach (var alternate in source.Alternates)
        {
            if (IsSpelling(alternate) && NameAudit.Key(alternate) is { Length: > 2 } other && IsFree(other, adm1, kind) && keys.Add(other))
                spellings.Add(alternate);
        }

        Keep(new Place(
            new PlaceId(FreeId(Slug(source.Name), adm1 is null ? source.Country : Slug(adm1), source.Id)), source.Name, kind, adm1, null,
            Math.Round(source.Lat, 4), Math.Round(source.Lon, 4), source.Population is > 0 and <= int.MaxValue ? (int)source.Population : null, spellings));
    }

    private static bool IsSame(Place known, GeoNamesPlace source, PlaceKind kind) =>
        kind == known.Kind && kind == PlaceKind.Country || Distance.Km(known.Lat, known.Lon, source.Lat, source.Lon) <= SamePlaceKm;

    private bool IsFree(string key, string? adm1, PlaceKind kind) =>
        !_actorKeys.Contains(key)
        && (kind is PlaceKind.City or PlaceKind.Country || !_governmentKeys.Contains(key))
        && (adm1 is null || _byKey.GetValueOrDefault(key) is not { } namesakes || namesakes.TrueForAll(p => p.Adm1 != adm1));

    private void Keep(Place place)
    {
        _imported.Add(place);
        foreach (var spelling in place.Spellings.Prepend(place.Name))
            Claim(NameAudit.Key(spelling), place);
    }

    private void Claim(string key, Place place)
    {
        if (!_byKey.TryGetValue(key, out var places))
            _byKey[key] = places = [];
        places.Add(place);
    }

    private string FreeId(string slug, string unit, long? number = null)
    {
        var id = slug.Length > 0 ? slug : $"place-{number}";
        if (!_ids.Add(id))
        {
            id = $"{id}-{(unit.Length > 0 ? unit.ToLowerInvariant() : "place")}";
            if (!_ids.Add(id))
                _ids.Add(id = $"{id}-{number}");
        }

        return id;
    }

    // A word of the Latin script that could stand in a report: with a capital, not all in capitals (an airport's code), no word of English.
    private static bool IsSpelling(string name) =>
        name.Length > 2 && char.IsUpper(name[0]) && name.Any(char.IsLower)
        && name.All(c => c is ' ' or '-' or '\'' or '’' or '‘' or '.' || char.IsLetter(c) && c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF')
        && !(name.All(char.IsLetter) && IsEnglish(name.ToLowerInvariant()));

    private static bool IsEnglish(string lower) =>
        Language.EnglishWords.TagOf(lower) != Language.Tag.Other || Language.EnglishWords.IsDemonym(lower) || Language.VerbForms.Of(lower) != Language.VerbForm.None
        || Language.NumberWords.TryValue(lower, out _);

    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (c is ' ' or '-' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
