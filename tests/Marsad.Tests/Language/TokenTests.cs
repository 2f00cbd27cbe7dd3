using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Language;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class TokenTests
{
    [Theory]
    [InlineData("trapping 300.000 civilians inside.", "trapping|300.000|civilians|inside|.")]
    [InlineData("in the U.S. on Friday", "in|the|U.S.|on|Friday")]
    [InlineData("Ahrar al-Sham’s fighters didn’t flee", "Ahrar|al-Sham|’s|fighters|did|n’t|flee")]
    [InlineData("the “rebel-held” east", "the|“|rebel-held|”|east")]
    [InlineData("the hand of the\u00A0Syrian rebels", "the|hand|of|the|Syrian|rebels")]
    [InlineData("At 12pm, on the 2nd, 100km north…", "At|12pm|,|on|the|2nd|,|100km|north|…")]
    [InlineData("Mu'tah Hill and al-Ma’arra", "Mu'tah|Hill|and|al-Ma’arra")]
    [InlineData("see https://example.org/a?b=c. @SyriaCivilDef #Aleppo", "see|https://example.org/a?b=c|.|@SyriaCivilDef|#Aleppo")]
    public void A_text_is_cut_into_its_words(string text, string expected) =>
        Assert.Equal(expected.Split('|'), TextAnalyser.Analyse(text).Tokens.Select(t => t.Text));

    [Theory]
    [InlineData("The U.S. army left. It came back.", 2)]
    [InlineData("“We fight,” he said. “We win.”", 2)]
    [InlineData("Gen. Salim spoke to Mr. Haddad at 5 p.m. about it", 1)]
    [InlineData("300.000 civilians are trapped", 1)]
    [InlineData("A headline without a stop\nThe body begins. It ends.", 3)]
    public void A_text_is_cut_into_its_sentences(string text, int sentences) =>
        Assert.Equal(sentences, TextAnalyser.Analyse(text).Sentences.Count);

    [Fact]
    public void Tokens_equal_their_slice_never_overlap_and_cover_everything_but_white_space()
    {
        Prop.ForAll<string?>(text =>
        {
            var analysed = TextAnalyser.Analyse(text ?? "");
            var covered = new bool[analysed.Text.Length];
            foreach (var token in analysed.Tokens)
            {
                if (token.Span.Of(analysed.Text) != token.Text)
                    return false;
                for (var i = token.Span.Start; i < token.Span.End; i++)
                {
                    if (covered[i])
                        return false;
                    covered[i] = true;
                }
            }

            return !covered.Where((c, i) => c == char.IsWhiteSpace(analysed.Text[i])).Any();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sentences_hold_every_token_once_and_in_order()
    {
        Prop.ForAll<string?>(text =>
        {
            var analysed = TextAnalyser.Analyse(text ?? "");
            var next = 0;
            foreach (var sentence in analysed.Sentences)
            {
                if (sentence.First != next || sentence.End <= sentence.First)
                    return false;
                next = sentence.End;
            }

            return next == analysed.Tokens.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\uD800 lone surrogate \uDC00")]
    [InlineData("((((((((((((((((((((((((((((((")]
    [InlineData("\u0000\u0001 a\u0301bc")]
    public void Odd_text_is_handled(string text) => Assert.NotEmpty(TextAnalyser.Analyse(text).Tokens);
}
