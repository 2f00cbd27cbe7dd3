using System.Text;
using Marsad.Core.Language;

namespace Marsad.Core.Theatre.Names;

/// <summary>
/// Folds a word so that the transliterations of one Arabic name come out alike: case, accents, apostrophes and the article go; vowels that
/// transliterations disagree on (ou and u, ee, ei, y and i), doubled letters and a closing h are brought to one form.
/// </summary>
public static class Folding
{
    private static readonly string[] Articles = ["al-", "el-", "ar-", "as-", "ash-", "at-", "ad-", "an-", "az-", "adh-", "ath-", "ul-", "ez-", "er-", "es-", "ed-", "en-"];

    /// <summary>True for an article that stands as a word of its own ("Al Bab"): it is skipped in matching.</summary>
    public static bool IsArticle(string lower) => lower is "al" or "el" or "ash" or "ar" or "az" or "ez";

    /// <summary>True for the folded form of a common noun that opens names of places: hill, village, spring, valley, monastery.</summary>
    public static bool IsGeneric(string folded) => folded is "tal" or "til" or "kafr" or "khan" or "dair" or "dir" or "ain" or "um" or "wadi" or "jabal" or "jisr" or "qasr" or "abu";

    /// <summary>True for a name on whose article no hyphen is left ("Altalbisa", "Alkobra"): it may be known without it.</summary>
    public static bool HasGrownArticle(string word, string folded) =>
        word.Length > 4 && folded.Length > 4 && char.IsUpper(word[0]) && folded.StartsWith("al", StringComparison.Ordinal) && word[1] == 'l' && char.IsLower(word[2]);

    // Words that were folded before, each in the slot of its hash until another word takes it: most words of a text come again.
    private static readonly FoldedWord?[] Memory = new FoldedWord?[1 << 12];

    private sealed record FoldedWord(string Word, string Folded);

    /// <summary>The folded form; empty for a bare article.</summary>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        ref var slot = ref Memory[SlotOf(word)];
        if (slot is { } known && known.Word == word)
            return known.Folded;
        var folded = FoldAnew(word);
        slot = new FoldedWord(word, folded);
        return folded;
    }

    private static int SlotOf(string word)
    {
        uint hash = 0;
        foreach (var c in word)
            hash = hash * 31 + c;
        return (int)(hash % (uint)Memory.Length);
    }

    private static string FoldAnew(string word)
    {
        // Short acronyms are no transliterations: "AA" is not "a", nor "IS" "is".
        if (word.Length <= 3 && word.All(char.IsAsciiLetterUpper))
            return word;
        var plain = Plain(word);
        if (IsArticle(plain))
            return "";
        foreach (var article in Articles)
        {
            if (plain.Length > article.Length + 1 && plain.StartsWith(article, StringComparison.Ordinal))
            {
                plain = plain[article.Length..];
                break;
            }
        }

        return Vowels(Opening(plain));
    }

    // Words that open names of places and are written without the vowel that tells their folded form ("Der", "Shekh").
    private static string Opening(string plain) => plain switch
    {
        "der" => "deir",
        "bet" => "beit",
        "shekh" or "sheik" or "cheikh" or "shiekh" => "sheikh",
        "kafar" or "kfar" or "kufr" => "kafr",
        "kherbet" or "kherbat" or "khurbat" => "khirbet",
        _ => plain,
    };

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (Tokenizer.IsApostrophe(c) || LatinLetters.IsMark(c))
                continue;
            plain.Append(char.ToLowerInvariant(LatinLetters.Plain(c)) switch
            {
                '‑' => '-',
                // Letters of their own, which transliterations without them leave out all the same.
                'ı' => 'i',
                'ø' => 'o',
                'đ' => 'd',
                'ł' => 'l',
                var letter => letter,
            });
        }

        return plain.ToString();
    }

    private static string Vowels(string plain)
    {
        var folded = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            var next = i + 1 < plain.Length ? plain[i + 1] : '\0';
            switch (c)
            {
                case '-': continue;
                case 'o' when next is 'u' or 'o':
                    c = 'u';
                    i++;
                    break;
                case 'e' when next is 'e' or 'i' or 'y':
                case 'a' when next is 'i' or 'y':
                case 'i' when next is 'y' or 'e':
                    c = 'i';
                    i++;
                    break;
                case 'y': c = 'i'; break;
                case 'o': c = 'u'; break;
                case 'e': c = 'a'; break;
                case 'h' when i == plain.Length - 1 && i > 1 && plain[i - 1] is 'a' or 'e': continue;
            }

            if (folded.Length == 0 || folded[^1] != c)
                folded.Append(c);
        }

        return folded.ToString();
    }
}
