using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Marsad.Exchange.Cells;
using Marsad.Exchange.Formats;
using Marsad.Exchange.Tables;

namespace Marsad.Bench.Synthetic;

/// <summary>What the page asks of a ledger: sums over areas and spans, and the map of a day. Each for the first time, again, and after one more report.</summary>
internal sealed class QueryFigures(SyntheticWar war, Figures figures)
{
    private const double Bar = 100;

    private static readonly People Killed = new(Effect.Killed);
    private static readonly DateOnly Day = new(2012, 9, 1);

    private static readonly (string What, TotalsQuery Query)[] Totals =
    [
        ("everything", new(null, null, null, Killed)),
        ("a governorate", new("Governorate 0", null, null, Killed)),
        ("a month", new(null, Day, Day.AddMonths(1).AddDays(-1), Killed)),
        ("a neighbourhood", new("District 0 of City 0", null, null, Killed)),
        ("a town", new("Town 0 of 0", null, null, Killed)),
        ("a side", new(null, null, null, Killed with { Side = "government" })),
        ("civilians", new(null, null, null, Killed with { Class = VictimClass.Civilian })),
        ("the injured", new(null, null, null, new People(Effect.Injured))),
        ("civilians of a city in a year", new("City 0", Day, Day.AddYears(1), Killed with { Class = VictimClass.Civilian })),
    ];

    public void Print(LedgerEngine engine, ReportReading more)
    {
        var pack = war.Theatre.Pack;
        var index = new TotalsIndex(pack);
        var ledger = engine.View();
        figures.Head("totals");
        figures.Row("made ready, once", Figures.TimeApart(() => index.Turn(ledger)), null);
        foreach (var (what, query) in Totals)
        {
            figures.Row($"killed: {what}, first", Figures.TimeApart(() => index.Of(ledger, query)), Bar);
            figures.Row($"killed: {what}, again", Figures.TimeApart(() => index.Of(ledger, query)), Bar);
        }

        engine.Apply(new LedgerChange([more with { Claims = [.. more.Claims.Skip(1)] }], []));
        var later = engine.View();
        foreach (var (what, query) in Totals)
            figures.Row($"killed: {what}, after one more report", Figures.TimeApart(() => index.Of(later, query)), Bar);

        figures.Head("map of a day");
        var cells = PlaceCells.Of(pack);
        var day = new ViewFilter(Day, Day, null);
        var month = new ViewFilter(Day, Day.AddMonths(1).AddDays(-1), null);
        Ask("control as cells, GeoJSON", () => CellGeoJson.Of(cells, day.Control(later, pack)).Length);
        Ask("control", () => day.Control(later, pack).Count);
        Ask("access of all areas", () => day.Access(later, pack).Count);
        Ask("incidents of the day, GeoJSON", () => Written(day.Incidents(later, pack)));
        Ask("incidents of the month, GeoJSON", () => Written(month.Incidents(later, pack)));
        figures.Row("features of the day", day.Incidents(later, pack).Count, null, "");
        figures.Row("features of the month", month.Incidents(later, pack).Count, null, "");
        Ask("tolls of the month", () => month.Tolls(later, pack).Count);
    }

    private void Ask(string what, Func<long> map)
    {
        figures.Row($"{what}, first", Figures.TimeApart(() => map()), Bar);
        figures.Row($"{what}, again", Figures.TimeApart(() => map()), Bar);
    }

    private static long Written(IReadOnlyList<Incident> incidents)
    {
        GeoJson.Write(ViewRows.Incidents(incidents), Stream.Null);
        return incidents.Count;
    }
}
