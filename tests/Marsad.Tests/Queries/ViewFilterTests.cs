using Marsad.App.Queries;
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

    private static IEnumerable<string?> Places(ViewFilter filter)
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Shaar", null));
        return filter.Of(scenario.Fold(), Scenario.Pack).Incidents.Select(i => i.Place).Order(StringComparer.Ordinal);
    }
}
