namespace Marsad.Core.Language.Parsing;

/// <summary>A word with what the parser has attached to it so far. Words are counted from 1; 0 is none.</summary>
internal struct Node
{
    public int Word;

    /// <summary>Index of the node under this one on the stack; 0 is the bottom.</summary>
    public int Below;

    /// <summary>The outermost and second outermost dependents on each side.</summary>
    public int Left1, Left2, Right1, Right2;

    /// <summary>Labels of those dependents, plus one.</summary>
    public byte Left1Label, Left2Label, Right1Label, Right2Label;

    /// <summary>How many dependents there are on each side, counted up to 7.</summary>
    public byte LeftCount, RightCount;

    /// <summary>Which labels the dependents have, one bit each.</summary>
    public ulong LeftLabels, RightLabels;
}

/// <summary>One state of the parser: the stack's top, the next word, and how it was reached.</summary>
internal struct Configuration
{
    /// <summary>Index of the stack's top node; 0 is an empty stack.</summary>
    public int Top;

    /// <summary>Index of the next word's node.</summary>
    public int Next;

    /// <summary>Index of the configuration before; -1 at the start.</summary>
    public int Previous;

    /// <summary>Class of the transition that led here.</summary>
    public int Taken;

    public long Score;
}
