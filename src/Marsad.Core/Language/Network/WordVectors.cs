using Marsad.Core.Language.Tagging;

namespace Marsad.Core.Language.Network;

/// <summary>What a word alone tells: the sum of the vectors of its form, its beginning, its endings and its shape.</summary>
/// <param name="tables">One for each of <see cref="Parts"/>, with the same columns.</param>
internal sealed class WordVectors(VectorTable[] tables)
{
    /// <summary>Names of the tables, in the order of <see cref="Keys"/>.</summary>
    public static readonly string[] Parts = ["word", "form", "prefix2", "prefix3", "suffix1", "suffix2", "suffix3", "suffix4", "suffix5", "shape"];

    /// <summary>Numbers a word.</summary>
    public int Columns => tables[0].Columns;

    /// <summary>The keys of a word, one a table; 0 where it is too short to have one.</summary>
    public static void Keys(ref readonly WordAtoms word, Span<ulong> keys)
    {
        keys[0] = word.Lower;
        keys[1] = word.Form;
        keys[2] = word.Prefix2;
        keys[3] = word.Prefix3;
        keys[4] = word.Suffix1;
        keys[5] = word.Suffix2;
        keys[6] = word.Suffix3;
        keys[7] = word.Suffix4;
        keys[8] = word.Suffix5;
        keys[9] = word.Shape * 0x9E3779B97F4A7C15;
    }

    /// <summary>Writes the vector of a word.</summary>
    public void Write(ref readonly WordAtoms word, Span<float> vector)
    {
        Span<ulong> keys = stackalloc ulong[Parts.Length];
        Keys(in word, keys);
        vector.Clear();
        for (var i = 0; i < tables.Length; i++)
            tables[i].Add(keys[i] == 0 ? 0 : tables[i].Find(keys[i]), vector);
    }
}
