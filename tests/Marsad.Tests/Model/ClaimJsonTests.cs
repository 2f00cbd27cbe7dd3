using System.Text.Json;
using System.Text.Json.Nodes;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class ClaimJsonTests
{
    private static readonly ControlClaim _annotated = new()
    {
        Evidence = ["rebels captured Ramousa"],
        Action = ControlAction.Captured,
        Holder = [new ActorId("rebels")],
        Place = "Ramousa",
    };

    [Fact]
    public void A_claim_that_a_person_wrote_has_the_codebooks_fields_and_no_others()
    {
        var written = Write(_annotated);

        Assert.Equal(
            ["kind", "evidence", "source", "via", "modality", "time", "place", "adm1", "action", "holder", "from"],
            written.Select(p => p.Key));
        Assert.Null(written["source"]);
        Assert.Equal("asserted", (string?)written["modality"]);
    }

    [Fact]
    public void A_claim_that_was_read_says_so_when_its_place_is_unresolved()
    {
        var written = Write(_annotated with { Spans = [new TextSpan(0, 23)], Rule = "control/captured", Confidence = 0.8 });

        Assert.True(written.ContainsKey("location"));
        Assert.Null(written["location"]);
        Assert.Equal("""[{"start":0,"end":23}]""", written["spans"]!.ToJsonString());
        Assert.False(written.ContainsKey("initiator_words"));
    }

    [Fact]
    public void A_claim_that_was_read_is_the_same_after_writing_and_reading()
    {
        var claim = _annotated with
        {
            Spans = [new TextSpan(0, 23)],
            Rule = "control/captured",
            Confidence = 0.8,
            Location = new Location(new PlaceId("ramousa"), 36.16, 37.13, PlacePrecision.Exact),
            Time = DateRange.On(new DateOnly(2016, 8, 6)),
            TimePrecision = TimePrecision.Day,
            SourceWords = "Fatah al-Sham’s “media office”",
        };
        var line = MarsadJson.Line(new ReportClaims(new ReportId("r"), [claim]));

        Assert.Equal(line, MarsadJson.Line(MarsadJson.ReadClaims(line)));
        Assert.Contains("Fatah al-Sham’s “media office”", line, StringComparison.Ordinal);
        Assert.Contains("\"precision\":\"exact\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_every_script_stay_as_they_are_and_a_line_stays_a_line()
    {
        var line = MarsadJson.Line(new ReportClaims(new ReportId("r"), [_annotated with { Evidence = ["حلب\nЯ"] }]));

        Assert.Contains("حلب\\nЯ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void The_kind_may_stand_anywhere()
    {
        var read = MarsadJson.ReadClaims("""{"claims":[{"evidence":["clashes"],"type":"battle","kind":"event"}],"id":"r"}""");

        Assert.Equal(EventType.Battle, Assert.IsType<EventClaim>(Assert.Single(read.Claims)).Type);
    }

    [Theory]
    [InlineData("""{"kind":"rumour","evidence":["x"]}""", "rumour")]
    [InlineData("""{"kind":"event","evidence":["x"],"type":"strike"}""", "'strike' is no EventType; expected one of battle, airstrike")]
    [InlineData("""{"kind":"event","evidence":["x"]}""", "type")]
    [InlineData("""{"kind":"event","type":"battle"}""", "evidence")]
    [InlineData("""{"kind":"event","evidence":["x"],"type":"battle","source":7}""", "expected a string for ActorId")]
    public void A_claim_of_another_form_is_refused_with_what_is_wrong(string claim, string message)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => MarsadJson.ReadClaims($$"""{"id":"r","claims":[{{claim}}]}"""));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private static JsonObject Write(Claim claim) =>
        JsonNode.Parse(MarsadJson.Line(new ReportClaims(new ReportId("r"), [claim])))!["claims"]![0]!.AsObject();
}
