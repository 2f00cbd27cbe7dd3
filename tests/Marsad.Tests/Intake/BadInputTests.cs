using System.Text;
using Marsad.Intake;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

/// <summary>What cannot be made a report is set aside with its name, a reason and an advice, and never ends the sequence.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "empty.txt", [], "is empty" },
        { "blank.txt", " \r\n\t\n"u8.ToArray(), "is empty" },
        { "mark.txt", [0xEF, 0xBB, 0xBF], "is empty" },
        { "paper.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "PDF" },
        { "paper.txt", "PK\u0003\u0004word/document.xml"u8.ToArray(), "ZIP" },
        { "picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "PNG" },
        { "blob.bin", [1, 2, 3, 0, 200, 0, 0, 9], "a binary file" },
        { "late.txt", [.. Encoding.ASCII.GetBytes(new string('a', 70_000)), 0, (byte)'b'], "NUL at byte 70001" },
        { "bytes.txt", [(byte)'a', 0x80, 0xFF, 0xC3, 0x28, 0xFE, 0x81, 0x8D, (byte)'b'], "no charset that we know: byte 2" },
        { "broken-utf8.txt", [.. "It’s — “so” — and it’s "u8, 0xE2, 0x80, .. " so"u8], "is UTF-8 with 2 broken bytes, the first at byte 36" },
        { "odd.txt", [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0], "is marked as UTF-16, but" },
        { "broken.json", "{\n  \"title\": \"a\",\n  \"text\": nothing\n}"u8.ToArray(), "is not JSON: line 3, byte 12" },
        { "cut.json", "{\"title\": \"a\", \"te"u8.ToArray(), "is not JSON: line 1" },
        { "number.json", "42"u8.ToArray(), "is a JSON number, not a report" },
        { "claims.json", "{\"id\": \"a\", \"claims\": []}"u8.ToArray(), "has neither a \"title\" nor a \"text\"" },
        { "title.json", "{\"title\": 7, \"text\": \"a\"}"u8.ToArray(), "field \"title\": expected a string, found a number" },
        { "lang.json", "{\"text\": \"a\", \"lang\": [\"en\"]}"u8.ToArray(), "field \"lang\": expected a string, found a array" },
        { "date.json", "{\"text\": \"a\", \"published\": \"06/08/2016\"}"u8.ToArray(), "field \"published\": expected a date as 2016-08-06" },
        { "day.json", "{\"text\": \"a\", \"published\": \"2016-02-30\"}"u8.ToArray(), "found \"2016-02-30\"" },
        { "half.json", "{\"text\": \"a \\ud83d b\"}"u8.ToArray(), "half of a surrogate pair" },
        { "id.json", "{\"text\": \"a\", \"id\": \"a\\nb\"}"u8.ToArray(), "control characters" },
        { "menu.html", "<html><body><nav><a href=/>Home</a></nav><p>Log in</p></body></html>"u8.ToArray(), "a page without an article" },
        { "bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aa\">]><rss><channel><item><title>&a;</title></item></channel></rss>"u8.ToArray(), "declares a DTD" },
        { "none.rss", "<rss><channel><title>Outlet</title></channel></rss>"u8.ToArray(), "a feed without entries" },
        { "broken.rss", "<rss><channel><item><title>A</item></channel></rss>"u8.ToArray(), "is not well-formed XML: line 1" },
        { "map.xml", "<?xml version=\"1.0\"?><gpx></gpx>"u8.ToArray(), "is XML, but neither a page nor" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_set_aside_by_name_and_the_next_is_read(string name, byte[] content, string reason)
    {
        var bad = _folder.Write(name, content);
        var good = _folder.Write("good.txt", "Title\n\nText.");

        var results = await IntakeOf.InputsAsync([bad, good]);

        Assert.Equal(2, results.Count);
        Assert.Null(results[0].Report);
        Assert.StartsWith(bad, results[0].SetAside!.Input, StringComparison.Ordinal);
        Assert.Contains(reason, results[0].SetAside!.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", results[0].SetAside!.Advice, StringComparison.Ordinal);
        Assert.Equal("Text.", results[1].Report!.Report.Text);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_set_aside()
    {
        var setAside = await IntakeOf.SetAsideAsync(_folder["no/such.txt"]);

        Assert.Equal((_folder["no/such.txt"], "does not exist"), (setAside.Input, setAside.Reason));
    }

    [Fact]
    public async Task An_empty_folder_and_a_pattern_without_match_are_set_aside()
    {
        Assert.Equal("is a folder without files", (await IntakeOf.SetAsideAsync(_folder.Path)).Reason);
        Assert.Equal("matches no file", (await IntakeOf.SetAsideAsync(_folder["*.txt"])).Reason);
    }

    [Fact]
    public async Task A_file_of_200_megabytes_is_set_aside_without_being_loaded()
    {
        var path = _folder.Write("large.txt", "Title\n");
        using (var file = File.OpenWrite(path))
        {
            file.Seek(200L << 20, SeekOrigin.Begin);
            file.Write("end"u8);
        }

        using (var file = File.OpenWrite(path))
            file.Write(Encoding.ASCII.GetBytes("Title\n" + new string('a', 100_000)));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var setAside = await IntakeOf.SetAsideAsync(path);

        Assert.Equal("is larger than 32 MB", setAside.Reason);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 << 20);
    }

    [Fact]
    public async Task A_stream_larger_than_the_limit_is_set_aside_too()
    {
        var results = await IntakeOf.InputsAsync(["-"], new byte[200_000].Select(_ => (byte)'a').ToArray(), new IntakeLimits(100_000, 100_000));

        Assert.Equal(("standard input", "is larger than 100000 bytes"), (Assert.Single(results).SetAside!.Input, results[0].SetAside!.Reason));
    }

    [Fact]
    public async Task A_bad_line_amid_JSON_Lines_is_set_aside_by_its_number_and_the_rest_go_on()
    {
        var path = _folder.Write("many.jsonl", "{\"text\": \"one\"}\n\n{\"text\": \"two\"\n[1]\r\n{\"text\": 4}\n{\"text\": \"five\"}");

        var results = await IntakeOf.InputsAsync([path]);

        Assert.Equal(
            ["one", $"{path}:3", $"{path}:4", $"{path}:5", "five"],
            results.Select(r => r.Report?.Report.Text ?? r.SetAside!.Input));
        Assert.StartsWith("is not JSON: byte ", results[1].SetAside!.Reason, StringComparison.Ordinal);
        Assert.Equal($"{path}:6", results[4].Report!.ObtainedFrom);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_passed_over_without_being_kept()
    {
        var path = _folder.Write("many.jsonl", "{\"text\": \"one\"}\n{\"text\": \"" + new string('x', 300_000) + "\"}\n{\"text\": \"three\"}\n");

        var results = await IntakeOf.InputsAsync([path], limits: new IntakeLimits(1_000, 1_000));

        Assert.Equal(["one", "is longer than 1000 bytes", "three"], results.Select(r => r.Report?.Report.Text ?? r.SetAside!.Reason));
    }

    [Fact]
    public async Task What_a_broken_feed_holds_before_the_break_is_kept()
    {
        var path = _folder.Write("cut.rss", "<rss><channel><item><title>First</title></item><item><title>Second</tit");

        var results = await IntakeOf.InputsAsync([path]);

        Assert.Equal(["First", $"{path}#2"], results.Select(r => r.Report?.Report.Title ?? r.SetAside!.Input));
    }

    [Fact]
    public async Task A_page_is_read_however_deep_it_nests_up_to_a_limit()
    {
        static string Page(int depth) => new StringBuilder("<article>").Insert(9, "<div>", depth).Append("<p>").Append('a', 80).ToString();

        Assert.Equal(new string('a', 80), (await IntakeOf.ReportAsync(_folder.Write("deep.html", Page(1900)))).Report.Text);
        Assert.Contains("nests more than 2000", (await IntakeOf.SetAsideAsync(_folder.Write("deeper.html", Page(100_000)))).Reason, StringComparison.Ordinal);
    }
}
