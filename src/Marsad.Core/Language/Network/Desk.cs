namespace Marsad.Core.Language.Network;

/// <summary>What a network writes while it reads: one a thread, growing to the largest batch.</summary>
internal sealed class Desk
{
    public Batch Batch { get; } = new();

    public SpanningTree Trees { get; } = new();

    /// <summary>The row in the batch of each word.</summary>
    public int[] RowOf { get; private set; } = [];

    /// <summary>What comes into a layer, a byte a column.</summary>
    public byte[] Input { get; private set; } = [];

    /// <summary>What comes out of it.</summary>
    public byte[] Output { get; private set; } = [];

    /// <summary>What the first layer makes of words.</summary>
    public WordMemory Known { get; private set; } = new(0);

    /// <summary>Vectors of words that are new to it.</summary>
    public float[] Vectors { get; private set; } = [];

    /// <summary>Where in the rows of <see cref="Known"/> the word in each row of the batch is.</summary>
    public int[] StartOf { get; private set; } = [];

    /// <summary>Zero for each row of the batch.</summary>
    public int[] SameStart { get; private set; } = [];

    /// <summary>Of each sentence what a layer takes at a step: the word, and what was shown before it.</summary>
    public byte[] Taken { get; private set; } = [];

    /// <summary>Of each sentence the sums of a step.</summary>
    public int[] Sums { get; private set; } = [];

    /// <summary>Of each sentence what a layer remembers.</summary>
    public float[] Memory { get; private set; } = [];

    public int[] ReadSums { get; private set; } = [];

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

    /// <summary>Makes room for a batch.</summary>
    public void Reserve(int words, int sentences, Dense first, RecurrentLayer[] layers, int readSums, int readout, Dense relations)
    {
        if (ReadSums.Length == 0)
            (Known, Vectors, ReadSums) = (new WordMemory(first.Width), new float[SentenceNetwork.FreshWords * first.Inputs], new int[readSums]);
        Known.Reserve(words);
        if (Heads.Length < words)
        {
            var rows = Math.Max(words, Heads.Length * 2);
            (RowOf, StartOf, SameStart, Heads, Labels) = (new int[rows], new int[rows], new int[rows], new int[rows], new byte[rows]);
            (Input, Output, Read) = (new byte[rows * layers[^1].Outputs], new byte[rows * layers[^1].Outputs], new float[rows * readout]);
            (Pairs, RelationScores) = (new float[rows * relations.Inputs], new float[rows * relations.Width]);
        }

        if (Memory.Length < sentences * layers[^1].Units)
            (Taken, Sums, Memory) = (new byte[sentences * layers.Max(l => l.Inputs + l.Units)], new int[sentences * layers[^1].Width], new float[sentences * layers[^1].Units]);
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

    public void Swap() => (Input, Output) = (Output, Input);
}
