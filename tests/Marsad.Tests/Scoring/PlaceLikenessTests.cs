using Marsad.Core.Scoring;
using Xunit;

namespace Marsad.Tests.Scoring;

/// <summary>Spellings of one place, to the scorer. The folded forms and ratios are those of Python's unicodedata, re and difflib.</summary>
public sealed class PlaceLikenessTests
{
    [Theory]
    [InlineData("Deir el-Zour city", "dirzur")]
    [InlineData("the Old City of Mosul", "oldmosul")]
    [InlineData("Al-Bāb", "bab")]
    [InlineData("Saint-Étienne", "sintetiene")]
    [InlineData("Khan Yoûnis", "khanyunis")]
    [InlineData("Sana'a", "sana")]
    [InlineData("Western Ghouta", "ghuta")]
    [InlineData("Aaaab", "aab")]
    public void A_name_is_folded(string name, string folded) => Assert.Equal(folded, PlaceLikeness.Fold(name));

    [Theory]
    [InlineData("abcd", "bcde", 0.75)]
    [InlineData("khanyunis", "khanyunus", 16.0 / 18)]
    [InlineData("menbij", "manbij", 10.0 / 12)]
    [InlineData("hamdania", "damahnia", 12.0 / 16)]
    [InlineData("", "abc", 0.0)]
    public void Likeness_is_twice_the_common_blocks_over_both_lengths(string a, string b, double ratio) => Assert.Equal(ratio, SequenceRatio.Of(a, b), 12);

    [Theory]
    [InlineData("Menbij", "Manbij", true)]
    [InlineData("Homs", "Hama", false)]
    [InlineData(null, "Hama", false)]
    [InlineData(null, null, true)]
    public void Two_spellings_are_one_place_from_four_fifths_on(string? a, string? b, bool same) => Assert.Equal(same, PlaceLikeness.Same(a, b));
}
