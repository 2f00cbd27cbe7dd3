using System.Globalization;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;
using Marsad.Tests.Model;
using Xunit;

namespace Marsad.Tests.Theatre;

/// <summary>Coordinates against an independent list of places: the locations that UCDP gives its events.</summary>
public sealed class CoordinateTests
{
    // A settlement is an area, and two people put its point a kilometre or two apart; a region's middle is a matter of taste.
    private const double PointKm = 3;
    private const double RegionKm = 25;

    // Ours and UCDP's are two places that share a name within one governorate.
    private static readonly string[] Namesakes =
    [
        "al-hamra", "abu-dali", "al-amiriya", "al-malikiyah", "al-khalidiyah", "sarjah", "al-azizieh", "khalidiya", "ibbin-samaan", "maarata",
        "al-tim-oil-field", "kessab", "al-arishah", "arak",
    ];

    [Fact]
    public void Coordinates_agree_with_those_of_an_independent_list()
    {
        var reference = ReadReference(Path.Combine(EvaluationData.Folder("ucdp"), "places.tsv"));
        var compared = 0;
        var off = new List<(double Km, string Line)>();
        foreach (var place in SyriaPack.Pack.Places.Where(p => p.Adm1 is not null && p.Kind != PlaceKind.Governorate))
        {
            var nearest = place.Spellings.Prepend(place.Name)
                .SelectMany(n => reference[(place.Adm1!, Key(n))])
                .Select(r => (Km: Km(place, r.Lat, r.Lon), r.Lat, r.Lon))
                .DefaultIfEmpty((Km: -1, Lat: 0, Lon: 0))
                .MinBy(r => r.Km);
            if (nearest.Km < 0)
                continue;
            compared++;
            if (nearest.Km > (place.Kind == PlaceKind.Region ? RegionKm : PointKm) && !Namesakes.Contains(place.Id.Value))
                off.Add((nearest.Km, FormattableString.Invariant($"{place.Id} is {nearest.Km:0.0} km from {nearest.Lat}, {nearest.Lon}")));
        }

        Assert.True(compared >= 400, $"only {compared} places could be compared");
        Assert.True(off.Count == 0, string.Join('\n', off.OrderByDescending(o => o.Km).Select(o => o.Line)));
    }

    private static ILookup<(string Adm1, string Key), (double Lat, double Lon)> ReadReference(string path) =>
        File.ReadLines(path).Skip(1).Select(l => l.Split('\t'))
            .SelectMany(r => Names(r[0]).Select(n => (Where: (Governorate(r[1]), Key(n)), Point: (Degrees(r[3]), Degrees(r[4])))))
            .ToLookup(r => r.Where, r => r.Point);

    // "Kobane/Ayn al Arab town" has two names and its kind.
    private static string[] Names(string name)
    {
        foreach (var kind in (string[])[" town", " village", " city", " mountain", " hill", " area"])
            name = name.Trim().EndsWith(kind, StringComparison.Ordinal) ? name.Trim()[..^kind.Length] : name;
        return name.Split('/');
    }

    private static string Governorate(string name) => name.Replace(" Governorate", "", StringComparison.Ordinal) switch
    {
        "Ar Raqqah" => "Raqqa",
        "Deir ez Zor" => "Deir ez-Zor",
        "Al Hasakah" => "Hasakah",
        "Hamah" => "Hama",
        "As Suwayda" => "As-Suwayda",
        var same => same,
    };

    private static string Key(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Where(w => w.Length > 0));

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Km(Place place, double lat, double lon)
    {
        var north = place.Lat - lat;
        var east = (place.Lon - lon) * Math.Cos(lat * Math.PI / 180);
        return 111.2 * Math.Sqrt((north * north) + (east * east));
    }
}
