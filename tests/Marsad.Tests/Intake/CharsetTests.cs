using System.Text;
using Marsad.Core.Model;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

public sealed class CharsetTests : IDisposable
{
    private const string English = "“Heavy shelling” — the army’s — hit al-Bab\n\nIt’s said that some 300 people… fled.";
    private const string French = "Déjà à Alep\n\nL’armée a repris l’école, où des blessés étaient soignés après l’été.";
    private const string Arabic = "قصف على حلب\n\nقتل عشرة مدنيين، بينهم أطفال، في قصف على حي السكري يوم السبت، وفق ناشطين.";

    private readonly TemporaryFolder _folder = new();

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", English)]
    [InlineData("utf-8", Arabic)]
    [InlineData("utf-16", English)]
    [InlineData("utf-16", Arabic)]
    [InlineData("utf-16BE", English)]
    [InlineData("utf-16BE", Arabic)]
    [InlineData("windows-1252", English)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1256", Arabic)]
    public async Task Text_is_read_in_its_charset_without_being_told(string charset, string text)
    {
        var obtained = await IntakeOf.ReportAsync(_folder.Write("a.txt", Encoding.GetEncoding(charset).GetBytes(text)));

        AssertIs(text, obtained);
        Assert.Equal(charset.StartsWith("windows", StringComparison.Ordinal) ? 1 : 0, obtained.Warnings.Count(w => w.StartsWith("read as Windows", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_no_part_of_the_text(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);

        AssertIs(Arabic, await IntakeOf.ReportAsync(_folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Arabic)])));
    }

    [Theory]
    [InlineData("windows-1256", "windows-1256")]
    [InlineData("windows-1256", "utf-8")]
    [InlineData("utf-8", "windows-1256")]
    [InlineData("iso-8859-6", "ISO-8859-6")]
    public async Task A_page_is_read_by_its_declared_charset_unless_that_is_plainly_wrong(string charset, string declared)
    {
        var paragraph = Arabic.Split('\n')[^1];
        var page = $"<html><head><meta charset=\"{declared}\"><title>حلب</title></head><body><article><p>{paragraph}</p></article></body></html>";

        var obtained = await IntakeOf.ReportAsync(_folder.Write("a.html", Encoding.GetEncoding(charset).GetBytes(page)));

        Assert.Equal(("حلب", paragraph), (obtained.Report.Title, obtained.Report.Text));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    public async Task JSON_and_JSON_Lines_are_read_in_other_charsets(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        var json = $"{{\"title\": \"حلب\", \"text\": \"{Arabic.ReplaceLineEndings(" ")}\"}}";
        var one = _folder.Write("one.json", encoding.GetBytes(json));
        var lines = _folder.Write("two.jsonl", encoding.GetBytes($"{json}\r\n{json.Replace("\"حلب\"", "\"حمص\"", StringComparison.Ordinal)}\r\n"));

        var results = await IntakeOf.InputsAsync([one, lines]);

        Assert.Equal(["حلب", "حلب", "حمص"], results.Select(r => r.Report!.Report.Title));
        Assert.All(results, r => Assert.Equal(Arabic.ReplaceLineEndings(" "), r.Report!.Report.Text));
    }

    [Fact]
    public async Task A_feed_is_read_by_its_declared_charset()
    {
        var feed = $"<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><title>شام</title><item><title>{Arabic.Split('\n')[0]}</title></item></channel></rss>";

        var obtained = await IntakeOf.ReportAsync(_folder.Write("a.rss", Encoding.GetEncoding(1256).GetBytes(feed)));

        Assert.Equal(("قصف على حلب", "شام"), (obtained.Report.Title, obtained.Report.Outlet?.Value));
    }

    private static void AssertIs(string text, ObtainedReport obtained)
    {
        var lines = text.Split("\n\n");
        Assert.Equal((lines[0], lines[1]), (obtained.Report.Title, obtained.Report.Text));
    }
}
