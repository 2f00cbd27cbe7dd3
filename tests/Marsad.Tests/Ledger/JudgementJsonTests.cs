using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Judgements are kept as JSON and read back as they were.</summary>
public class JudgementJsonTests
{
    private static readonly ClaimReference Claim = new(new ClaimId("c1"), new ReportId("r1"), "event airstrike", ["a strike"], [new TextSpan(3, 11)]);
    private static readonly ClaimReference Written = new(new ClaimId("c2"), new ReportId("r2"), "event airstrike", ["another"], null);

    public static TheoryData<string> Decisions() =>
    [
        """{"kind":"same","sides":[[{"id":"c1","report":"r1","key":"event airstrike","evidence":["a strike"],"spans":[{"start":3,"end":11}]}],[{"id":"c2","report":"r2","key":"event airstrike","evidence":["another"],"spans":null}]]}""",
        """{"kind":"different","sides":[[{"id":"c2","report":"r2","key":"event airstrike","evidence":["another"],"spans":null}],[]]}""",
        """{"kind":"unsure","sides":[]}""",
        """{"kind":"reject","claim":{"id":"c2","report":"r2","key":"event airstrike","evidence":["another"],"spans":null}}""",
        """{"kind":"correct","claim":{"id":"c2","report":"r2","key":"event airstrike","evidence":["another"],"spans":null},"field":"time","value":"2016-08-06"}""",
        """{"kind":"release","names":["Jane Example"]}""",
        """{"kind":"undo","judgement":7}""",
    ];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void EveryKindReadsBackAsItIsWritten(string json) => Assert.Equal(json, Write(Read(json)));

    [Fact]
    public void TheWholeJudgementIsWrittenWithWhoWhenAndWhy()
    {
        var judgement = new Judgement(new JudgementId(3), DateTimeOffset.UnixEpoch, "Amal", "one story", new SameDecision { Sides = [[Claim], [Written]] });

        var json = JsonSerializer.Serialize(judgement, LedgerJson.TypeInfo<Judgement>());
        Assert.StartsWith("""{"id":3,"at":"1970-01-01T00:00:00+00:00","by":"Amal","why":"one story","decision":{"kind":"same",""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"guess"}""")]
    [InlineData("""{"kind":"undo","judgement":"seven"}""")]
    [InlineData("""{"kind":"same"}""")]
    public void WhatIsNoDecisionIsRefused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static Decision Read(string json) => JsonSerializer.Deserialize(json, LedgerJson.TypeInfo<Decision>())!;

    private static string Write(Decision decision) => JsonSerializer.Serialize(decision, LedgerJson.TypeInfo<Decision>());
}
