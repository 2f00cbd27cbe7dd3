using Marsad.App.Cli;
using Xunit;

namespace Marsad.Tests.Scoring;

/// <summary>Figures are printed as other tools that score claims print them: exact ties to the even digit.</summary>
public sealed class RoundedTests
{
    [Theory]
    [InlineData(0.0625, 3, "0.062")]
    [InlineData(0.1875, 3, "0.188")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(0.0005, 3, "0.001")]
    [InlineData(2.0 / 3, 3, "0.667")]
    [InlineData(1, 3, "1.000")]
    [InlineData(0, 3, "0.000")]
    public void A_tie_goes_to_the_even_digit(double figure, int digits, string printed) => Assert.Equal(printed, Rounded.Half(figure, digits));
}
