using Marsad.Core.Language.Engine;

namespace Marsad.App.Cli;

/// <summary>Parsed sentences for people.</summary>
internal static class SentencePrinter
{
    /// <summary>A line a word: its number, form, lemma, tags, head and relation; under it the names.</summary>
    public static void Table(string text, ParsedSentence sentence, TextWriter output)
    {
        var forms = sentence.Words.Select(w => w.Span.Of(text)).ToArray();
        var form = forms.Max(f => f.Length);
        var lemma = sentence.Words.Max(w => w.Lemma.Length);
        for (var i = 0; i < forms.Length; i++)
        {
            var word = sentence.Words[i];
            var head = word.Head == 0 ? "" : forms[word.Head - 1];
            output.WriteLine($"{i + 1,4}  {forms[i].PadRight(form)}  {word.Lemma.PadRight(lemma)}  {word.Xpos,-5}  {word.Upos,-5}  {word.Head,4}  {word.Relation,-14}{head}".TrimEnd());
        }

        foreach (var name in sentence.Names)
            output.WriteLine($"      {Slice(text, sentence, name)}: {name.Kind.ToString().ToLowerInvariant()}");
        output.WriteLine();
    }

    /// <summary>Every word under its head, in the order of the text.</summary>
    public static void Tree(string text, ParsedSentence sentence, TextWriter output)
    {
        var dependents = Enumerable.Range(1, sentence.Words.Count).ToLookup(i => sentence.Words[i - 1].Head);
        var open = new Stack<(int Word, int Depth)>();
        Push(0, 0);
        while (open.TryPop(out var next))
        {
            var word = sentence.Words[next.Word - 1];
            output.WriteLine($"{new string(' ', next.Depth * 2)}{word.Span.Of(text)}  {word.Relation} {word.Xpos}");
            Push(next.Word, next.Depth + 1);
        }

        output.WriteLine();

        void Push(int head, int depth)
        {
            foreach (var dependent in dependents[head].Reverse())
                open.Push((dependent, depth));
        }
    }

    private static string Slice(string text, ParsedSentence sentence, Name name) =>
        text[sentence.Words[name.First].Span.Start..sentence.Words[name.End - 1].Span.End];
}
