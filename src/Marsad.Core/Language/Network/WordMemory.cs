namespace Marsad.Core.Language.Network;

/// <summary>
/// What the first layer makes of words that came before: the vector of a word and its product with the layer's weights depend on the word alone,
/// and most words of a text come again. A newer word takes the place of an older in the same slot.
/// </summary>
/// <param name="columns">Numbers a word.</param>
internal sealed class WordMemory(int columns)
{
    private const int SlotBits = 12;

    private readonly ulong[] _keys = new ulong[1 << SlotBits];
    private readonly float[] _rows = new float[columns << SlotBits];

    /// <summary>Copies what is kept under <paramref name="key"/>, which is not 0; false when nothing is.</summary>
    public bool Recall(ulong key, Span<float> row)
    {
        var slot = SlotOf(key);
        if (_keys[slot] != key)
            return false;
        _rows.AsSpan(slot * columns, columns).CopyTo(row);
        return true;
    }

    /// <summary>Keeps a row under <paramref name="key"/>, which is not 0.</summary>
    public void Keep(ulong key, ReadOnlySpan<float> row)
    {
        var slot = SlotOf(key);
        _keys[slot] = key;
        row.CopyTo(_rows.AsSpan(slot * columns, columns));
    }

    private static int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - SlotBits));
}
