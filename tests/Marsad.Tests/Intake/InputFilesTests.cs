using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Intake;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFilesTests()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "a/b/d.html.txt", "B.json", ".hidden.txt", ".git/e.txt" })
            _folder.Write(name, name.EndsWith("json", StringComparison.Ordinal) ? "{\"text\": \"a\"}" : name);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "B.json a.txt a/b/c.txt a/b/d.html.txt a/z.txt b.txt")]
    [InlineData("a", "a/b/c.txt a/b/d.html.txt a/z.txt")]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.txt", "a.txt b.txt")]
    [InlineData("**/*.txt", "a.txt a/b/c.txt a/b/d.html.txt a/z.txt b.txt")]
    [InlineData("*/*.txt", "a/z.txt")]
    [InlineData("a/**", "a/b/c.txt a/b/d.html.txt a/z.txt")]
    [InlineData("**/b/c.*", "a/b/c.txt")]
    [InlineData(".hidden.txt", ".hidden.txt")]
    public async Task An_input_names_files_in_ordinal_order(string input, string files)
    {
        var results = await IntakeOf.InputsAsync([_folder[input]]);

        Assert.Equal(files.Split(' ').Select(f => _folder[f]), results.Select(r => r.Report!.ObtainedFrom));
    }

    [Fact]
    public async Task Inputs_are_read_in_the_order_given()
    {
        var results = await IntakeOf.InputsAsync([_folder["b.txt"], "-", _folder["a.txt"]], "From the pipe\n\nText"u8.ToArray());

        Assert.Equal([_folder["b.txt"], "standard input", _folder["a.txt"]], results.Select(r => r.Report!.ObtainedFrom));
        Assert.Equal("report-" + results[1].Report!.Sha256[..8], results[1].Report!.Report.Id.Value);
    }

    [Fact]
    public async Task Folders_that_are_links_are_not_entered()
    {
        Directory.CreateSymbolicLink(_folder["a/round"], _folder.Path);

        Assert.Equal(3, (await IntakeOf.InputsAsync([_folder["a"]])).Count);
    }

    [Theory]
    [InlineData("{\"text\": \"a\"}", "application/json")]
    [InlineData("[{\"text\": \"a\"}]", "application/json")]
    [InlineData("{\"text\": \"a\"}\n{\"text\": \"b\"}", "application/json")]
    [InlineData("<!DOCTYPE html><article><p>Long enough to be taken for an article, as it is marked as one.</p></article>", "text/html")]
    [InlineData("<?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>", "application/rss+xml")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title></entry></feed>", "application/atom+xml")]
    [InlineData("[Beirut] A title\nText", "text/plain")]
    [InlineData("Title\n<b>Text</b>", "text/plain")]
    public async Task The_form_of_a_stream_is_told_by_its_beginning(string content, string mediaType)
    {
        var results = await IntakeOf.InputsAsync(["-"], System.Text.Encoding.UTF8.GetBytes(content));

        Assert.All(results, r => Assert.Equal(mediaType, r.Report!.MediaType));
        Assert.NotEmpty(results);
    }
}
