using Marsad.Core.Model;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

public sealed class FeedIntakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_item_of_RSS_is_a_report_of_the_channel()
    {
        var path = _folder.Write("posts.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
              <title>Shahba Posts</title><link>https://example.org</link><language>en</language><image><title>logo</title></image>
              <item><title>Trucks &amp;amp; bombs</title><link>https://example.org/1</link><pubDate>Sat, 06 Aug 2016 23:30:00 -0500</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>First <a href="/x">linked</a> words.</p><p>Second.</p><script>x</script>]]></content:encoded></item>
              <item><title>Next</title><description>Plain text, 5 &lt; 6.</description><pubDate>soon</pubDate></item>
              <item><guid>empty</guid></item>
            </channel></rss>
            """);

        var results = await IntakeOf.InputsAsync([path]);

        Assert.Equal(3, results.Count);
        var first = results[0].Report!;
        Assert.Equal(
            new Report(first.Report.Id, "Trucks & bombs", "First linked words.\n\nSecond.", ActorId.From("shahba-posts"), new DateOnly(2016, 8, 6), "https://example.org/1", "en"),
            first.Report);
        Assert.Equal(("application/rss+xml", $"{path}#1", $"posts-{first.Sha256[..8]}"), (first.MediaType, first.ObtainedFrom, first.Report.Id.Value));
        Assert.Equal((null, "date not understood: \"soon\""), (results[1].Report!.Report.Published, results[1].Report!.Warnings.Single()));
        Assert.Equal("Plain text, 5 < 6.", results[1].Report!.Report.Text);
        Assert.Equal($"{path}#3", results[2].SetAside!.Input);
    }

    [Fact]
    public async Task Each_entry_of_Atom_is_a_report()
    {
        var path = _folder.Write("feed.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Desk</title>
              <entry><title type="html">&lt;b&gt;Title&lt;/b&gt;</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
                <updated>2016-08-07T00:00:00Z</updated><published>2016-08-06T00:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
            </feed>
            """);

        var report = (await IntakeOf.ReportAsync(path)).Report;

        Assert.Equal(
            new Report(report.Id, "Title", "One.\n\nTwo.", ActorId.From("desk"), new DateOnly(2016, 8, 6), "https://example.org/a", "en"), report);
    }
}
