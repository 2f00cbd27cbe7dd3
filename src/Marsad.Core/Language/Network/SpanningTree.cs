namespace Marsad.Core.Language.Network;

/// <summary>
/// The best tree over scored arcs: of all trees with one root the one with the highest sum (Chu and Liu 1965, Edmonds 1967). Mostly every word's
/// best head already makes a tree; only else are cycles contracted. Reused from sentence to sentence.
/// </summary>
internal sealed class SpanningTree
{
    // More than any sum of scores can differ by, so that no tree with two roots is ever better.
    private const double SecondRoot = 1e6;

    private readonly List<Contraction> _contractions = [];
    private int[] _state = [];
    private double[] _scores = [];
    private int[] _from = [];
    private int[] _to = [];
    private int[] _best = [];
    private int[] _entered = [];
    private int[] _head = [];
    private bool[] _gone = [];
    private List<int>[] _words = [];
    private int _nodes;

    // Nodes that became one, their arcs within the cycle, and the words that each of them stood for.
    private sealed record Contraction(int Node, int[] Members, int[] From, int[] To, List<int>[] Words);

    /// <summary>Writes the head of each word, from 1; 0 is the root.</summary>
    /// <param name="scores">Row i has the score of each head for word i + 1: first the root, then the words.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="heads">One for each word.</param>
    public void Find(ReadOnlySpan<float> scores, int width, Span<int> heads)
    {
        for (var i = 0; i < heads.Length; i++)
            heads[i] = BestHead(scores.Slice(i * width, heads.Length + 1), i + 1);
        if (IsTree(heads))
            return;
        Load(scores, width, heads.Length);
        for (var v = 1; v < _nodes; v++)
            _best[v] = BestArc(v);
        while (Cycle() is { } cycle)
            Contract(cycle);
        Expand(heads);
    }

    private static int BestHead(ReadOnlySpan<float> scores, int word)
    {
        var best = 0;
        for (var j = 1; j < scores.Length; j++)
        {
            if (scores[j] > scores[best] && j != word)
                best = j;
        }

        return best;
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (_state.Length <= heads.Length)
            _state = new int[Math.Max(64, heads.Length * 2)];
        if (heads.Count(0) != 1)
            return false;
        _state.AsSpan(0, heads.Length + 1).Clear();
        for (var i = 1; i <= heads.Length; i++)
        {
            var at = i;
            for (; at != 0 && _state[at] == 0; at = heads[at - 1])
                _state[at] = i;
            if (at != 0 && _state[at] == i)
                return false;
        }

        return true;
    }

    private void Load(ReadOnlySpan<float> scores, int width, int words)
    {
        _nodes = words + 1;
        _contractions.Clear();
        var cells = _nodes * _nodes;
        if (_scores.Length < cells)
            (_scores, _from, _to) = (new double[cells], new int[cells], new int[cells]);
        if (_gone.Length < _nodes)
            (_best, _entered, _head, _gone, _words) = (new int[_nodes], new int[_nodes], new int[_nodes], new bool[_nodes], new List<int>[_nodes]);
        for (var v = 0; v < _nodes; v++)
        {
            (_gone[v], _words[v]) = (false, [v]);
            for (var u = 0; u < _nodes; u++)
            {
                (_from[u * _nodes + v], _to[u * _nodes + v]) = (u, v);
                _scores[u * _nodes + v] = v == 0 ? 0 : scores[(v - 1) * width + u] - (u == 0 ? SecondRoot : 0);
            }
        }
    }

    private int BestArc(int v)
    {
        var best = -1;
        for (var u = 0; u < _nodes; u++)
        {
            if (!_gone[u] && u != v && (best < 0 || _scores[u * _nodes + v] > _scores[best * _nodes + v]))
                best = u;
        }

        return best;
    }

    // The nodes of a cycle among the best arcs; null if there is none.
    private int[]? Cycle()
    {
        var seen = _state.AsSpan(0, _nodes);
        seen.Clear();
        for (var v = 1; v < _nodes; v++)
        {
            if (_gone[v])
                continue;
            var at = v;
            for (; at != 0 && seen[at] == 0; at = _best[at])
                seen[at] = v;
            if (at == 0 || seen[at] != v)
                continue;
            var cycle = new List<int> { at };
            for (var next = _best[at]; next != at; next = _best[next])
                cycle.Add(next);
            return [.. cycle];
        }

        return null;
    }

    private void Contract(int[] cycle)
    {
        var node = cycle[0];
        var arcs = cycle.Select(c => _best[c] * _nodes + c).ToArray();
        _contractions.Add(new Contraction(node, cycle, [.. arcs.Select(a => _from[a])], [.. arcs.Select(a => _to[a])], [.. cycle.Select(c => _words[c])]));
        var kept = arcs.Select(a => _scores[a]).ToArray();
        for (var u = 0; u < _nodes; u++)
        {
            if (_gone[u] || cycle.Contains(u))
                continue;
            var (into, outOf, gain) = (0, 0, double.NegativeInfinity);
            for (var i = 0; i < cycle.Length; i++)
            {
                if (_scores[u * _nodes + cycle[i]] - kept[i] > gain)
                    (into, gain) = (cycle[i], _scores[u * _nodes + cycle[i]] - kept[i]);
                if (_scores[cycle[i] * _nodes + u] > _scores[cycle[outOf] * _nodes + u])
                    outOf = i;
            }

            Copy(u * _nodes + into, u * _nodes + node);
            _scores[u * _nodes + node] = gain;
            Copy(cycle[outOf] * _nodes + u, node * _nodes + u);
        }

        foreach (var other in cycle.AsSpan(1))
            _gone[other] = true;
        // An arc out of the cycle is now one out of the node; only the node itself has to choose anew.
        for (var v = 1; v < _nodes; v++)
        {
            if (!_gone[v] && _gone[_best[v]])
                _best[v] = node;
        }

        _best[node] = BestArc(node);
        _words[node] = [.. cycle.SelectMany(c => _words[c])];
    }

    private void Copy(int arc, int to) => (_scores[to], _from[to], _to[to]) = (_scores[arc], _from[arc], _to[arc]);

    private void Expand(Span<int> heads)
    {
        for (var v = 1; v < _nodes; v++)
        {
            if (!_gone[v])
                (_head[v], _entered[v]) = (_from[_best[v] * _nodes + v], _to[_best[v] * _nodes + v]);
        }

        for (var k = _contractions.Count - 1; k >= 0; k--)
        {
            var contraction = _contractions[k];
            var (head, word) = (_head[contraction.Node], _entered[contraction.Node]);
            for (var i = 0; i < contraction.Members.Length; i++)
            {
                var entered = contraction.Words[i].Contains(word);
                (_head[contraction.Members[i]], _entered[contraction.Members[i]]) = entered ? (head, word) : (contraction.From[i], contraction.To[i]);
            }
        }

        for (var v = 1; v < _nodes; v++)
            heads[v - 1] = _head[v];
    }
}
