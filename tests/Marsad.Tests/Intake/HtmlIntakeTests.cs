using Marsad.Core.Model;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

public sealed class HtmlIntakeTests : IDisposable
{
    private const string First = "Rebels said on Saturday that they had broken the siege of eastern Aleppo, and the army denied it.";
    private const string Second = "At least 15 people were killed in al-Sukkari, residents said, and a hospital was put out of service.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_page_says_of_itself_becomes_the_reports_metadata()
    {
        var report = (await ReadAsync($$"""
            <html lang="en"><head><title>Siege broken? - The Outlet</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
              {"@type": ["NewsArticle"], "headline": "Siege broken?", "datePublished": "2016-08-06T22:10:00+03:00",
               "publisher": {"@type": "Organization", "name": "The Outlet"}, "inLanguage": "en-GB", "url": "https://example.org/siege"}]}</script>
            </head><body><article><h1>Another headline</h1><p>{{First}}</p></article></body></html>
            """)).Report;

        Assert.Equal(
            ("Siege broken?", ActorId.From("the-outlet"), new DateOnly(2016, 8, 6), "https://example.org/siege", "en-GB"),
            (report.Title, report.Outlet, report.Published, report.Url, report.Lang));
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2016-08-06T22:10:00Z">""")]
    [InlineData("""<meta name="DC.date" content="6 August 2016">""")]
    [InlineData("""<meta name="pubdate" content="August 6, 2016">""")]
    [InlineData("""<meta name="date" content="Sat, 06 Aug 2016 22:10:00 GMT">""")]
    public async Task The_day_is_read_as_pages_write_it(string meta)
    {
        var obtained = await ReadAsync($"<head>{meta}</head><article><p>{First}</p></article>");

        Assert.Equal(new DateOnly(2016, 8, 6), obtained.Report.Published);
        Assert.Empty(obtained.Warnings);
    }

    [Fact]
    public async Task A_day_that_could_be_two_stays_open_with_a_warning()
    {
        var obtained = await ReadAsync($"""<meta name="date" content="06/08/2016"><article><p>{First}</p></article>""");

        Assert.Null(obtained.Report.Published);
        Assert.Equal(["date not understood: \"06/08/2016\""], obtained.Warnings);
    }

    [Fact]
    public async Task Only_the_article_is_text_and_its_paragraphs_stand_apart()
    {
        var obtained = await ReadAsync($"""
            <body><header><a href=/>Home</a></header><nav><ul><li>Middle East</li></ul></nav>
            <main><article><header><h1>Title</h1><p>By Jane Doe</p></header>
              <figure><img src=a.jpg><figcaption>Smoke over Homs, where 40 died</figcaption></figure>
              <p>{First.Replace(" siege", " <b>siege</b>", StringComparison.Ordinal)}</p>
              <div class="related-stories"><p>Ten killed in Homs</p></div>
              <p><a href=/b>Read also: twenty killed in Hama</a></p>
              <p class="image-caption">Archive picture of 2013</p>
              <p>{Second}<br><br>A third
                 paragraph&nbsp;here.</p>
              <script>var killed = 100;</script>
              <aside>Thirty killed elsewhere</aside>
              <ul><li>A point that the article makes</li><li><a href=/c>Forty killed</a></li></ul>
            </article></main><footer>Imprint</footer></body>
            """);

        Assert.Equal("Title", obtained.Report.Title);
        Assert.Equal($"{First}\n\n{Second}\n\nA third paragraph\u00A0here.\n\nA point that the article makes", obtained.Report.Text);
    }

    [Theory]
    [InlineData("<div id=content><p>{0}</p><p>{1}</p></div><div><p>Imprint</p></div>")]
    [InlineData("<main><div><p>{0}</p><p>{1}</p></div></main>")]
    [InlineData("<div class=story itemprop=articleBody>{0}<br><br>{1}</div>")]
    [InlineData("<article class='share comments'><p>{0}</p><p>{1}</p></article>")]
    public async Task An_article_is_found_where_nothing_or_something_else_marks_it(string body)
    {
        var page = "<title>T</title><ul><li>Menu</li></ul>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, body, First, Second);

        Assert.Equal($"{First}\n\n{Second}", (await ReadAsync(page)).Report.Text);
    }

    [Fact]
    public async Task Text_that_a_script_would_draw_is_taken_from_what_the_page_says_of_itself()
    {
        var obtained = await ReadAsync($$"""
            <script type="application/ld+json">{"@type": "Article", "headline": "T", "articleBody": "{{First}}"}</script><div id=app></div>
            """);

        Assert.Equal(First, obtained.Report.Text);
    }

    [Fact]
    public async Task A_front_page_of_teasers_is_no_report()
    {
        var teasers = string.Concat(Enumerable.Range(1, 20).Select(i => $"<article><h2><a href=/{i}>Headline {i}</a></h2></article>"));

        Assert.Contains("without an article", (await IntakeOf.SetAsideAsync(_folder.Write("front.html", teasers))).Reason, StringComparison.Ordinal);
    }

    private Task<ObtainedReport> ReadAsync(string html) => IntakeOf.ReportAsync(_folder.Write("page.html", html));
}
