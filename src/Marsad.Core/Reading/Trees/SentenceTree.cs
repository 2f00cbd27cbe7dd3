using Marsad.Core.Language;

namespace Marsad.Core.Reading.Trees;

/// <summary>
/// The dependency tree of one sentence over the report's own tokens; every index is one into the report's tokens. What is not there is -1.
/// Trees of broken sentences are wrong at times: see docs/reading.md for what then decides.
/// </summary>
internal sealed class SentenceTree
{
    private readonly Sentence _sentence;
    private readonly TreeNode[] _nodes;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly (int First, int End)[] _spans;

    public SentenceTree(Sentence sentence, TreeNode[] nodes)
    {
        (_sentence, _nodes) = (sentence, nodes);
        _firstChild = new int[nodes.Length];
        _nextSibling = new int[nodes.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            if (nodes[i].Head is >= 0 and var head)
                (_nextSibling[i], _firstChild[head - sentence.First]) = (_firstChild[head - sentence.First], i);
        }

        _spans = Spans();
    }

    /// <summary>What is known of a token of the sentence.</summary>
    public TreeNode this[int i] => _nodes[i - _sentence.First];

    /// <summary>Index of the head; -1 for the root.</summary>
    public int Head(int i) => this[i].Head;

    /// <summary>Universal Dependencies relation to the head, without its subtype: "nsubj" for "nsubj:pass".</summary>
    public string Relation(int i) => this[i].Relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? this[i].Relation[..colon] : this[i].Relation;

    /// <summary>True when the relation of <paramref name="i"/> is <paramref name="relation"/>, whatever its subtype.</summary>
    public bool Is(int i, string relation) => Relation(i, relation);

    /// <summary>Dependents of a token, in the order of the text.</summary>
    public DependentList Dependents(int i) => new(this, i);

    /// <summary>The first dependent with a relation, whatever its subtype; -1 if there is none.</summary>
    public int Dependent(int i, string relation)
    {
        foreach (var child in Dependents(i))
        {
            if (Relation(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>True when <paramref name="ancestor"/> is <paramref name="i"/> or stands above it.</summary>
    public bool IsWithin(int i, int ancestor)
    {
        for (var at = i; at >= 0; at = Head(at))
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>The tokens under <paramref name="i"/> with itself, half-open.</summary>
    public (int First, int End) Span(int i) => _spans[i - _sentence.First];

    /// <summary>Of several tokens the one whose head lies outside of them: the head of a phrase of the lexicon or of a name.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Head(i) < first || Head(i) >= end)
                return i;
        }

        return first;
    }

    // From the leaves up: a token is done when all of its dependents are.
    private (int First, int End)[] Spans()
    {
        var spans = new (int First, int End)[_nodes.Length];
        var open = new int[_nodes.Length];
        for (var i = 0; i < _nodes.Length; i++)
        {
            spans[i] = (_sentence.First + i, _sentence.First + i + 1);
            if (_nodes[i].Head >= 0)
                open[_nodes[i].Head - _sentence.First]++;
        }

        for (var leaf = 0; leaf < _nodes.Length; leaf++)
        {
            for (var at = leaf; open[at] == 0 && _nodes[at].Head >= 0;)
            {
                open[at] = -1;
                var head = _nodes[at].Head - _sentence.First;
                spans[head] = (Math.Min(spans[head].First, spans[at].First), Math.Max(spans[head].End, spans[at].End));
                open[head]--;
                at = head;
            }
        }

        return spans;
    }

    private bool Relation(int i, string relation)
    {
        var label = this[i].Relation;
        return label.StartsWith(relation, StringComparison.Ordinal) && (label.Length == relation.Length || label[relation.Length] == ':');
    }

    /// <summary>Dependents of a token, for <c>foreach</c>.</summary>
    internal readonly struct DependentList(SentenceTree tree, int of)
    {
        public Enumerator GetEnumerator() => new(tree, tree._firstChild[of - tree._sentence.First]);
    }

    internal struct Enumerator(SentenceTree tree, int first)
    {
        private int _next = first;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            Current = tree._sentence.First + _next;
            _next = tree._nextSibling[_next];
            return true;
        }
    }
}
