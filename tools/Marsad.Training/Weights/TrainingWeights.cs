using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Marsad.Core.Language.Weights;

namespace Marsad.Training.Weights;

/// <summary>
/// Weights while they are learned: an averaged perceptron (Freund and Schapire 1999) with a dense row for every feature that
/// updates have touched often enough. The average is taken over all steps, by the sum of the updates weighted with the step.
/// </summary>
/// <param name="touches">How many updates must touch a feature before it gets weights; rarer features are noise and room.</param>
internal sealed class TrainingWeights(int classes, int touches) : IFeatureWeights
{
    private const int RowsInBlock = 1 << 12;
    private readonly int _stride = (classes + 15) & ~15;
    private readonly List<int[]> _values = [];
    private readonly List<float[]> _sums = [];
    private ulong[] _keys = new ulong[1 << 16];
    private int[] _rows = new int[1 << 16];
    private int _used;
    private int _rowCount;
    private long _step = 1;

    public int Classes => classes;

    /// <summary>One more step of learning has been taken.</summary>
    public void Tick() => _step++;

    /// <summary>Forgets the steps so far: the average is taken over what follows.</summary>
    public void RestartAverage()
    {
        _step = 1;
        foreach (var block in _sums)
            Array.Clear(block);
    }

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<int> sums = stackalloc int[SparseWeights.MaxClasses];
        sums.Clear();
        var mask = _keys.Length - 1;
        var keys = _keys;
        ref var sum = ref MemoryMarshal.GetReference(sums);
        foreach (var feature in features)
        {
            var at = (int)feature & mask;
            while (keys[at] != feature && keys[at] != 0)
                at = (at + 1) & mask;
            var row = _rows[at] - 1;
            if (keys[at] == 0 || row < 0)
                continue;
            ref var values = ref _values[row / RowsInBlock][row % RowsInBlock * _stride];
            for (var i = 0; i < _stride; i += 16)
            {
                var added = Vector512.LoadUnsafe(ref sum, (nuint)i) + Vector512.LoadUnsafe(ref values, (nuint)i);
                added.StoreUnsafe(ref sum, (nuint)i);
            }
        }

        sums[..classes].CopyTo(scores);
    }

    /// <summary>Adds <paramref name="change"/> to the weight of every feature for one class.</summary>
    public void Update(ReadOnlySpan<ulong> features, int into, int change)
    {
        foreach (var feature in features)
        {
            if (Touch(feature) is not (>= 0 and var row))
                continue;
            var at = row % RowsInBlock * _stride + into;
            _values[row / RowsInBlock][at] += change;
            _sums[row / RowsInBlock][at] += (float)_step * change;
        }
    }

    /// <summary>The averaged weights of all features, in the order of the features' hashes.</summary>
    public IEnumerable<(ulong Feature, float[] Weights)> Average()
    {
        var order = Enumerable.Range(0, _keys.Length).Where(i => _keys[i] != 0 && _rows[i] > 0).ToArray();
        Array.Sort(order.Select(i => _keys[i]).ToArray(), order);
        var averaged = new float[classes];
        foreach (var at in order)
        {
            var row = _rows[at] - 1;
            for (var i = 0; i < classes; i++)
            {
                var place = row % RowsInBlock * _stride + i;
                averaged[i] = _values[row / RowsInBlock][place] - _sums[row / RowsInBlock][place] / _step;
            }

            yield return (_keys[at], averaged);
        }
    }

    // The row of a feature; below 0 while too few updates have touched it. Rows are kept plus one, touches as their negative.
    private int Touch(ulong feature)
    {
        var mask = _keys.Length - 1;
        var at = (int)feature & mask;
        while (_keys[at] != feature && _keys[at] != 0)
            at = (at + 1) & mask;
        if (_keys[at] == 0)
        {
            if (_used * 3 > _keys.Length * 2)
            {
                Grow();
                return Touch(feature);
            }

            _keys[at] = feature;
            _rows[at] = 0;
            _used++;
        }

        if (_rows[at] <= 0 && --_rows[at] <= -touches)
        {
            if (_rowCount % RowsInBlock == 0)
            {
                _values.Add(new int[RowsInBlock * _stride]);
                _sums.Add(new float[RowsInBlock * _stride]);
            }

            _rows[at] = ++_rowCount;
        }

        return _rows[at] - 1;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new ulong[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        var mask = _keys.Length - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var at = (int)keys[i] & mask;
            while (_keys[at] != 0)
                at = (at + 1) & mask;
            (_keys[at], _rows[at]) = (keys[i], rows[i]);
        }
    }
}
