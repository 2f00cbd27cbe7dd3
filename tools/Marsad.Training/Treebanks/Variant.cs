using Marsad.Core.Language.Conllu;

namespace Marsad.Training.Treebanks;

/// <summary>A way in which text really comes.</summary>
internal enum Variant
{
    /// <summary>As the treebank has it.</summary>
    Plain,

    /// <summary>Commas and apostrophes lost, as in text that was scraped carelessly.</summary>
    Bare,

    /// <summary>Everything in capitals.</summary>
    Capitals,

    /// <summary>Long words capitalised and no stop at the end.</summary>
    Headline,
}

/// <summary>Makes sentences of a treebank into what they would be in another style.</summary>
internal static class Variants
{
    /// <summary>
    /// The sentence in that style, and which of its words (from 0) each word of the result was. Words that vanish hand their dependents
    /// to their head. Null if nothing of it remains or the root vanishes.
    /// </summary>
    public static (ConlluSentence Sentence, int[] Kept)? Of(ConlluSentence sentence, Variant variant)
    {
        var words = sentence.Words;
        var forms = words.Select((w, i) => Restyle(w, i == words.Count - 1, variant)).ToArray();
        var kept = Enumerable.Range(0, words.Count).Where(i => forms[i].Length > 0).ToArray();
        var number = new int[words.Count + 1];
        for (var i = 0; i < kept.Length; i++)
            number[kept[i] + 1] = i + 1;
        if (kept.Length == 0 || words.Select((w, i) => w.Head == 0 && forms[i].Length == 0).Any(lost => lost))
            return null;
        var made = new List<ConlluWord>(kept.Length);
        foreach (var i in kept)
        {
            var head = words[i].Head;
            while (head > 0 && number[head] == 0)
                head = words[head - 1].Head;
            made.Add(words[i] with { Form = forms[i], Head = number[head] });
        }

        return (new ConlluSentence(sentence.Comments, made, []), kept);
    }

    private static string Restyle(ConlluWord word, bool last, Variant variant) => variant switch
    {
        Variant.Bare when word.Form == "," => "",
        Variant.Bare => word.Form.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal),
        Variant.Capitals => word.Form.ToUpperInvariant(),
        Variant.Headline when last && word.Form == "." => "",
        Variant.Headline when word.Form.Length > 3 => char.ToUpperInvariant(word.Form[0]) + word.Form[1..],
        _ => word.Form,
    };
}
