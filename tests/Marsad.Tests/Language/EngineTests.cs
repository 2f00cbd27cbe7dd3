using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Weights;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class EngineTests
{
    private const string Wire = "Warplanes struck the rebel-held district of al-Sukkari on Saturday, killing at least 15 people.";

    [Fact]
    public void A_wire_sentence_has_the_tree_that_a_reader_gives_it()
    {
        var parsed = EnglishModel.Engine.Parse(Wire);

        Assert.Equal("strike VERB root of 0", Described(parsed, "struck"));
        Assert.Equal("warplane NOUN nsubj of struck", Described(parsed, "Warplanes"));
        Assert.Equal("district NOUN obj of struck", Described(parsed, "district"));
        Assert.Equal("people NOUN obj of killing", Described(parsed, "people"));
    }

    [Fact]
    public void A_passive_names_its_subject_and_its_agent()
    {
        var parsed = EnglishModel.Engine.Parse("Three civilians were killed by the shelling.");

        Assert.Equal("civilian NOUN nsubj:pass of killed", Described(parsed, "civilians"));
        Assert.Equal("shelling NOUN obl of killed", Described(parsed, "shelling"));
    }

    [Theory]
    [InlineData("Zouhir al-Shimale, a journalist, spoke to Al-Jazeera.", "Zouhir al-Shimale|Al-Jazeera")]
    [InlineData("The United Nations counted them in New York.", "United Nations|New York")]
    public void Proper_names_are_found_whole(string text, string names)
    {
        var sentence = Assert.Single(EnglishModel.Engine.Parse(text).Sentences);

        Assert.Equal(names.Split('|'), sentence.Names.Select(n => text[sentence.Words[n.First].Span.Start..sentence.Words[n.End - 1].Span.End]));
    }

    [Fact]
    public void Every_tree_has_one_root_and_every_word_leads_to_it()
    {
        Prop.ForAll<string?>(text => AreTrees(EnglishModel.Engine.Parse(text ?? ""))).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.ListOf(Gen.Elements(Wire.Split(' '))).ToArbitrary(), words => AreTrees(EnglishModel.Engine.Parse(string.Join(' ', words)))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_read_before_does_not_change_the_result()
    {
        // More words than the engine remembers, so that those of the sentence are forgotten, new and known in turn.
        var others = Enumerable.Range(0, 9000).Select(i => $"w{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}").Chunk(100).Select(w => (IReadOnlyList<string>)w).ToList();
        var fresh = Conllu(Wire);

        EnglishModel.Engine.Parse(others);
        Assert.Equal(fresh, Conllu(Wire));
        Assert.Equal(fresh, Conllu(Wire));
    }

    [Fact]
    public void The_same_text_gives_the_same_result_on_any_thread()
    {
        var texts = Enumerable.Range(1, 16).Select(i => string.Join(' ', Wire.Split(' ').Take(i))).ToArray();
        var alone = texts.Select(Conllu).ToArray();

        var together = new string[texts.Length * 8];
        Parallel.For(0, together.Length, i => together[i] = Conllu(texts[i % texts.Length]));

        Assert.All(together.Select((result, i) => (result, i)), p => Assert.Equal(alone[p.i % texts.Length], p.result));
    }

    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others()
    {
        string[][] sentences = [.. Enumerable.Range(1, 40).Select(i => Wire.Split(' ').Skip(i % 5).Take(1 + i % 9).ToArray())];

        var together = EnglishModel.Engine.Parse(sentences);

        Assert.All(sentences.Zip(together.Sentences), pair =>
            Assert.Equal(Trees(EnglishModel.Engine.Parse(pair.First).Sentences[0]), Trees(pair.Second)));

        static IEnumerable<(string, string, int, string)> Trees(ParsedSentence sentence) => sentence.Words.Select(w => (w.Lemma, w.Xpos, w.Head, w.Relation));
    }

    [Theory]
    [InlineData("(", 10_000)]
    [InlineData("x", 1_000_000)]
    [InlineData("\uD800 ", 5_000)]
    [InlineData("and ", 5_000)]
    public void Hostile_text_is_parsed_all_the_same(string piece, int times) =>
        Assert.True(AreTrees(EnglishModel.Engine.Parse(string.Concat(Enumerable.Repeat(piece, times)))));

    [Fact]
    public void Given_words_stay_as_they_are()
    {
        var parsed = EnglishModel.Engine.Parse(["New York", "fell", "."]);

        Assert.Equal(["New York", "fell", "."], Assert.Single(parsed.Sentences).Words.Select(w => w.Span.Of(parsed.Text)));
    }

    [Fact]
    public void What_is_written_as_conllu_is_read_back_the_same()
    {
        var parsed = EnglishModel.Engine.Parse("They don't know it.");
        var read = Assert.Single(ConlluReader.Read(ConlluWriter.Write(parsed, 0).Split('\n')));

        Assert.Equal("They don't know it.", read.Comment("text"));
        Assert.Equal(parsed.Sentences[0].Words.Select(w => (w.Lemma, w.Xpos, w.Upos, w.Head, w.Relation)),
            read.Words.Select(w => (w.Lemma, w.Xpos, w.Upos, w.Head, w.Relation)));
        Assert.Equal((2, 3, "don't"), read.Ranges.Select(r => (r.First, r.Last, r.Form)).Single());
        Assert.False(read.Words[^2].SpaceAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a model at all")]
    [InlineData("MARSADL2")]
    [InlineData("MARSADL2\u0001\u0000\u0000\u0000\u0010\u0000\u0000\u0000cut off")]
    public void Bytes_that_are_no_model_are_refused_with_a_reason(string bytes) =>
        Assert.NotEmpty(Assert.Throws<ModelFormatException>(() => new LanguageEngine(Encoding.UTF8.GetBytes(bytes))).Message);

    private static string Conllu(string text) => ConlluWriter.Write(EnglishModel.Engine.Parse(text), 0);

    // "lemma TAG relation of head"
    private static string Described(ParsedText text, string form)
    {
        var words = Assert.Single(text.Sentences).Words;
        var word = words.Single(w => w.Span.Of(text.Text) == form);
        var head = word.Head == 0 ? "0" : words[word.Head - 1].Span.Of(text.Text);
        return $"{word.Lemma} {word.Upos} {word.Relation.Replace(":agent", "", StringComparison.Ordinal)} of {head}";
    }

    private static bool AreTrees(ParsedText text) => text.Sentences.All(s => s.Words.Count(w => w.Head == 0) == 1 && Enumerable.Range(1, s.Words.Count).All(i => LeadsToRoot(s, i)));

    private static bool LeadsToRoot(ParsedSentence sentence, int word)
    {
        for (var steps = 0; word != 0; steps++)
        {
            if (steps > sentence.Words.Count)
                return false;
            word = sentence.Words[word - 1].Head;
        }

        return true;
    }
}
