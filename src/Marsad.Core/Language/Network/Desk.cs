namespace Marsad.Core.Language.Network;

/// <summary>What a network writes while it reads: one a thread, growing to the largest batch.</summary>
internal sealed class Desk
{
    public Batch Batch { get; } = new();

    public SpanningTree Trees { get; } = new();

    /// <summary>The row in the batch of each word.</summary>
    public int[] RowOf { get; private set; } = [];

    public float[] Input { get; private set; } = [];

    public float[] Output { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    /// <summary>What the first layer made of words that came before.</summary>
    public WordMemory Known { get; private set; } = new(0);

    /// <summary>What it makes of words that did not.</summary>
    public float[] Fresh { get; private set; } = [];

    public float[] State { get; private set; } = [];

    /// <summary>What was read out for each word.</summary>
    public float[] Read { get; private set; } = [];

    public float[] Panels { get; private set; } = [];

    public float[] Dependents { get; private set; } = [];

    public float[] Asked { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Pairs { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    /// <summary>Head of each word within its sentence, from 1; 0 is the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word.</summary>
    public byte[] Labels { get; private set; } = [];

    private int[] _place = [];
    private int _scratch;

    /// <summary>Makes room for a batch.</summary>
    public void Reserve(int words, int sentences, int columns, int scratch, int units, int readout, Dense relations)
    {
        if (_scratch != scratch)
            (_scratch, Known, Fresh) = (scratch, new WordMemory(scratch), new float[SentenceNetwork.FreshWords * scratch]);
        if (Heads.Length < words)
        {
            var rows = Math.Max(words, Heads.Length * 2);
            (RowOf, Heads, Labels) = (new int[rows], new int[rows], new byte[rows]);
            (Input, Output) = (new float[Math.Max(rows, SentenceNetwork.FreshWords) * columns], new float[Math.Max(rows, SentenceNetwork.FreshWords) * columns]);
            (Gates, Read) = (new float[rows * scratch], new float[rows * readout]);
            (Pairs, RelationScores) = (new float[rows * relations.Inputs], new float[rows * relations.Width]);
        }

        if (State.Length < sentences * units * (1 + RecurrentLayer.Gates))
            State = new float[sentences * units * (1 + RecurrentLayer.Gates)];
        if (_place.Length < sentences)
            _place = new int[sentences];
        var longest = Batch.Steps;
        var width = Product.WidthOf(longest + 1);
        if (Scores.Length < longest * width)
            (Panels, Dependents, Asked, Scores) = (new float[width * readout], new float[longest * readout], new float[longest * readout], new float[longest * width]);
    }

    /// <summary>Finds the row of each word.</summary>
    public void Number(ReadOnlySpan<int> lengths)
    {
        for (var place = 0; place < lengths.Length; place++)
            _place[Batch.SentenceAt(place)] = place;
        var word = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            for (var step = 0; step < lengths[i]; step++)
                RowOf[word++] = Batch.Row(_place[i], step);
        }
    }

    /// <summary>What the gates take from the word in a row of the batch.</summary>
    public Span<float> GatesOf(int row) => Gates.AsSpan(row * _scratch, _scratch);

    public void Swap() => (Input, Output) = (Output, Input);
}
