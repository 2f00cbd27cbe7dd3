using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class ClaimIdentityTests
{
    private static readonly ReportId _report = new("wire-1");

    private static readonly CasualtyClaim _claim = new()
    {
        Evidence = ["at least 15 people were killed"],
        Spans = [new TextSpan(40, 70)],
        Source = new ActorId("sohr"),
        Place = "al-Sukkari",
        Effect = Effect.Killed,
        Low = 15,
        Victims = "people",
    };

    [Fact]
    public void The_id_is_twelve_hexadecimal_digits_and_stays_the_same_between_releases() =>
        Assert.Equal("0144ab980133", ClaimIdentity.Of(_report, _claim).Value);

    [Fact]
    public void What_a_better_reader_may_change_leaves_the_id_alone()
    {
        var reread = _claim with
        {
            Rule = "another",
            Confidence = 0.1,
            Time = DateRange.On(new DateOnly(2016, 8, 6)),
            VictimClass = VictimClass.Civilian,
            Modality = Modality.Possible,
        };

        Assert.Equal(ClaimIdentity.Of(_report, _claim), ClaimIdentity.Of(_report, reread));
    }

    [Fact]
    public void What_the_claim_says_and_who_says_it_where_makes_another_id()
    {
        CasualtyClaim[] others =
        [
            _claim,
            _claim with { Low = 16 },
            _claim with { High = 15 },
            _claim with { Effect = Effect.Injured },
            _claim with { Source = null },
            _claim with { Place = "Hamdaniya" },
            _claim with { Victims = "a child" },
            _claim with { Evidence = ["at least 15 people were slain"] },
            _claim with { Spans = [new TextSpan(41, 71)] },
        ];

        Assert.Equal(others.Length, others.Select(c => ClaimIdentity.Of(_report, c)).Distinct().Count());
        Assert.NotEqual(ClaimIdentity.Of(_report, _claim), ClaimIdentity.Of(new ReportId("wire-2"), _claim));
    }
}
