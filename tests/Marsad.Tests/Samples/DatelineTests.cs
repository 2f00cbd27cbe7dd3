using Marsad.Tests.Intake;
using Xunit;

namespace Marsad.Tests.Samples;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("BEIRUT, 6 August 2016 (Levant Press Agency) – Rebels said", "2016-08-06", "levant-press-agency")]
    [InlineData("BEIRUT, August 6, 2016 (Levant Press Agency) -- Rebels said", "2016-08-06", "levant-press-agency")]
    [InlineData("\n\nAleppo, Syria, 6 Aug 2016 (LPA)\n\nRebels said", "2016-08-06", "lpa")]
    public async Task The_dateline_of_a_plain_text_says_when_and_by_whom(string body, string day, string outlet)
    {
        var report = (await ReadAsync("Title\n" + body)).Report!.Report;

        Assert.Equal(day, $"{report.Published:yyyy-MM-dd}");
        Assert.Equal(outlet, report.Outlet?.Value);
        Assert.Contains(body.Trim()[..10], report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BEIRUT, Aug 6 (Levant Press Agency) – no year")]
    [InlineData("Rebels, 6 of them (all young) were killed on 6 August 2016.")]
    [InlineData("On Saturday, 6 August 2016, the army (SAA) withdrew.")]
    [InlineData("BEIRUT, 6 August 2016 – no outlet")]
    [InlineData("BEIRUT, 6 August 2016 () – an empty one")]
    [InlineData("Rebels said\nBEIRUT, 6 August 2016 (Levant Press Agency)")]
    public async Task An_opening_of_another_form_says_nothing(string body)
    {
        var report = (await ReadAsync("Title\n" + body)).Report!.Report;

        Assert.Null(report.Published);
        Assert.Null(report.Outlet);
    }

    private static async Task<Marsad.Intake.IntakeResult> ReadAsync(string text) =>
        Assert.Single(await IntakeOf.InputsAsync(["-"], System.Text.Encoding.UTF8.GetBytes(text)));
}
