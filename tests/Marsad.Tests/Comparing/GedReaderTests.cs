using Marsad.Exchange.Ged;
using Xunit;

namespace Marsad.Tests.Comparing;

/// <summary>Files of events are read by the names of their columns, and a bad row never stops the reading.</summary>
public class GedReaderTests
{
    private const string Header = "id,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,date_start,date_end,low,best,high";
    private const string Good = "1,Two killed,1,Hilltown,Aleppo Governorate,36.5,37.5,2016-08-06,2016-08-06,2,2,3";

    [Fact]
    public void ColumnsAreFoundByTheirNames()
    {
        var read = Assert.Single(Read(Header + "\n" + Good).Events);
        Assert.Equal(("1", "Hilltown", "Aleppo Governorate", 36.5, 37.5, false), (read.Id, read.Place, read.Adm1, read.Lat, read.Lon, read.IsCoarse));
        Assert.Equal((2L, 2L, 3L, "2016-08-06"), (read.Low, read.Best, read.High, read.Days.ToString()));
    }

    [Fact]
    public void ARangeThatDoesNotHoldItsBestIsWidened()
    {
        var read = Assert.Single(Read(Header + "\n2,x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,30,25,29").Events);
        Assert.Equal((25L, 25L, 30L), (read.Low, read.Best, read.High));
    }

    [Fact]
    public void AnOldReleaseHasFewerColumnsOtherNamesAndTimesOfDay()
    {
        var reading = Read("best_est,Id,date_start,date_end,latitude,longitude\n7,77,2016-08-06 00:00:00.000,2016-08-07 00:00:00.000,36.5,37.5\n");
        var read = Assert.Single(reading.Events);
        Assert.Equal(("77", 7L, 7L, 7L, 2), (read.Id, read.Low, read.Best, read.High, read.Days.Days));
        Assert.Null(read.Place);
    }

    [Fact]
    public void QuotedLineBreaksCommasAndMarksBelongToTheirField()
    {
        var reading = Read("\uFEFF" + Header + "\r\n1,\"first line,\r\nsecond \"\"line\"\"\",5,\"Hill, town\",Aleppo,36.5,37.5,2016-08-06,2016-08-06,2,2,2\r\n2,x,1,Far,Aleppo,36.5,37.5,2016-08-06,2016-08-06,2,oops,2\r\n");
        Assert.Equal(("Hill, town", true), (Assert.Single(reading.Events).Place, reading.Events[0].IsCoarse));
        // The row before it runs over two lines.
        Assert.Equal(4, Assert.Single(reading.Bad).Line);
    }

    [Theory]
    [InlineData("x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,2,2", "11 fields where the header has 12")]
    [InlineData(",x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,2,2", "no id")]
    [InlineData("1,x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,2,2", "the id 1 stands at line 2 already")]
    [InlineData("2,x,1,H,A,36.5,37.5,06/08/2016,2016-08-06,2,2,2", "date_start '06/08/2016': expected a day as YYYY-MM-DD")]
    [InlineData("2,x,1,H,A,36.5,37.5,2016-08-06,2016-02-30,2,2,2", "date_end '2016-02-30'")]
    [InlineData("2,x,1,H,A,36.5,37.5,2016-08-06,2016-08-05,2,2,2", "date_end 2016-08-05 is before date_start 2016-08-06")]
    [InlineData("2,x,1,H,A,136.5,37.5,2016-08-06,2016-08-06,2,2,2", "latitude '136.5': expected degrees from -90 to 90")]
    [InlineData("2,x,1,H,A,36.5,,2016-08-06,2016-08-06,2,2,2", "longitude ''")]
    [InlineData("2,x,1,H,A,NaN,37.5,2016-08-06,2016-08-06,2,2,2", "latitude 'NaN'")]
    [InlineData("2,x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,-2,2", "best '-2': expected a whole number")]
    [InlineData("2,x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,1000000000000,2", "best '1000000000000'")]
    [InlineData("2,x,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,NA,2", "no number of deaths in best")]
    [InlineData("2,x,exact,H,A,36.5,37.5,2016-08-06,2016-08-06,2,2,2", "where_prec 'exact'")]
    public void ABadRowIsSetAsideWithItsLineAndReasonAndTheNextIsRead(string row, string reason)
    {
        var reading = Read($"{Header}\n{Good}\n{row}\n3,y,1,Hilltown,Aleppo,36.5,37.5,2016-08-07,2016-08-07,1,1,1\n");
        Assert.Equal(["1", "3"], reading.Events.Select(e => e.Id));
        var bad = Assert.Single(reading.Bad);
        Assert.Equal(3, bad.Line);
        Assert.StartsWith(reason, bad.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuotationMarkThatIsNeverClosedIsTold()
    {
        var reading = Read($"{Header}\n{Good}\n2,\"open,1,H,A,36.5,37.5,2016-08-06,2016-08-06,2,2,2\n3,y,1,H,A,36.5,37.5,2016-08-07,2016-08-07,1,1,1\n");
        Assert.Single(reading.Events);
        Assert.Contains("is a quotation mark opened and not closed?", Assert.Single(reading.Bad).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("id,headline\n1,x\n", "no column date_start, date_end, latitude, longitude, best among the 2 of the header (id, headline, …)")]
    [InlineData("<html><body>Not found</body></html>", "no column id")]
    public void AFileThatIsNoneOfEventsIsRefused(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(file)).Message, StringComparison.Ordinal);

    private static GedReading Read(string file) => GedReader.Read(new StringReader(file));
}
