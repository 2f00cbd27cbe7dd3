using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Exchange.Cells;
using Marsad.Tests.Ledger;
using Marsad.Tests.Theatre;
using NetTopologySuite.Geometries;
using Xunit;

namespace Marsad.Tests.Exchange;

public class PlaceCellsTests
{
    private static readonly IReadOnlyList<PlaceCell> Syria = PlaceCells.Of(SyriaPack.Pack);

    [Fact]
    public void EveryPlaceOfTheCountryThatIsNoRegionHasACellAndLiesInIt()
    {
        var places = SyriaPack.Pack.Places.Where(p => p.Adm1 is not null && p.Kind is not (PlaceKind.Governorate or PlaceKind.Region)).Select(p => p.Id);
        Assert.Equal(places, Syria.Select(c => c.Place.Id));
        Assert.All(Syria, c => Assert.True(Shape(c).Distance(new Point(c.Place.Lon, c.Place.Lat)) < 0.0002, c.Place.Id.Value));
    }

    [Fact]
    public void NoCellReachesFurtherThanItsKindDoes() => Assert.All(Syria, c => Assert.All(
        c.Rings.SelectMany(r => r),
        p => Assert.True(Distance.Km(c.Place.Lat, c.Place.Lon, p.Lat, p.Lon) <= PlaceCells.ReachKm(c.Place.Kind) * 1.05, c.Place.Id.Value)));

    [Fact]
    public void CellsOfPlacesOnSpotsOfTheirOwnDoNotOverlap()
    {
        var cells = Syria.DistinctBy(c => (c.Place.Lat, c.Place.Lon)).Select(c => (c.Place, Shape: Shape(c))).ToList();
        var tree = new NetTopologySuite.Index.Strtree.STRtree<int>();
        for (var i = 0; i < cells.Count; i++)
            tree.Insert(cells[i].Shape.EnvelopeInternal, i);
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var j in tree.Query(cells[i].Shape.EnvelopeInternal).Where(j => j < i))
                Assert.True(cells[i].Shape.Intersection(cells[j].Shape).Area < 1e-5, $"{cells[i].Place.Id} and {cells[j].Place.Id}");
        }
    }

    [Fact]
    public void NothingIsDrawnBeyondTheCountry()
    {
        var country = new Polygon(new LinearRing([.. SyriaPack.Pack.Outline[0].Select(p => new Coordinate(p.Lon, p.Lat))]));
        var rounded = country.Buffer(0.001);
        Assert.All(Syria.Where(c => country.Contains(new Point(c.Place.Lon, c.Place.Lat))), c => Assert.True(rounded.Covers(Shape(c)), c.Place.Id.Value));
    }

    [Fact]
    public void RingsAreClosedAndRunCounterClockwise() => Assert.All(Syria.SelectMany(c => c.Rings), ring =>
    {
        Assert.Equal(ring[0], ring[^1]);
        Assert.True(ring.Zip(ring.Skip(1), (a, b) => (a.Lon * b.Lat) - (b.Lon * a.Lat)).Sum() > 0);
    });

    [Fact]
    public void APartOfATownTakesTheTownsWordUntilItHasOneOfItsOwn()
    {
        var pack = Scenario.PackWith(places: [Scenario.Place("Mill Quarter", PlaceKind.Neighbourhood, "hilltown")]);
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Hilltown", "2016-08-01", "army"));
        JsonElement Quarter() => Features(pack, scenario).Single(f => f.GetProperty("place").GetString() == "mill-quarter");

        Assert.True(Quarter().GetProperty("told_of_whole").GetBoolean());
        scenario.Add("r2", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Mill Quarter", "2016-08-01", "brigade"));
        Assert.False(Quarter().GetProperty("told_of_whole").GetBoolean());
        Assert.Equal("brigade", Quarter().GetProperty("holders")[0].GetString());
        Assert.DoesNotContain(Features(pack, scenario), f => f.GetProperty("place").GetString() == "sukkari");
    }

    private static List<JsonElement> Features(TheatrePack pack, Scenario scenario)
    {
        var control = LedgerFold.Fold(pack, scenario.Claims).Control.Where(i => i.From == Scenario.Day("2016-08-01"));
        return [.. JsonDocument.Parse(CellGeoJson.Of(PlaceCells.Of(pack), control)).RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties"))];
    }

    private static Geometry Shape(PlaceCell cell) => new MultiPolygon([.. cell.Rings
        .Select(r => new Polygon(new LinearRing([.. r.Select(p => new Coordinate(p.Lon, p.Lat))])))]).Buffer(0);
}
