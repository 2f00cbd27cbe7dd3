using Marsad.Core.Theatre.Files;

namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>Names of first-order units by GeoNames' code ("SY.09" → "Aleppo").</summary>
public sealed class Admin1Names
{
    // Two points of one name this near are one place, whichever list placed it.
    private const double SamePlaceKm = 15;

    private readonly Dictionary<string, string> _names;

    private Admin1Names(Dictionary<string, string> names) => _names = names;

    /// <summary>The name of a unit; null where none is told.</summary>
    public string? Of(string? key) => key is null ? null : _names.GetValueOrDefault(key);

    /// <summary>
    /// Reads a list in the form of GeoNames' admin1CodesASCII.txt: code, name, and columns that are not needed, parted by tabs. What is no
    /// such line is reported and left out.
    /// </summary>
    public static Admin1Names Read(IEnumerable<string> lines, string file, List<TheatreProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(problems);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var cells = line.TrimEnd('\r').Split('\t', StringSplitOptions.TrimEntries);
            if (cells.Length < 2 || cells[0].Split('.') is not [{ Length: 2 }, { Length: > 0 }] || cells[1].Length == 0)
                problems.Add(new TheatreProblem(file, number, cells[0], "a code like SY.09, a tab and a name"));
            else if (!names.TryAdd(cells[0], cells[1]))
                problems.Add(new TheatreProblem(file, number, cells[0], "each code once"));
        }

        return new Admin1Names(names);
    }

    /// <summary>
    /// These names, and for units that they do not name those of <paramref name="pack"/>: a unit is the governorate in which the pack has most
    /// of the places that both know by name and point.
    /// </summary>
    public Admin1Names With(TheatrePack pack, IReadOnlyList<GeoNamesPlace> places)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(places);
        var known = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var place in pack.Places)
        {
            if (place.Adm1 is null)
                continue;
            foreach (var key in place.Spellings.Prepend(place.Name).Select(NameAudit.Key).Distinct(StringComparer.Ordinal))
            {
                if (!known.TryGetValue(key, out var named))
                    known[key] = named = [];
                named.Add(place);
            }
        }

        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (place.Admin1Key is not { } unit || _names.ContainsKey(unit))
                continue;
            foreach (var adm1 in Namesakes(known, place).Where(p => Distance.Km(p.Lat, p.Lon, place.Lat, place.Lon) <= SamePlaceKm).Select(p => p.Adm1!).Distinct(StringComparer.Ordinal))
            {
                if (!votes.TryGetValue(unit, out var tally))
                    votes[unit] = tally = new(StringComparer.Ordinal);
                tally[adm1] = tally.GetValueOrDefault(adm1) + 1;
            }
        }

        var names = new Dictionary<string, string>(_names, StringComparer.Ordinal);
        foreach (var (unit, tally) in votes)
        {
            var (adm1, count) = tally.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First();
            if (count * 2 > tally.Values.Sum())
                names[unit] = adm1;
        }

        return new Admin1Names(names);
    }

    private static IEnumerable<Place> Namesakes(Dictionary<string, List<Place>> known, GeoNamesPlace place) =>
        place.Alternates.Prepend(place.Name).Select(NameAudit.Key).Distinct(StringComparer.Ordinal).SelectMany(key => known.GetValueOrDefault(key) ?? []).Distinct();
}
