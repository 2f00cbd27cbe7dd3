using Marsad.Core.Language;
using Marsad.Core.Reading.Trees;
using Marsad.Tests.Language;
using Xunit;

namespace Marsad.Tests.Reader.Trees;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("Rebels attacked the base on Friday.", "attacked", "Rebels")]
    [InlineData("The base was attacked by rebels.", "attacked", "base")]
    [InlineData("Rebels stormed the base and killed five soldiers.", "killed", "Rebels")]
    [InlineData("The rebels tried to storm the base.", "storm", "rebels")]
    [InlineData("The attack forced residents to flee the town.", "flee", "residents")]
    [InlineData("Warplanes bombed the market, killing ten people.", "killing", "Warplanes")]
    [InlineData("The militants who kidnapped the doctor fled.", "kidnapped", "militants")]
    [InlineData("The doctor kidnapped by militants was released.", "kidnapped", "doctor")]
    public void The_subject_is_found_where_the_grammar_puts_it(string text, string verb, string subject) =>
        AssertWord(text, (tree, words) => tree.Subject(words(verb)), subject);

    [Theory]
    [InlineData("Rebels attacked the base on Friday.", "attacked", "base")]
    [InlineData("The town that the army captured was empty.", "captured", "town")]
    [InlineData("The strikes killed and wounded twenty soldiers.", "killed", "soldiers")]
    [InlineData("The base was attacked by rebels.", "attacked", null)]
    public void The_object_is_found_where_the_grammar_puts_it(string text, string verb, string? found) =>
        AssertWord(text, (tree, words) => tree.Object(words(verb)), found);

    [Theory]
    [InlineData("The base was attacked by rebels.", "attacked", "rebels")]
    [InlineData("The town was shelled and stormed by the army.", "shelled", "army")]
    [InlineData("The base was attacked on Friday.", "attacked", null)]
    public void The_agent_of_a_passive_is_found(string text, string verb, string? agent) =>
        AssertWord(text, (tree, words) => tree.Agent(words(verb)), agent);

    [Theory]
    [InlineData("The base was attacked by rebels.", "attacked", true)]
    [InlineData("The village shelled by rebels lies in the north.", "shelled", true)]
    [InlineData("Rebels have attacked the base.", "attacked", false)]
    [InlineData("Rebels attacked the base.", "attacked", false)]
    public void Voice_is_told_apart(string text, string verb, bool passive)
    {
        var (tree, find) = Parse(text);
        Assert.Equal(passive, tree.IsPassive(find(verb)));
    }

    [Fact]
    public void Hyphenated_words_are_one_token_with_the_tag_of_their_head()
    {
        var (tree, find) = Parse("Rebel-held Ramousa was shelled by pro-government forces.");
        Assert.Equal("VBN", tree[find("Rebel-held")].Xpos);
        Assert.Equal(find("forces"), tree.Head(find("pro-government")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.")]
    [InlineData("¿ 5:30–6:10pm @x #y http://a.b/c?d=e «…» al-Ma'arra-t-b, rock'n'roll 3.5kg—so; (U.S.)")]
    public void Any_text_gives_trees_with_one_root_each_and_every_token_in_it(string text)
    {
        var analysed = TextAnalyser.Analyse(text);
        foreach (var sentence in analysed.Sentences)
        {
            var tree = Tree(analysed, sentence);
            Assert.Single(Enumerable.Range(sentence.First, sentence.End - sentence.First), i => tree.Head(i) < 0);
            Assert.All(Enumerable.Range(sentence.First, sentence.End - sentence.First), i => Assert.True(Climbs(tree, i, sentence.End - sentence.First)));
        }
    }

    private static bool Climbs(SentenceTree tree, int i, int limit)
    {
        var steps = 0;
        for (var at = i; at >= 0 && steps <= limit; at = tree.Head(at))
            steps++;
        return steps <= limit;
    }

    private static void AssertWord(string text, Func<SentenceTree, Func<string, int>, int> of, string? expected)
    {
        var analysed = TextAnalyser.Analyse(text);
        var (tree, find) = Parse(text);
        var found = of(tree, find);
        Assert.Equal(expected, found < 0 ? null : analysed.Tokens[found].Text);
    }

    private static (SentenceTree Tree, Func<string, int> Find) Parse(string text)
    {
        var analysed = TextAnalyser.Analyse(text);
        return (Tree(analysed, analysed.Sentences[0]), word => analysed.Tokens.ToList().FindIndex(t => t.Text == word));
    }

    private static SentenceTree Tree(AnalysedText analysed, Sentence sentence) =>
        new(sentence, TreeAlignment.Align(analysed.Tokens, sentence, EnglishModel.Engine.ParseSentences(analysed.Text, [sentence.Span])[0]));
}
