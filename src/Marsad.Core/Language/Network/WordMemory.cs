namespace Marsad.Core.Language.Network;

/// <summary>
/// What the first layer makes of words: the vector of a word and its product with the layer's weights depend on the word alone, and most words of a
/// text come again. When there are too many words, all are forgotten.
/// </summary>
/// <param name="columns">Numbers a word.</param>
internal sealed class WordMemory(int columns)
{
    /// <summary>Words that are kept at least.</summary>
    private const int Least = 8192;

    private ulong[] _keys = [];
    private int[] _places = [];
    private int _capacity;

    /// <summary>The words' rows, one after the other.</summary>
    public float[] Rows { get; private set; } = [];

    /// <summary>How many words are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for so many words more; rows of words that came before may be gone.</summary>
    public void Reserve(int words)
    {
        if (Count + words <= _capacity)
            return;
        if (words > _capacity)
        {
            _capacity = Math.Max(Least, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words));
            (_keys, _places, Rows) = (new ulong[2 * _capacity], new int[2 * _capacity], new float[_capacity * columns]);
        }

        Array.Clear(_keys);
        Count = 0;
    }

    /// <summary>The place of the word of <paramref name="key"/>, which is not 0; true when it is a new one, of which the row must be written.</summary>
    public bool Take(ulong key, out int place)
    {
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 40) & (_keys.Length - 1);
        while (_keys[slot] != key)
        {
            if (_keys[slot] == 0)
            {
                _keys[slot] = key;
                place = _places[slot] = Count++;
                return true;
            }

            slot = slot + 1 & (_keys.Length - 1);
        }

        place = _places[slot];
        return false;
    }
}
