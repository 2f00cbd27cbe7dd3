using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Language.Segmentation;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class SegmentationTests
{
    [Theory]
    [InlineData("trapping 300.000 civilians inside.", "trapping|300.000|civilians|inside|.")]
    [InlineData("in the U.S. on Friday", "in|the|U.S.|on|Friday")]
    [InlineData("Ahrar al-Sham’s fighters didn’t flee", "Ahrar|al|-|Sham|’s|fighters|did|n’t|flee")]
    [InlineData("the “rebel-held” east, he'd said", "the|“|rebel|-|held|”|east|,|he|'d|said")]
    [InlineData("co-founder of an ex-minister's anti-war group", "co-founder|of|an|ex-minister|'s|anti-war|group")]
    [InlineData("At 12pm, on the 2nd, 100km north…", "At|12|pm|,|on|the|2nd|,|100|km|north|…")]
    [InlineData("They cannot leave: it's 9/11 (again)!!", "They|can|not|leave|:|it|'s|9/11|(|again|)|!!")]
    [InlineData("see https://example.org/a?b=c. @SyriaCivilDef #Aleppo", "see|https://example.org/a?b=c|.|@SyriaCivilDef|#Aleppo")]
    [InlineData("$1,200 or 50% of 1914-1918", "$|1,200|or|50|%|of|1914|-|1918")]
    [InlineData("Gen. J. Smith vs. No. 5...", "Gen.|J.|Smith|vs.|No.|5|...")]
    public void A_text_is_cut_into_the_words_of_syntax(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Words(Segmenter.Cut(text)));

    [Theory]
    [InlineData("The U.S. army left. It came back.", 2)]
    [InlineData("He lives in the U.S. The army left.", 2)]
    [InlineData("“We fight,” he said. “We win.” (They lost.) Nobody came.", 4)]
    [InlineData("Gen. Salim spoke to Mr. Haddad at 5 p.m. about it", 1)]
    [InlineData("BEIRUT (Reuters) - Warplanes struck Aleppo... and left", 1)]
    [InlineData("300.000 civilians are trapped", 1)]
    [InlineData("Is it over? \"No!\" he shouted.", 2)]
    [InlineData("A headline without a stop\nThe body begins. It ends.", 3)]
    [InlineData("He left.Then he came back.", 2)]
    public void A_text_is_cut_into_its_sentences(string text, int sentences) =>
        Assert.Equal(sentences, Segmenter.Cut(text).SentenceEnds.Count);

    [Fact]
    public void Words_never_overlap_and_cover_everything_but_white_space_once()
    {
        Prop.ForAll<string?>(text => Covers(text ?? "")).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.ListOf(Gen.Elements(Pieces)).ToArbitrary(), pieces => Covers(string.Concat(pieces))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a'")]
    [InlineData("'s")]
    [InlineData("a@")]
    [InlineData("(a")]
    [InlineData("co-")]
    [InlineData("x")]
    [InlineData("1.")]
    [InlineData("\uD83D")]
    [InlineData(". ")]
    [InlineData("\n")]
    public void A_million_signs_without_end_are_cut_all_the_same(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.True(Covers(text));
    }

    // Pieces out of which odd texts are made: what the rules look at, side by side in any order.
    private static readonly string[] Pieces =
        ["a", "Al", "U.S.", ".", "..", "'", "’s", "n't", "-", "—", " ", "\n", "3", "km", "@", "#", "http://", "(", "\"", "!", "\uD800", "\u0301", "é", "العربية", "cannot", ",", ":", "/"];

    private static bool Covers(string text)
    {
        var segments = Segmenter.Cut(text);
        var at = 0;
        foreach (var word in segments.Words)
        {
            if (word.Start < at || word.End <= word.Start || !string.IsNullOrWhiteSpace(text[at..word.Start]) || text.AsSpan(word.Start, word.Length).ContainsAny(' ', '\n'))
                return false;
            at = word.End;
        }

        var ends = segments.SentenceEnds;
        return string.IsNullOrWhiteSpace(text[at..])
            && ends.Zip(ends.Skip(1)).All(p => p.First < p.Second)
            && (ends.Count == 0 ? segments.Words.Count == 0 : ends[^1] == segments.Words.Count);
    }

    private static IEnumerable<string> Words(Segments segments) => Enumerable.Range(0, segments.Words.Count).Select(i => segments.Form(i).ToString());
}
