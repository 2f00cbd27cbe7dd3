using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;
using Marsad.Training.Names;

namespace Marsad.Training.Scoring;

/// <summary>How well proper names are found, against those that <see cref="GoldNames"/> takes from the entities of a treebank.</summary>
internal static class NameScores
{
    /// <summary>F1 of spans, and of spans with their kind, in percent.</summary>
    public static string Of(List<ConlluSentence> sentences, LanguageEngine engine)
    {
        var (gold, found, spans, kinds) = (0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            var right = GoldNames.Of(sentence);
            var guess = engine.Parse([.. sentence.Words.Select(w => w.Form)]).Sentences[0].Names;
            gold += right.Length;
            found += guess.Count;
            spans += guess.Count(g => right.Any(r => r.First == g.First && r.End == g.End));
            kinds += guess.Count(right.Contains);
        }

        return $"{200.0 * spans / (gold + found):F1}, {200.0 * kinds / (gold + found):F1}";
    }
}
