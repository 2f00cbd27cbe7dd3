using Marsad.Core.Model;
using Marsad.Tests.Intake;
using Xunit;

namespace Marsad.Tests.Samples;

/// <summary>The sample reports come in through the front door as what they are.</summary>
public sealed class SampleReportsTests
{
    [Fact]
    public async Task The_samples_are_fourteen_reports_that_all_say_when_and_by_whom()
    {
        var results = await IntakeOf.InputsAsync([Folder()], clock: TimeProvider.System);

        Assert.All(results, r => Assert.Null(r.SetAside));
        Assert.Equal(
            [
                "2016-07-31 halab-documentation-desk", "2016-07-31 sawt-al-shahba", "2016-08-01 barada-news-agency",
                "2016-08-02 shahba-posts", "2016-08-03 relief-access-group", "2016-08-04 northern-dispatch",
                "2016-08-06 levant-press-agency", "2016-08-06 shahba-posts", "2016-08-07 barada-news-agency",
                "2016-08-07 shahba-posts", "2016-08-07 the-harbour-gazette", "2016-08-08 halab-documentation-desk",
                "2016-09-04 levant-press-agency", "2016-09-09 barada-news-agency",
            ],
            results.Select(r => $"{r.Report!.Report.Published:yyyy-MM-dd} {r.Report.Report.Outlet}").Order(StringComparer.Ordinal));
        Assert.All(results, r => Assert.Empty(r.Report!.Warnings));
    }

    [Theory]
    [InlineData("Most read")]
    [InlineData("Forty barrel bombs on Daraya")]
    [InlineData("Archive picture")]
    [InlineData("God grant you victory")]
    [InlineData("Read next")]
    [InlineData("Donate")]
    [InlineData("Madaya No. 11")]
    [InlineData("Boundaries imply no opinion")]
    [InlineData("We use cookies")]
    [InlineData("Syrian swimmer")]
    [InlineData("45 people were killed in a market")]
    [InlineData("Families flee as army nears Mosul")]
    [InlineData("Army kills 25 ISIS terrorists in Deir Ezzor")]
    [InlineData("Send to a friend")]
    public async Task What_stands_around_an_article_is_not_in_its_text(string furniture)
    {
        Assert.Contains(Directory.EnumerateFiles(Folder()), f => File.ReadAllText(f).Contains(furniture, StringComparison.Ordinal));
        Assert.DoesNotContain(await ReportsAsync(), r => r.FullText.Contains(furniture, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The operations room announced that the battle will not stop")]
    [InlineData("At least 60 regime soldiers and militiamen were killed and eleven were captured")]
    [InlineData("Eastern Aleppo remains cut off")]
    [InlineData("Wells are in use on both sides")]
    [InlineData("More than 700 fighters, most of them rebels")]
    [InlineData("could lose its main supply road as well")]
    [InlineData("A military source denied on Sunday the claims")]
    [InlineData("renewed its offer of amnesty")]
    [InlineData("A Russian Mi-8 helicopter was shot down")]
    [InlineData("So now who is besieged?")]
    [InlineData("eastern Aleppo was besieged again")]
    [InlineData("Army engineers removed 40 mines from the road")]
    public async Task An_article_is_in_one_report_from_its_first_sentence_to_its_last(string sentence) =>
        Assert.Single(await ReportsAsync(), r => r.FullText.Contains(sentence, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<Report>> ReportsAsync() =>
        [.. (await IntakeOf.InputsAsync([Folder()])).Select(r => r.Report!.Report)];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        return Path.Combine(folder.FullName, "samples", "aleppo-2016");
    }
}
