using Marsad.Accuracy;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Accuracy;

/// <summary>How headlines are scored against events that were hand-coded from them, and reports against the governorate given to them.</summary>
public sealed class HeadlineFiguresTests
{
    private static readonly Location Tunis = new(new PlaceId("tunis"), 36.80, 10.18, PlacePrecision.Town);
    private static readonly Location Sfax = new(new PlaceId("sfax"), 34.74, 10.76, PlacePrecision.Town);

    [Fact]
    public void A_headline_is_near_with_any_claim_but_first_only_with_the_first_located_one()
    {
        var figures = Figures(At(36.81, 10.20, dead: 3, [Event(null), Event(Sfax), Event(Tunis)]));

        Assert.Equal([1, 1, 0], figures[..3]);
    }

    [Fact]
    public void First_is_a_share_of_the_headlines_that_are_placed()
    {
        var figures = Figures(At(36.81, 10.20, dead: 3, [Event(Tunis)]), At(36.81, 10.20, dead: 3, []));

        Assert.Equal([0.5, 0.5, 1], figures[..3]);
    }

    [Fact]
    public void Deaths_are_equal_as_a_share_of_the_headlines_with_a_count_of_more_than_one()
    {
        var figures = Figures(At(0, 0, dead: 7, [Dead(7)]), At(0, 0, dead: 7, [Dead(8)]), At(0, 0, dead: 1, [Dead(1)]), At(0, 0, dead: 7, []));

        Assert.Equal([0.5, 0.5], figures[3..]);
    }

    [Fact]
    public void Distances_are_great_circles() => Assert.Equal(235, HeadlineFigures.Kilometres(36.80, 10.18, 34.74, 10.76), 0);

    [Fact]
    public void The_leading_claim_is_the_first_with_a_governorate() =>
        Assert.Equal("Sfax", LocationFigures.Leading([Event(null), Event(Sfax) with { Adm1 = "Sfax" }, Event(Tunis) with { Adm1 = "Tunis" }]));

    [Theory]
    [InlineData("Deir ez-Zor", "deir ezzor", true)]
    [InlineData("Rif Dimashq", "damascus", true)]
    [InlineData("Hasakah", "hasakeh", true)]
    [InlineData("Homs", "hama", false)]
    [InlineData(null, "hama", false)]
    public void A_governorate_agrees_with_its_name_in_the_collection(string? governorate, string location, bool agrees) =>
        Assert.Equal(agrees, LocationFigures.Agrees(governorate, location));

    private static double[] Figures(params (CodedHeadline, IReadOnlyList<Claim>)[] read) => [.. HeadlineFigures.Score(read).Rows[0].Figures.Select(f => f!.Value)];

    private static (CodedHeadline, IReadOnlyList<Claim>) At(double lat, double lon, int dead, IReadOnlyList<Claim> claims) =>
        (new CodedHeadline(new Report(new ReportId("h"), "A headline", ""), lat, lon, dead), claims);

    private static EventClaim Event(Location? location) => new() { Evidence = ["A headline"], Type = EventType.Battle, Location = location };

    private static CasualtyClaim Dead(long low) => new() { Evidence = ["A headline"], Effect = Effect.Killed, Low = low };
}
