namespace Marsad.Core.Language.Segmentation;

/// <summary>What may follow an abbreviation.</summary>
internal enum Abbreviation
{
    /// <summary>The word is none: its dot is a full stop.</summary>
    None,

    /// <summary>It belongs to what follows ("Gen."): no sentence ends here.</summary>
    BeforeName,

    /// <summary>A sentence may end with it ("Inc.", "p.m.").</summary>
    Anywhere,

    /// <summary>It is one only before a number ("No. 5").</summary>
    BeforeNumber,
}

/// <summary>The abbreviations of abbreviations.tsv, and those that show by their form: "J.", "U.S.A.".</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    private static readonly Dictionary<string, Abbreviation> Known = Load();
    private static readonly Dictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <paramref name="word"/>, which a dot follows, is.</summary>
    public static Abbreviation Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return Abbreviation.None;
        Span<char> lower = stackalloc char[Longest];
        var length = word.ToLowerInvariant(lower);
        if (Lookup.TryGetValue(lower[..length], out var known))
            return known;
        if (word.Length == 1)
            return char.IsUpper(word[0]) ? Abbreviation.BeforeName : Abbreviation.None;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return Abbreviation.None;
        }

        return word.Length % 2 == 1 ? Abbreviation.Anywhere : Abbreviation.None;
    }

    private static Dictionary<string, Abbreviation> Load()
    {
        var known = new Dictionary<string, Abbreviation>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Language/Segmentation/abbreviations.tsv"))
        {
            var columns = line.Split('\t');
            known.TryAdd(columns[0], columns[1] switch { "name" => Abbreviation.BeforeName, "number" => Abbreviation.BeforeNumber, _ => Abbreviation.Anywhere });
        }

        return known;
    }
}
