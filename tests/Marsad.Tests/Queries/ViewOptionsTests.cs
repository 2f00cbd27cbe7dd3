using Marsad.App.Cli;
using Xunit;

namespace Marsad.Tests.Queries;

public class ViewOptionsTests
{
    [Theory]
    [InlineData("--on 2016-8-6", "--on '2016-8-6': expected a day as YYYY-MM-DD")]
    [InlineData("--from yesterday", "--from 'yesterday': expected a day as YYYY-MM-DD")]
    [InlineData("--on 2016-08-06 --to 2016-08-07", "--on names one day: leave out --from and --to with it")]
    [InlineData("--from 2016-08-07 --to 2016-08-06", "--to 2016-08-06 is before --from 2016-08-07")]
    public void AWrongDayIsSaidSo(string options, string message)
    {
        var errors = LedgerCommand.Create().Parse(["incidents", .. options.Split(' ')]).Errors;

        Assert.Equal([message], errors.Select(e => e.Message));
    }

    [Fact]
    public void RightDaysPass()
    {
        Assert.Empty(LedgerCommand.Create().Parse(["tolls", "--from", "2016-08-01", "--to", "2016-08-06", "--place", "Ramousa"]).Errors);
    }
}
