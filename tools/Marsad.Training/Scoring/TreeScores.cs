using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;

namespace Marsad.Training.Scoring;

/// <summary>
/// How many of a treebank's words have the right tags, heads and relations. As in the CoNLL 2018 shared task all words count, punctuation
/// too; relations are compared with their subtypes.
/// </summary>
internal sealed class TreeScores
{
    private int _words;
    private int _xpos;
    private int _upos;
    private int _heads;
    private int _labelled;
    private int _lemmas;

    public double Xpos => Percent(_xpos);

    public double Upos => Percent(_upos);

    public double Lemma => Percent(_lemmas);

    public double Uas => Percent(_heads);

    public double Las => Percent(_labelled);

    /// <summary>Scores an engine on sentences whose words are given.</summary>
    public static TreeScores Of(List<ConlluSentence> gold, LanguageEngine engine)
    {
        var scores = new TreeScores();
        var parsed = engine.Parse([.. gold.Select(s => s.Words.Select(w => w.Form).ToArray())]);
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < gold[i].Words.Count; j++)
            {
                var word = parsed.Sentences[i].Words[j];
                scores.Add(gold[i].Words[j], word.Xpos, word.Upos, word.Lemma, word.Head, word.Relation);
            }
        }

        return scores;
    }

    public void Add(ConlluWord gold, string xpos, string upos, string lemma, int head, string relation)
    {
        _words++;
        _xpos += gold.Xpos == xpos ? 1 : 0;
        _upos += gold.Upos == upos ? 1 : 0;
        _lemmas += gold.Lemma == lemma ? 1 : 0;
        _heads += gold.Head == head ? 1 : 0;
        _labelled += gold.Head == head && gold.Relation == relation ? 1 : 0;
    }

    public override string ToString() => $"XPOS {Xpos:F2}  UPOS {Upos:F2}  lemma {Lemma:F2}  UAS {Uas:F2}  LAS {Las:F2}";

    private double Percent(int count) => _words == 0 ? 0 : 100.0 * count / _words;
}
