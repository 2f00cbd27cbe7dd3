using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class ReadingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "More than 700 rebels", "were killed", "in Aleppo", "on Saturday", ",", "a monitor said", "according to SANA", "air strikes hit", "Ramousa", "the siege", "“", "”", ".", "\n\n",
        "Government forces", "captured", "300.000 civilians", "including", "four children", "since Sunday", "denied", "will launch", "shells", "a car bomb exploded", "rebel-held", "he said", "and", "that",
    ];

    [Fact]
    public void A_text_may_open_in_the_middle_of_anything()
    {
        foreach (var sense in Marsad.Core.Reading.Lexicon.Senses.All)
        {
            var words = sense.Yes.Split(' ');
            for (var first = 0; first < words.Length; first++)
            {
                var text = string.Join(' ', words[first..]);
                var thrown = Record.Exception(() => SyriaPack.Read(text));
                Assert.True(thrown is null, $"{text}: {thrown}");
            }
        }
    }

    [Fact]
    public void Evidence_is_an_exact_slice_and_reading_twice_gives_the_same()
    {
        var sentence = Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words));
        Prop.ForAll(sentence.ToArbitrary(), text =>
        {
            var report = new Report(new ReportId("r"), "Battle for Aleppo", text, new ActorId("sana"), new DateOnly(2016, 8, 6));
            var claims = SyriaPack.Reader.Read(report).Claims;
            foreach (var claim in claims)
            {
                if (claim.Evidence.Count == 0 || claim.Spans!.Count != claim.Evidence.Count)
                    return false;
                for (var i = 0; i < claim.Evidence.Count; i++)
                {
                    if (claim.Spans[i].Of(report.FullText) != claim.Evidence[i])
                        return false;
                }
            }

            var again = MarsadJson.Line(new ReportClaims(report.Id, SyriaPack.Reader.Read(report).Claims));
            return again == MarsadJson.Line(new ReportClaims(report.Id, claims));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Reports_read_together_give_the_claims_that_each_gives_alone()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words));
        Prop.ForAll(text.ListOf().ToArbitrary(), texts =>
        {
            var reports = texts.Select((t, i) => new Report(new ReportId($"r{i}"), "Battle for Aleppo", t, new ActorId("sana"), new DateOnly(2016, 8, 6))).ToList();
            return SyriaPack.Reader.Read(reports).Select(r => MarsadJson.Line(new ReportClaims(default, r.Claims)))
                .SequenceEqual(reports.Select(r => MarsadJson.Line(new ReportClaims(default, SyriaPack.Reader.Read(r).Claims))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Claims_come_in_the_order_of_their_first_evidence()
    {
        var claims = SyriaPack.Read("Rebels captured Ramousa on Friday. Air strikes killed five civilians in Douma. A car bomb exploded in al-Amiriya.");
        var starts = claims.Select(c => c.Spans!.Min(s => s.Start)).ToList();
        Assert.True(starts.Count > 2);
        Assert.Equal(starts.Order(), starts);
    }
}
