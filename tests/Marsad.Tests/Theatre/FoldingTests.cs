using Marsad.Core.Theatre.Names;
using Xunit;

namespace Marsad.Tests.Theatre;

/// <summary>Transliterations with marked letters are found like those without.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Ḥamāh", "Hama")]
    [InlineData("Dūmā", "Douma")]
    [InlineData("Al-Ḥasakah", "Hasaka")]
    [InlineData("Usulután", "Usulutan")]
    [InlineData("Şırnak", "Sirnak")]
    [InlineData("Yoûnis", "Younis")]
    public void Marks_on_letters_make_no_difference(string marked, string plain) => Assert.Equal(Folding.Fold(plain), Folding.Fold(marked));

    [Fact]
    public void A_mark_that_stands_behind_its_letter_makes_none_either() => Assert.Equal(Folding.Fold("Hama"), Folding.Fold("Hama\u0304"));
}
