using Marsad.Core.Model;
using Marsad.Core.Reading.Tracing;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>A trace names what fired, the tree that it stood in, and how each field was resolved.</summary>
public sealed class TraceTests
{
    private const string Text = "Government forces shelled the town of Saraqib on Friday, killing five civilians, the Syrian Observatory for Human Rights said.";

    [Fact]
    public void Tracing_reads_the_same_claims_in_the_same_order()
    {
        var report = Report(Text);
        var (reading, traces) = SyriaPack.Reader.Trace(report);

        Assert.NotEmpty(traces);
        Assert.Equal(SyriaPack.Reader.Read(report).Claims.Select(c => ClaimIdentity.Of(report.Id, c)), reading.Claims.Select(c => ClaimIdentity.Of(report.Id, c)));
        Assert.Equal(reading.Claims, traces.Select(t => t.Claim));
    }

    [Fact]
    public void A_trace_names_the_rule_the_words_and_what_they_resolve_to()
    {
        var trace = Of(Text, c => c is EventClaim { Type: EventType.Shelling });

        Assert.Contains("fired by “shelled”", Step(trace, "rule"), StringComparison.Ordinal);
        Assert.Contains("government-forces", Step(trace, "initiator"), StringComparison.Ordinal);
        Assert.Contains("saraqib", Step(trace, "place"), StringComparison.Ordinal);
        Assert.Contains("2016-08-05", Step(trace, "time"), StringComparison.Ordinal);
        Assert.Contains("sohr", Step(trace, "origin"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_holds_every_word_of_the_sentence_under_one_root()
    {
        var trace = Of(Text, c => c is EventClaim { Type: EventType.Shelling });

        Assert.Equal("shelled", Assert.Single(trace.Tree, w => w.Fires).Word);
        Assert.Equal("root", Assert.Single(trace.Tree, w => w.Depth == 0).Relation);
        Assert.All(Text.TrimEnd('.').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(trace.Tree, w => w.Word.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_that_another_sentence_names_is_said_to_be_carried_on()
    {
        var trace = Of("Warplanes bombed Saraqib on Friday. Five civilians were killed.", c => c is CasualtyClaim { Effect: Effect.Killed });

        Assert.Contains("carried on from sentence 1", Step(trace, "place"), StringComparison.Ordinal);
    }

    private static ClaimTrace Of(string text, Func<Claim, bool> which) => SyriaPack.Reader.Trace(Report(text)).Traces.First(t => which(t.Claim));

    private static string Step(ClaimTrace trace, string label) => trace.Steps.Single(s => s.Label == label).Text;

    private static Report Report(string text) => new(new ReportId("traced"), "", text, Outlet: null, new DateOnly(2016, 8, 6));
}
