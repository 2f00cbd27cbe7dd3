using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of places.tsv.</summary>
internal static class PlaceRows
{
    public static Rows<Place> Read(IReadOnlyDictionary<string, string> files, List<TheatreProblem> problems)
    {
        var places = new Rows<Place>();
        var governorates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in PackTable.Read(files, PackFile.Places, problems))
        {
            var place = Parse(row);
            if (place.Kind == PlaceKind.Governorate && place.Adm1 is { } adm1)
                governorates.Add(adm1);
            places.Add(place.Id.Value, place, row);
        }

        for (var i = 0; i < places.Records.Count; i++)
            CheckReferences(places.Records[i], places.RowOf(i), places, governorates);
        return places;
    }

    private static Place Parse(PackRow row) => new(
        new PlaceId(row.Id("id")),
        row.Text("name"),
        row.Word<PlaceKind>("kind"),
        row.Optional("adm1"),
        row.Optional("within") is { } within ? new PlaceId(within) : null,
        row.Degrees("lat", 90),
        row.Degrees("lon", 180),
        row.People("population"),
        row.List("spellings"));

    private static void CheckReferences(Place place, PackRow row, Rows<Place> places, HashSet<string> governorates)
    {
        if (place.Adm1 is { } adm1 && !governorates.Contains(adm1))
            row.Report(adm1, "an adm1 that a place of kind governorate has");
        if (place.Adm1 is null && place.Kind == PlaceKind.Governorate)
            row.Report(place.Id.Value, "an adm1: the name of the governorate itself");
        if (place.Within is { } within && (within == place.Id || !places.Has(within.Value)))
            row.Report(within.Value, "the id of another place");
    }
}
