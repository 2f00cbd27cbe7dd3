namespace Marsad.Core.Language.Parsing;

/// <summary>
/// All configurations and nodes that parsing one sentence has made. Neither is ever changed, so that configurations of a beam share
/// their stacks; the arrays are reused from sentence to sentence.
/// </summary>
internal sealed class Chart(TransitionSet transitions)
{
    private Node[] _nodes = new Node[256];
    private Configuration[] _configurations = new Configuration[256];
    private int _nodeCount;
    private int _count;

    public ref readonly Node NodeAt(int index) => ref _nodes[index];

    public ref Configuration this[int index] => ref _configurations[index];

    public int Words { get; private set; }

    public int Root => Words + 1;

    /// <summary>Begins a sentence and returns the index of its first configuration: nothing on the stack, the first word next.</summary>
    public int Start(int words)
    {
        Words = words;
        _nodeCount = 1;
        _count = 0;
        var next = NewNode();
        _nodes[next].Word = 1;
        var start = NewConfiguration();
        _configurations[start] = new Configuration { Next = next, Previous = -1, Taken = -1 };
        return start;
    }

    public bool CanShift(int at) => _nodes[_configurations[at].Next].Word <= Words;

    /// <summary>True where the stack's top may be attached to the next word; to the root only the last one on the stack may.</summary>
    public bool CanLeft(int at)
    {
        ref var c = ref _configurations[at];
        return c.Top != 0 && (_nodes[c.Next].Word <= Words || _nodes[c.Top].Below == 0);
    }

    public bool CanRight(int at)
    {
        var top = _configurations[at].Top;
        return top != 0 && _nodes[top].Below != 0;
    }

    public bool NextIsRoot(int at) => _nodes[_configurations[at].Next].Word == Root;

    /// <summary>The configuration that transition <paramref name="taken"/> leads to; it must be allowed.</summary>
    public int Follow(int at, int taken, long score)
    {
        var (move, label) = transitions[taken];
        var top = _configurations[at].Top;
        var next = _configurations[at].Next;
        var node = NewNode();
        switch (move)
        {
            case Move.Shift:
                _nodes[node] = _nodes[next];
                _nodes[node].Below = top;
                top = node;
                next = NewNode();
                _nodes[next].Word = _nodes[top].Word + 1;
                break;
            case Move.Left:
                _nodes[node] = _nodes[next];
                AddLeft(ref _nodes[node], _nodes[top].Word, label);
                top = _nodes[top].Below;
                next = node;
                break;
            case Move.Right:
                _nodes[node] = _nodes[_nodes[top].Below];
                AddRight(ref _nodes[node], _nodes[top].Word, label);
                top = node;
                break;
        }

        var made = NewConfiguration();
        _configurations[made] = new Configuration { Top = top, Next = next, Previous = at, Taken = taken, Score = score };
        return made;
    }

    /// <summary>Reads the tree off the way to <paramref name="at"/>: for each word its head (0 is the root) and its label.</summary>
    public void ReadTree(int at, Span<int> heads, Span<byte> labels)
    {
        for (; _configurations[at].Previous >= 0; at = _configurations[at].Previous)
        {
            var (move, label) = transitions[_configurations[at].Taken];
            if (move == Move.Shift)
                continue;
            ref var before = ref _configurations[_configurations[at].Previous];
            var dependent = _nodes[before.Top].Word - 1;
            var head = _nodes[move == Move.Left ? before.Next : _nodes[before.Top].Below].Word;
            heads[dependent] = head == Root ? 0 : head;
            labels[dependent] = label;
        }
    }

    // A newer dependent lies further out on its side.
    private static void AddLeft(ref Node head, int dependent, byte label)
    {
        head.Left2 = head.Left1;
        head.Left2Label = head.Left1Label;
        head.Left1 = dependent;
        head.Left1Label = (byte)(label + 1);
        head.LeftCount = (byte)Math.Min(head.LeftCount + 1, 7);
        head.LeftLabels |= 1ul << label;
    }

    private static void AddRight(ref Node head, int dependent, byte label)
    {
        head.Right2 = head.Right1;
        head.Right2Label = head.Right1Label;
        head.Right1 = dependent;
        head.Right1Label = (byte)(label + 1);
        head.RightCount = (byte)Math.Min(head.RightCount + 1, 7);
        head.RightLabels |= 1ul << label;
    }

    private int NewNode()
    {
        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, _nodes.Length * 2);
        _nodes[_nodeCount] = default;
        return _nodeCount++;
    }

    private int NewConfiguration()
    {
        if (_count == _configurations.Length)
            Array.Resize(ref _configurations, _configurations.Length * 2);
        return _count++;
    }
}
