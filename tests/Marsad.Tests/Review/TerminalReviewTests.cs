using System.Diagnostics;
using System.Text.Json;
using Marsad.Tests.Ingest;
using Xunit;

namespace Marsad.Tests.Review;

/// <summary>Going through the cases on a terminal: <c>script</c> gives the program one.</summary>
public sealed class TerminalReviewTests : IAsyncLifetime
{
    private ReviewedStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await ReviewedStore.MakeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_case_shows_its_evidence_and_takes_a_key_and_a_reason()
    {
        var screen = await OnTerminalAsync(("quit", "r"), ("which claim", "2\r"), ("why:", "counts the week\r"), ("nothing is left", ""));

        Assert.Contains("Judging as Amal", screen, StringComparison.Ordinal);
        Assert.Contains("divergent: Syrian Observatory for Human Rights gives 15", screen, StringComparison.Ordinal);
        Assert.Contains("90 people died", screen, StringComparison.Ordinal);
        Assert.Contains("kept: judgement 1 by Amal, reject", screen, StringComparison.Ordinal);
        var judgement = JsonDocument.Parse((await _store.RunAsync("review", "log")).Output).RootElement[0].GetProperty("judgement");
        Assert.Equal("counts the week", judgement.GetProperty("why").GetString());
        Assert.Equal(_store.Many, judgement.GetProperty("decision").GetProperty("claim").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_key_that_means_nothing_is_passed_over_and_quitting_writes_nothing()
    {
        var screen = await OnTerminalAsync(("quit", "zq"), ("left", ""));

        Assert.Contains("0 judged, ", screen, StringComparison.Ordinal);
        Assert.Equal("[]", (await _store.RunAsync("review", "log")).Output.Trim());
    }

    // Types each answer when the screen shows what asks for it, as a person would.
    private async Task<string> OnTerminalAsync(params (string Shown, string Typed)[] dialogue)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 120; '{MarsadProcess.Path}' review --store '{_store.Address}' --by Amal", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm" },
        };
        using var process = Process.Start(start)!;
        var screen = "";
        var from = 0;
        var buffer = new char[4096];
        foreach (var (shown, typed) in dialogue)
        {
            int at;
            while ((at = screen.IndexOf(shown, from, StringComparison.Ordinal)) < 0)
            {
                var read = await process.StandardOutput.ReadAsync(buffer);
                Assert.True(read > 0, $"the program ended before it showed '{shown}':\n{screen}");
                screen += new string(buffer, 0, read);
            }

            from = at + shown.Length;
            await process.StandardInput.WriteAsync(typed);
            await process.StandardInput.FlushAsync();
        }

        process.StandardInput.Close();
        screen += await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return screen;
    }
}
