using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Model;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

public sealed class JsonIntakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_field_is_taken_and_others_are_left_alone()
    {
        var json = """
            {"id": "a-1", "title": "T", "text": " x\r\n\ty ", "published": "2016-08-06T01:30:00+03:00", "outlet": "Al Jazeera (English)",
             "url": "https://example.org/a", "lang": "en-GB", "location": {"deep": [1, 2]}}
            """;

        var obtained = await IntakeOf.ReportAsync(_folder.Write("a.json", json));

        Assert.Equal(
            new Report(
                ReportId.From("a-1"), "T", " x\r\n\ty ", ActorId.From("al-jazeera-english"), new DateOnly(2016, 8, 6), "https://example.org/a", "en-GB"),
            obtained.Report);
        Assert.Equal(("application/json", json), (obtained.MediaType, Encoding.UTF8.GetString(obtained.Original.Span)));
        Assert.Empty(obtained.Warnings);
    }

    [Fact]
    public async Task Each_element_of_an_array_is_a_report_made_of_its_own_bytes()
    {
        var path = _folder.Write("Two Reports.json", """[{"text": "one"} , {"text": "two"}, 3]""");

        var results = await IntakeOf.InputsAsync([path]);

        Assert.Equal(["one", "two", $"{path}#3"], results.Select(r => r.Report?.Report.Text ?? r.SetAside!.Input));
        Assert.Equal("""{"text": "two"}""", Encoding.UTF8.GetString(results[1].Report!.Original.Span));
        Assert.Equal($"two-reports-{results[1].Report!.Sha256[..8]}", results[1].Report!.Report.Id.Value);
        Assert.Equal($"{path}#2", results[1].Report!.ObtainedFrom);
    }

    [Theory]
    [InlineData("2016-08-07", false)]
    [InlineData("2016-08-08", false)]
    [InlineData("2016-08-09", true)]
    public async Task A_date_that_is_in_the_future_everywhere_is_kept_with_a_warning(string day, bool isOfTheFuture)
    {
        var obtained = await IntakeOf.ReportAsync(_folder.Write("a.json", $$"""{"text": "a", "published": "{{day}}"}"""));

        Assert.Equal(day, $"{obtained.Report.Published:yyyy-MM-dd}");
        Assert.Equal(isOfTheFuture ? [$"published in the future: {day}"] : [], obtained.Warnings);
    }

    [Fact]
    public async Task A_headline_without_text_is_a_report()
    {
        Assert.Equal("Clashes in al-Bab", (await IntakeOf.ReportAsync(_folder.Write("a.json", """{"title": "Clashes in al-Bab", "text": ""}"""))).Report.Title);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a")]
    public async Task JSON_Lines_are_known_by_a_second_line_that_opens_an_object(string name)
    {
        var results = await IntakeOf.InputsAsync([_folder.Write(name, "{\"text\": \"one\"\n{\"text\": \"two\"}\n{\"text\": \"three\"}")]);

        Assert.Equal(["is not JSON", "two", "three"], results.Select(r => r.Report?.Report.Text ?? r.SetAside!.Reason[..11]));
    }

    [Fact]
    public void The_text_of_any_JSON_report_comes_through_exactly()
    {
        var text = ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).Select(WholeCharacters);
        var reports = Gen.Choose(1, 5).SelectMany(n => text.Select(t => "text " + t).ListOf(n));
        var number = 0;
        Prop.ForAll(reports.ToArbitrary(), texts =>
        {
            var lines = texts.Select(t => new JsonObject { ["text"] = t, ["title"] = t }.ToJsonString(
                number % 2 == 0 ? JsonSerializerOptions.Default : MarsadJson.Options));
            var path = _folder.Write($"{++number}.jsonl", string.Join("\n", lines));
            var results = IntakeOf.InputsAsync([path]).GetAwaiter().GetResult();
            return results.Select(r => r.Report!.Report.Text).SequenceEqual(texts) && results.Select(r => r.Report!.Report.Title).SequenceEqual(texts);
        }).QuickCheckThrowOnFailure();
    }

    private static string WholeCharacters(string text) => string.Concat(text.EnumerateRunes());
}
