using FsCheck;
using FsCheck.Fluent;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Tests.Ledger;
using Xunit;

namespace Marsad.Tests.Queries;

public class ViewFilterTests
{
    [Fact]
    public void APlaceHoldsWhatLiesInIt()
    {
        Assert.Equal(["Shaar", "Sukkari"], Places(new ViewFilter(null, null, "aleppo")));
        Assert.Equal(["Sukkari"], Places(new ViewFilter(null, null, "Sukkari")));
        Assert.Empty(Places(new ViewFilter(null, null, "Hilltown")));
    }

    [Fact]
    public void ADayLeavesOutWhatHasNone()
    {
        var day = Scenario.Day("2016-08-06");

        Assert.Equal(["Sukkari"], Places(new ViewFilter(day, day, null)));
        Assert.Equal(["Shaar", "Sukkari"], Places(ViewFilter.All));
    }

    [Fact]
    public void WhatTheLedgerFindsByItsDaysIsWhatALookAtAllFinds()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var ledger = OrderTests.Scene(seed).Fold();
            var listed = new EvidenceLedger([.. ledger.Incidents], [.. ledger.Tolls], [.. ledger.Control], [.. ledger.Access]) { Echoes = ledger.Echoes };
            return Enumerable.Range(0, 20).All(_ =>
            {
                var filter = new ViewFilter(Day(random), Day(random), random.Next(3) == 0 ? "aleppo" : null);
                return LedgerJson.Bytes(filter.Of(ledger, Scenario.Pack)).AsSpan().SequenceEqual(LedgerJson.Bytes(filter.Of(listed, Scenario.Pack)));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

        static DateOnly? Day(Random random) => random.Next(3) == 0 ? null : Scenario.Day("2016-08-01").AddDays(random.Next(-2, 30));
    }

    private static IEnumerable<string?> Places(ViewFilter filter)
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Shaar", null));
        return filter.Of(scenario.Fold(), Scenario.Pack).Incidents.Select(i => i.Place).Order(StringComparer.Ordinal);
    }
}
