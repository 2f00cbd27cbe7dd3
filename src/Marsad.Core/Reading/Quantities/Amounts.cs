using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Reading.Lexicon;

namespace Marsad.Core.Reading.Quantities;

/// <summary>What the words before a number do to it.</summary>
internal enum Bound
{
    None,
    AtLeast,
    MoreThan,
    UpTo,
    LessThan,
    Between,
    About,
}

/// <summary>A range that words like "dozens" give.</summary>
/// <param name="Low">At least so many.</param>
/// <param name="High">At most so many; null when open.</param>
/// <param name="Approximate">True when the words round.</param>
internal readonly record struct Amount(long Low, long? High, bool Approximate);

/// <summary>The amounts told in words and the words that bound numbers.</summary>
internal static class Amounts
{
    private static readonly PhraseTable<Amount> Table = new();
    private static readonly PhraseTable<Bound> Bounds = new();

    static Amounts()
    {
        foreach (var line in EmbeddedWords.Lines("Reading/Quantities/amounts.tsv"))
        {
            var fields = line.Split('\t');
            long? high = fields.Length > 2 && fields[2].Length > 0 ? long.Parse(fields[2], CultureInfo.InvariantCulture) : null;
            Table.Add(fields[0], new Amount(long.Parse(fields[1], CultureInfo.InvariantCulture), high, fields.Length > 3));
        }

        foreach (var line in EmbeddedWords.Lines("Reading/Quantities/bounds.tsv"))
        {
            var fields = line.Split('\t');
            Bounds.Add(fields[0], fields[1] switch
            {
                "at-least" => Bound.AtLeast,
                "more-than" => Bound.MoreThan,
                "up-to" => Bound.UpTo,
                "less-than" => Bound.LessThan,
                "between" => Bound.Between,
                "about" => Bound.About,
                "none" => Bound.None,
                _ => throw new FormatException($"bounds.tsv: '{fields[1]}' is no bound"),
            });
        }
    }

    /// <summary>The longest amount that begins at token <paramref name="at"/>; null if there is none.</summary>
    public static (int End, Amount Value)? AmountAt(TokenList tokens, int at, int end) => Table.LongestAt(tokens, at, end);

    /// <summary>The longest words that bound or introduce a number at token <paramref name="at"/>; null if there are none.</summary>
    public static (int End, Bound Value)? BoundAt(TokenList tokens, int at, int end) => Bounds.LongestAt(tokens, at, end);
}
