namespace Marsad.Core.Language.Network;

/// <summary>
/// Sentences side by side: rows hold first the first words of all sentences, then all second words, and so on, the longest sentence first, so that
/// at every step those that go on are the first rows of that step. Reused from batch to batch.
/// </summary>
internal sealed class Batch
{
    private int[] _lengths = [];
    private int[] _order = [];
    private int[] _starts = [];

    /// <summary>Words of all sentences.</summary>
    public int Rows { get; private set; }

    /// <summary>Words of the longest sentence.</summary>
    public int Steps { get; private set; }

    public int Sentences { get; private set; }

    /// <summary>Lays out sentences of the given lengths, none of them empty.</summary>
    public void Set(ReadOnlySpan<int> lengths)
    {
        Sentences = lengths.Length;
        if (_lengths.Length < lengths.Length)
            (_lengths, _order) = (new int[lengths.Length], new int[lengths.Length]);
        lengths.CopyTo(_lengths);
        for (var i = 0; i < lengths.Length; i++)
            _order[i] = i;
        var keys = _lengths.AsSpan(0, lengths.Length);
        keys.Sort(_order.AsSpan(0, lengths.Length), static (a, b) => b - a);
        (Rows, Steps) = (0, keys.Length == 0 ? 0 : keys[0]);
        if (_starts.Length <= Steps)
            _starts = new int[Math.Max(64, Steps + 1)];
        for (var step = 0; step < Steps; step++)
        {
            _starts[step] = Rows;
            Rows += Going(keys, step);
        }

        _starts[Steps] = Rows;
    }

    /// <summary>How many sentences have a word at <paramref name="step"/>.</summary>
    public int Count(int step) => step >= Steps ? 0 : _starts[step + 1] - _starts[step];

    /// <summary>The first row of <paramref name="step"/>.</summary>
    public int Start(int step) => _starts[step];

    /// <summary>The sentence in place <paramref name="place"/>, counted from the longest.</summary>
    public int SentenceAt(int place) => _order[place];

    /// <summary>Words of the sentence in place <paramref name="place"/>.</summary>
    public int LengthAt(int place) => _lengths[place];

    /// <summary>The row of word <paramref name="step"/> of the sentence in place <paramref name="place"/>.</summary>
    public int Row(int place, int step) => _starts[step] + place;

    private static int Going(ReadOnlySpan<int> lengths, int step)
    {
        var count = lengths.Length;
        while (lengths[count - 1] <= step)
            count--;
        return count;
    }
}
