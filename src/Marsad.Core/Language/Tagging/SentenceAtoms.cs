namespace Marsad.Core.Language.Tagging;

/// <summary>
/// One sentence as tagger and parser see it. Words stand at 1 to <see cref="Count"/>; before and after them lies padding, so that
/// neighbours can be read without asking; the artificial root stands at <see cref="Root"/>. Reused from sentence to sentence.
/// </summary>
internal sealed class SentenceAtoms
{
    private const int Padding = 4;

    public WordAtoms[] Words { get; private set; } = new WordAtoms[64];

    /// <summary>Index of the XPOS tag plus one; 0 is padding.</summary>
    public byte[] Xpos { get; private set; } = new byte[64];

    /// <summary>Index of the UPOS tag plus one; 0 is padding.</summary>
    public byte[] Upos { get; private set; } = new byte[64];

    /// <summary>The first round's XPOS tags, which the second corrects.</summary>
    public byte[] Draft { get; private set; } = new byte[64];

    public int Count { get; private set; }

    public int Root => Count + 1;

    /// <summary>Takes the words of a sentence and clears the tags.</summary>
    public void Set(IReadOnlyList<string> words)
    {
        Resize(words.Count);
        var capitals = IsCapitalsOnly(words);
        for (var i = 0; i < words.Count; i++)
            Words[i + 1] = WordAtoms.Of(words[i], capitals);
    }

    /// <summary>Takes the slices of <paramref name="text"/> that <paramref name="words"/> name.</summary>
    public void Set(string text, ReadOnlySpan<Model.TextSpan> words)
    {
        Resize(words.Length);
        var (upper, lower) = (0, 0);
        foreach (var span in words)
            CountCase(text.AsSpan(span.Start, span.End - span.Start), ref upper, ref lower);
        for (var i = 0; i < words.Length; i++)
            Words[i + 1] = WordAtoms.Of(text.AsSpan(words[i].Start, words[i].End - words[i].Start), AreCapitals(upper, lower));
    }

    private void Resize(int count)
    {
        Count = count;
        if (Words.Length < count + 1 + Padding)
        {
            var size = Math.Max(count + 1 + Padding, Words.Length * 2);
            Words = new WordAtoms[size];
            Xpos = new byte[size];
            Upos = new byte[size];
            Draft = new byte[size];
        }

        Words.AsSpan(0, count + 1 + Padding).Clear();
        Xpos.AsSpan(0, count + 1 + Padding).Clear();
        Upos.AsSpan(0, count + 1 + Padding).Clear();
        Draft.AsSpan(0, count + 1 + Padding).Clear();
    }

    private static bool IsCapitalsOnly(IReadOnlyList<string> words)
    {
        var (upper, lower) = (0, 0);
        foreach (var word in words)
            CountCase(word, ref upper, ref lower);
        return AreCapitals(upper, lower);
    }

    // A lone abbreviation is no sentence in capitals; a stray small letter does not unmake one.
    private static bool AreCapitals(int upper, int lower) => upper >= 8 && upper > lower * 8;

    private static void CountCase(ReadOnlySpan<char> word, ref int upper, ref int lower)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }
    }
}
