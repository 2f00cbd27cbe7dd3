using System.Diagnostics;
using System.Globalization;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Segmentation;
using Marsad.Training.Treebanks;

namespace Marsad.Training.Scoring;

/// <summary>Measures a model against the bars that Marsad sets itself, and prints them as a table.</summary>
internal sealed class Bars(LanguageEngine engine, TreebankFolder treebanks, TextWriter output)
{
    /// <summary>Prints all bars; true if none is missed.</summary>
    public bool Print(int modelBytes)
    {
        var held = true;
        output.WriteLine("| what | bar | measured | |");
        output.WriteLine("| --- | --- | --- | --- |");
        var ewt = TreeScores.Of(treebanks.Read("ewt-test"), engine);
        var pudGold = treebanks.Read("pud-test");
        var pud = TreeScores.Of(pudGold, engine);
        var gum = TreeScores.Of(treebanks.Read("gum-free-test"), engine);
        held &= Row("EWT test XPOS", 94.7, ewt.Xpos) & Row("EWT test UAS", 86.5, ewt.Uas) & Row("EWT test LAS", 83.3, ewt.Las);
        held &= Row("PUD test UAS", 84.0, pud.Uas) & Row("PUD test LAS", 80.5, pud.Las) & Row("GUM free test LAS", 81.3, gum.Las);
        foreach (var (name, scores) in new[] { ("EWT", ewt), ("PUD", pud), ("GUM", gum) })
            output.WriteLine($"| {name} test, all | | {scores} | |");

        output.WriteLine($"| GUM free test, names: spans, spans with kind (F1) | | {NameScores.Of(treebanks.Read("gum-free-test"), engine)} | |");
        var (tokens, sentences) = RawScores.Score(pudGold, engine.Parse(RawScores.TextOf(pudGold)));
        held &= Row("PUD raw text, token F1", 99, tokens) & Row("PUD raw text, sentence F1", 97, sentences);
        held &= AtMost("PUD without commas and apostrophes, LAS lost on the words that remain", 4, Lost(pudGold, Variant.Bare));
        held &= AtMost("PUD in capitals, LAS lost", 6, Lost(pudGold, Variant.Capitals));
        held &= AtMost("model, MB", 40, modelBytes / 1e6);
        held &= Row("tokens to trees, thousand tokens a second", 80, Speed(pudGold));
        held &= Row("segmentation alone, MB a second", 20, SegmentationSpeed(RawScores.TextOf(pudGold)));
        return held;
    }

    private static double SegmentationSpeed(string text)
    {
        var best = 0.0;
        for (var round = 0; round < 20; round++)
        {
            var watch = Stopwatch.StartNew();
            Segmenter.Cut(text);
            best = Math.Max(best, text.Length / 1e6 / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private double Lost(List<ConlluSentence> gold, Variant variant)
    {
        var (before, after) = (new TreeScores(), new TreeScores());
        foreach (var sentence in gold)
        {
            if (Variants.Of(sentence, variant) is not { } changed)
                continue;
            var kept = changed.Kept.ToHashSet();
            Add(before, sentence, engine.Parse([.. sentence.Words.Select(w => w.Form)]).Sentences[0], kept.Contains);
            Add(after, changed.Sentence, engine.Parse([.. changed.Sentence.Words.Select(w => w.Form)]).Sentences[0], _ => true);
        }

        return before.Las - after.Las;
    }

    // Best of several rounds, on one thread: what the machine can do when nothing else runs.
    private double Speed(List<ConlluSentence> gold)
    {
        var sentences = gold.Select(s => s.Words.Select(w => w.Form).ToArray()).ToList();
        var best = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            engine.Parse(sentences);
            best = Math.Max(best, sentences.Sum(s => s.Length) / watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static void Add(TreeScores scores, ConlluSentence gold, ParsedSentence parsed, Func<int, bool> counts)
    {
        for (var i = 0; i < gold.Words.Count; i++)
        {
            var word = parsed.Words[i];
            if (counts(i))
                scores.Add(gold.Words[i], word.Xpos, word.Upos, word.Lemma, word.Head, word.Relation);
        }
    }

    private bool Row(string what, double bar, double measured) => Row(what, $"≥ {bar.ToString(CultureInfo.InvariantCulture)}", measured, measured >= bar);

    private bool AtMost(string what, double bar, double measured) => Row(what, $"≤ {bar.ToString(CultureInfo.InvariantCulture)}", measured, measured <= bar);

    private bool Row(string what, string bar, double measured, bool held)
    {
        output.WriteLine($"| {what} | {bar} | {measured:F2} | {(held ? "held" : "missed")} |");
        return held;
    }
}
