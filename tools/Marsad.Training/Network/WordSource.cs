using Marsad.Core.Language.Network;
using Marsad.Core.Language.Tagging;

namespace Marsad.Training.Network;

/// <summary>
/// Vectors of words that learn: one row for each key that the training data have often enough, and for forms besides what a linear map makes of
/// vectors learned from much text.
/// </summary>
internal sealed class WordSource
{
    private const float StartRange = 0.1f;

    // Shares of words whose own vector, and whose vectors altogether, are hidden while learning, so that endings and unknown words learn too.
    private const float HiddenForm = 0.2f;
    private const float HiddenWord = 0.04f;

    private static readonly int[] _least = [2, 3, 4, 4, 3, 3, 3, 4, 5, 3];

    private readonly Dictionary<ulong, int>[] _rows;
    private readonly Parameter[] _tables;
    private readonly PretrainedVectors _pretrained;
    private readonly Linear _map;
    private int[] _row = [];
    private int[] _known = [];
    private float[] _given = [];
    private float[] _mapped = [];

    public WordSource(IEnumerable<string> forms, PretrainedVectors pretrained, int columns, Chance chance)
    {
        _pretrained = pretrained;
        Columns = columns;
        _map = new Linear(PretrainedVectors.Width, columns, false, chance);
        var counts = WordVectors.Parts.Select(_ => new Dictionary<ulong, int>()).ToArray();
        Span<ulong> keys = stackalloc ulong[WordVectors.Parts.Length];
        foreach (var form in forms)
        {
            var atoms = WordAtoms.Of(form, capitalsOnly: false);
            WordVectors.Keys(in atoms, keys);
            for (var i = 0; i < counts.Length; i++)
                counts[i][keys[i]] = counts[i].GetValueOrDefault(keys[i]) + 1;
        }

        _rows = new Dictionary<ulong, int>[counts.Length];
        _tables = new Parameter[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var rows = _rows[i] = [];
            foreach (var (key, count) in counts[i])
            {
                if (count >= _least[i] && key != 0)
                    rows.Add(key, rows.Count + 1);
            }

            _tables[i] = i == 0 ? Parameter.Zero(rows.Count + 1, columns, sparse: true) : Parameter.Even(rows.Count + 1, columns, StartRange, chance, sparse: true);
        }
    }

    public int Columns { get; }

    public IEnumerable<Parameter> Parameters => [.. _tables, .. _map.Parameters];

    public void Refresh() => _map.Refresh();

    /// <summary>Writes the vector of each word; <paramref name="hide"/> is null where nothing is to be learned.</summary>
    public void Forward(ReadOnlySpan<WordAtoms> words, float[] vectors, Chance? hide)
    {
        if (_row.Length < words.Length * _tables.Length)
        {
            (_row, _known) = (new int[words.Length * 2 * _tables.Length], new int[words.Length * 2]);
            (_given, _mapped) = (new float[words.Length * 2 * PretrainedVectors.Width], new float[words.Length * 2 * Columns]);
        }

        Span<ulong> keys = stackalloc ulong[_tables.Length];
        for (var w = 0; w < words.Length; w++)
        {
            WordVectors.Keys(in words[w], keys);
            var row = _row.AsSpan(w * _tables.Length, _tables.Length);
            for (var i = 0; i < row.Length; i++)
                row[i] = _rows[i].GetValueOrDefault(keys[i]);
            var known = _pretrained.Find(keys[0]);
            if (hide is not null && hide.Part() < HiddenForm)
                row[0] = hide.Part() < HiddenWord / HiddenForm ? -1 : 0;
            // A form that neither has is unknown: row 0; a known one without a vector of its own adds nothing.
            if (row[0] == 0 && known >= 0)
                row[0] = -2;
            if (row[0] == -1)
                (row[0], known) = (0, -1);
            _known[w] = known;
            _pretrained.Vector(known).CopyTo(_given.AsSpan(w * PretrainedVectors.Width));
        }

        _map.Forward(_given, words.Length, _mapped);
        for (var w = 0; w < words.Length; w++)
        {
            var vector = vectors.AsSpan(w * Columns, Columns);
            _mapped.AsSpan(w * Columns, Columns).CopyTo(vector);
            for (var i = 0; i < _tables.Length; i++)
            {
                if (_row[w * _tables.Length + i] >= 0)
                    Vectors.AddScaled(1, _tables[i].Row(_row[w * _tables.Length + i]), vector);
            }
        }
    }

    /// <summary>Adds up the gradients.</summary>
    public void Back(int words, float[] gradient)
    {
        for (var w = 0; w < words; w++)
        {
            for (var i = 0; i < _tables.Length; i++)
            {
                if (_row[w * _tables.Length + i] >= 0)
                    Vectors.AddScaled(1, gradient.AsSpan(w * Columns, Columns), _tables[i].Touch(_row[w * _tables.Length + i]));
            }
        }

        _map.BackToWeights(_given, gradient, words);
    }

    /// <summary>The rows of a table as they are looked up in the end; for forms what is learned and what is mapped together.</summary>
    public IEnumerable<(ulong Key, float[] Vector)> Rows(int table)
    {
        yield return (0, _tables[table].Row(0).ToArray());
        foreach (var (key, row) in _rows[table])
        {
            var vector = _tables[table].Row(row).ToArray();
            if (table == 0)
                AddMapped(_pretrained.Find(key), vector);
            yield return (key, vector);
        }

        if (table != 0)
            yield break;
        foreach (var key in _pretrained.Keys.Where(k => !_rows[0].ContainsKey(k)))
        {
            var vector = new float[Columns];
            AddMapped(_pretrained.Find(key), vector);
            yield return (key, vector);
        }
    }

    private void AddMapped(int known, float[] vector)
    {
        if (known < 0)
            return;
        var given = _pretrained.Vector(known);
        for (var k = 0; k < given.Length; k++)
            Vectors.AddScaled(given[k], _map.Weights.Row(k), vector);
    }
}
