using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;

namespace Marsad.Training;

/// <summary>What the lemma rules get wrong in the training data.</summary>
internal static class LemmaExceptions
{
    /// <summary>Lines "form TAB universal tag TAB lemma", sorted: the most frequent lemma of each form and tag where the rules say otherwise.</summary>
    public static string[] Of(IEnumerable<ConlluSentence> sentences) =>
    [
        .. sentences.SelectMany(s => s.Words)
            .Where(w => w.Lemma != "_" && w.Upos.Length > 0 && !w.Form.Contains('\t', StringComparison.Ordinal))
            .GroupBy(w => (Lower: w.Form.ToLowerInvariant(), w.Upos))
            .Select(Exception)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    // A form seen in several ways of writing has the lemma that most of its uses have.
    private static string? Exception(IGrouping<(string Lower, string Upos), ConlluWord> uses)
    {
        var ruled = uses.Count(w => w.Lemma == LemmaRules.Lemma(w.Form, uses.Key.Lower, w.Xpos, w.Upos));
        var other = uses.GroupBy(w => w.Lemma, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        return other.Count() > ruled ? $"{uses.Key.Lower}\t{uses.Key.Upos}\t{other.Key}" : null;
    }
}
