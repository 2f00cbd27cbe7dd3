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
    private readonly List<Member> _members = [];
    private readonly List<int> _memberWords = [];
    private readonly List<int> _cycle = [];
    private readonly List<double> _kept = [];
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

    // Nodes that became one: those of _members from First to End.
    private readonly record struct Contraction(int Node, int First, int End);

    // A node of a cycle: its arc within the cycle, and the words that it stood for, of _memberWords from First to End.
    private readonly record struct Member(int Node, int From, int To, int First, int End);

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
        while (FindCycle())
            Contract();
        Expand(heads);
    }

    private static int BestHead(ReadOnlySpan<float> scores, int word)
    {
        var best = SentenceNetwork.Best(scores);
        if (best != word)
            return best;
        // Nothing is its own head: the best of the others.
        best = 0;
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
        _members.Clear();
        _memberWords.Clear();
        var cells = _nodes * _nodes;
        if (_scores.Length < cells)
            (_scores, _from, _to) = (new double[cells], new int[cells], new int[cells]);
        if (_gone.Length < _nodes)
            (_best, _entered, _head, _gone, _words) = (new int[_nodes], new int[_nodes], new int[_nodes], new bool[_nodes], new List<int>[_nodes]);
        for (var v = 0; v < _nodes; v++)
        {
            _gone[v] = false;
            (_words[v] ??= []).Clear();
            _words[v].Add(v);
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

    // Writes the nodes of a cycle among the best arcs; false if there is none.
    private bool FindCycle()
    {
        var seen = _state.AsSpan(0, _nodes);
        seen.Clear();
        _cycle.Clear();
        for (var v = 1; v < _nodes; v++)
        {
            if (_gone[v])
                continue;
            var at = v;
            for (; at != 0 && seen[at] == 0; at = _best[at])
                seen[at] = v;
            if (at == 0 || seen[at] != v)
                continue;
            _cycle.Add(at);
            for (var next = _best[at]; next != at; next = _best[next])
                _cycle.Add(next);
            return true;
        }

        return false;
    }

    private void Contract()
    {
        var node = _cycle[0];
        Keep(node);
        for (var u = 0; u < _nodes; u++)
        {
            if (_gone[u] || _cycle.Contains(u))
                continue;
            var (into, outOf, gain) = (0, 0, double.NegativeInfinity);
            for (var i = 0; i < _cycle.Count; i++)
            {
                if (_scores[u * _nodes + _cycle[i]] - _kept[i] > gain)
                    (into, gain) = (_cycle[i], _scores[u * _nodes + _cycle[i]] - _kept[i]);
                if (_scores[_cycle[i] * _nodes + u] > _scores[_cycle[outOf] * _nodes + u])
                    outOf = i;
            }

            Copy(u * _nodes + into, u * _nodes + node);
            _scores[u * _nodes + node] = gain;
            Copy(_cycle[outOf] * _nodes + u, node * _nodes + u);
        }

        for (var i = 1; i < _cycle.Count; i++)
        {
            _gone[_cycle[i]] = true;
            _words[node].AddRange(_words[_cycle[i]]);
        }

        // An arc out of the cycle is now one out of the node; only the node itself has to choose anew.
        for (var v = 1; v < _nodes; v++)
        {
            if (!_gone[v] && _gone[_best[v]])
                _best[v] = node;
        }

        _best[node] = BestArc(node);
    }

    // What the way back asks for.
    private void Keep(int node)
    {
        _kept.Clear();
        var first = _members.Count;
        foreach (var member in _cycle)
        {
            var arc = _best[member] * _nodes + member;
            _kept.Add(_scores[arc]);
            var words = _memberWords.Count;
            _memberWords.AddRange(_words[member]);
            _members.Add(new Member(member, _from[arc], _to[arc], words, _memberWords.Count));
        }

        _contractions.Add(new Contraction(node, first, _members.Count));
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
            for (var i = contraction.First; i < contraction.End; i++)
            {
                var member = _members[i];
                var entered = _memberWords.IndexOf(word, member.First, member.End - member.First) >= 0;
                (_head[member.Node], _entered[member.Node]) = entered ? (head, word) : (member.From, member.To);
            }
        }

        for (var v = 1; v < _nodes; v++)
            heads[v - 1] = _head[v];
    }
}
