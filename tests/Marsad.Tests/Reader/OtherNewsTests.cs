using Marsad.Core.Model;
using Marsad.Core.Reading.Subjects;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>News of sport, business, weather, film, science and the like borrows the words of war; it carries no claims.</summary>
public sealed class OtherNewsTests
{
    /// <summary>Claims a report that are borne with.</summary>
    private const double Bar = 0.25;

    [Fact]
    public async Task Reports_of_other_news_give_next_to_no_claims()
    {
        var reports = await OwnReports.ReadAsync(OwnReports.Path("other-news.jsonl"), TestContext.Current.CancellationToken);
        var claims = reports.SelectMany(r => SyriaPack.Reader.Read(r).Claims, (r, c) => $"{r.Id}: {c.Key}: {c.Evidence[0]}").ToList();

        Assert.True(reports.Count >= 40, $"only {reports.Count} reports");
        Assert.True(claims.Count <= Bar * reports.Count, $"{claims.Count} claims in {reports.Count} reports:\n{string.Join('\n', claims)}");
    }

    [Theory]
    [InlineData("The striker opened fire in the second half. Rebels in the stands cheered the goalkeeper.")]
    [InlineData("The earthquake killed 300 people and wounded 1,000, officials said.")]
    [InlineData("Flu has killed 12 people in Damascus since Monday, and the vaccine has run out.")]
    public void What_is_told_of_a_match_a_quake_or_an_illness_is_no_claim(string text) => Assert.Empty(SyriaPack.Read(text));

    [Theory]
    [InlineData("Rebels shelled a football stadium in Aleppo on Friday and killed two players of the home team, activists said.", "shelling")]
    [InlineData("Snow fell as government forces attacked rebels near Homs on Friday. The storm did not stop the shelling.", "battle")]
    [InlineData("Parliament was to debate the budget when a suicide bomber blew himself up at a checkpoint in Damascus, killing four soldiers.", "bombing")]
    public void Fighting_told_beside_a_match_snow_or_politics_is_claimed(string text, string type) =>
        Assert.Contains(SyriaPack.Read(text).OfType<EventClaim>(), e => e.Type.Kebab() == type);

    [Theory]
    [InlineData("The beans climbed to the roof of the shed, and the mineral water was cold.", false)]
    [InlineData("Warm weather came in May.", false)]
    [InlineData("In October the university picks the last apples of its eastern orchard.", false)]
    [InlineData("The road to Ghouta is open.", true)]
    [InlineData("Five people were KILLED there.", true)]
    [InlineData("A cease-fire holds.", true)]
    [InlineData("The town is in the hands of the PKK.", true)]
    [InlineData("Hezbollah took the hill.", true)]
    [InlineData("", false)]
    public void A_text_is_read_on_only_with_a_word_of_conflict(string text, bool read) =>
        Assert.Equal(read, new ConflictWords(SyriaPack.Reader.Theatre).StandIn(text));
}
