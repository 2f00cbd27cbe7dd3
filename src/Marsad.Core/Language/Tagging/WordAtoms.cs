using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Tagging;

/// <summary>
/// What features see of one word: hashes of its form, its lower-cased form, its beginnings and endings, and its shape.
/// Digits are read as 0, curly quotation marks as straight ones, long dashes as "-".
/// </summary>
internal struct WordAtoms
{
    public ulong Form;
    public ulong Lower;
    public ulong Prefix1, Prefix2, Prefix3, Prefix4;
    public ulong Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;
    public ulong Shape;

    /// <summary>One number for all of them, never 0: the form and, where its case is left out, that.</summary>
    public readonly ulong Key => (Form ^ (Shape & CapitalsOnly)) | 1UL << 63;

    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const int CapitalsOnly = 1 << 12;

    /// <summary>The atoms of <paramref name="word"/>; where the whole sentence is in capitals, its case tells nothing and is left out.</summary>
    public static WordAtoms Of(ReadOnlySpan<char> word, bool capitalsOnly)
    {
        var atoms = default(WordAtoms);
        ulong form = Seed, lower = Seed;
        var shape = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Plain(word[i]);
            var small = c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : char.ToLowerInvariant(c);
            form = FeatureHash.Step(form, c);
            lower = FeatureHash.Step(lower, small);
            shape |= Kind(c, i);
            switch (i)
            {
                case 0: atoms.Prefix1 = lower; break;
                case 1: atoms.Prefix2 = lower; break;
                case 2: atoms.Prefix3 = lower; break;
                case 3: atoms.Prefix4 = lower; break;
            }
        }

        atoms.Lower = lower;
        atoms.Form = capitalsOnly ? lower ^ Seed : form;
        shape |= Math.Min(word.Length, 6) << 16;
        atoms.Shape = (uint)(capitalsOnly ? (shape & ~(1 | 2 | 4)) | CapitalsOnly : shape);
        var ending = Seed;
        for (var k = 1; k <= 5 && k <= word.Length; k++)
        {
            ending = FeatureHash.Step(ending, char.ToLowerInvariant(Plain(word[^k])));
            switch (k)
            {
                case 1: atoms.Suffix1 = ending; break;
                case 2: atoms.Suffix2 = ending; break;
                case 3: atoms.Suffix3 = ending; break;
                case 4: atoms.Suffix4 = ending; break;
                case 5: atoms.Suffix5 = ending; break;
            }
        }

        return atoms;
    }

    // One bit for each kind of sign that occurs, with the first sign apart.
    private static int Kind(char c, int i) => c switch
    {
        '0' => i == 0 ? 8 : 16,
        >= 'a' and <= 'z' => 32,
        >= 'A' and <= 'Z' => i == 0 ? 1 : 2,
        '-' => 64,
        '.' => 128,
        '\'' => 256,
        _ when char.IsUpper(c) => i == 0 ? 1 : 4,
        _ when char.IsLetter(c) => 512,
        _ => 1024,
    };

    private static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        < (char)128 => c,
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '−' or '‐' or '‑' => '-',
        _ when char.IsDigit(c) => '0',
        _ => c,
    };
}
