using Marsad.Core.Language;

namespace Marsad.Core.Reading;

/// <summary>The clauses of a sentence as ranges of tokens, cut at subordinators, relatives, quotation marks and strong punctuation.</summary>
internal sealed class Clauses
{
    private readonly Sentence _sentence;
    private readonly List<int> _starts = [];

    public Clauses(ReportText text, Sentence sentence)
    {
        _sentence = sentence;
        _starts.Add(sentence.First);
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (OpensClause(text, sentence, i))
                _starts.Add(i);
        }
    }

    /// <summary>The clause that token <paramref name="i"/> stands in, half-open.</summary>
    public (int Start, int End) Of(int i)
    {
        var start = _sentence.First;
        foreach (var candidate in _starts)
        {
            if (candidate > i)
                return (start, candidate);
            start = candidate;
        }

        return (start, _sentence.End);
    }

    /// <summary>True when the clause opens with a relative pronoun, so that its subject stands before it.</summary>
    public static bool IsRelative(ReportText text, int start) => text.Lower(start) is "which" or "who" or "that" && text.Tokens[start].Tag is Tag.Pronoun or Tag.Determiner;

    private static bool OpensClause(ReportText text, Sentence sentence, int i)
    {
        var token = text.Tokens[i];
        switch (token.Lower)
        {
            case "“" or "”" or "\"" when IsOfAWord(text, sentence, i): return false;
            case ";" or ":" or "(" or ")" or "“" or "”" or "\"" or "–" or "—" or "...": return true;
            case "which" or "who" or "whose" or "where" or "when" or "while" or "because" or "although" or "though" or "whereas" or "if" or "but" or "whom" or "whether": return true;
            case "that": return text.Tokens[i - 1].Tag is Tag.Noun or Tag.Verb or Tag.PastVerb or Tag.Gerund or Tag.ProperNoun or Tag.Adverb;
            case "after" or "before" or "since": return text.Lower(i - 1) is not ("day" or "days" or "soon" or "just" or "has" or "have" or "had");
            case "as": return text.Lower(i + 1) is not ("well" or "many" or "part" or "a" or "saying") && text.Lower(i - 1) is not ("such" or "well" or "known" or "described" or "quoted" or "as");
            case "adding" or "saying": return true;
            case ",": return i + 1 < sentence.End && text.Lower(i + 1) is "and" or "but" && i + 2 < sentence.End && text.Tokens[i + 2].Tag is Tag.Determiner or Tag.Pronoun && FiniteVerbFollows(text, sentence, i + 2);
            default: return false;
        }
    }

    // "was “effectively cut” by the army": marks around a word or two quote a word and no sentence.
    private static bool IsOfAWord(ReportText text, Sentence sentence, int mark)
    {
        for (var i = mark + 2; i <= mark + 3 && i < sentence.End; i++)
        {
            if (text.Lower(i) is "”" or "\"" && text.Lower(mark) != "”")
                return true;
        }

        for (var i = mark - 2; i >= mark - 3 && i > sentence.First; i--)
        {
            if (text.Lower(i) is "“" or "\"" && text.Lower(mark) != "“")
                return true;
        }

        return false;
    }

    private static bool FiniteVerbFollows(ReportText text, Sentence sentence, int i)
    {
        for (var at = i; at < Math.Min(sentence.End, i + 7); at++)
        {
            if (text.Tokens[at].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return true;
        }

        return false;
    }
}
