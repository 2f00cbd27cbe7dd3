using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>A cell that lists places by id.</summary>
internal static class PlaceList
{
    /// <summary>The places; unknown ids, ids there twice and lists shorter than <paramref name="atLeast"/> are reported.</summary>
    public static PlaceId[] Read(PackRow row, string column, int atLeast, Rows<Place> places)
    {
        var ids = row.List(column);
        if (ids.Length < atLeast)
            row.Report(row[column], $"at least {atLeast} {(atLeast == 1 ? "place" : "places")} in '{column}'");
        var list = new PlaceId[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            list[i] = new PlaceId(ids[i]);
            if (!places.Has(ids[i]))
                row.Report(ids[i], "the id of a place");
            else if (Array.IndexOf(ids, ids[i]) != i)
                row.Report(ids[i], $"each place once in '{column}'");
        }

        return list;
    }
}
