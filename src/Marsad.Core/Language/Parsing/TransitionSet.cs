namespace Marsad.Core.Language.Parsing;

/// <summary>What a transition does to the stack and the words that are still to come.</summary>
internal enum Move : byte
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the next word, or of the root after the last word.</summary>
    Left,

    /// <summary>The top of the stack becomes a dependent of the word under it.</summary>
    Right,
}

/// <summary>A move with the label of the arc it makes; the label is an index into <see cref="TransitionSet.Relations"/>.</summary>
internal readonly record struct Transition(Move Move, byte Label);

/// <summary>
/// The labelled transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the last word
/// (Ballesteros and Nivre 2013), so that every way to the end is 2n transitions long and every tree has one root.
/// </summary>
internal sealed class TransitionSet
{
    private readonly Transition[] _transitions;

    /// <param name="relations">All labels; at most 63.</param>
    /// <param name="transitions">What each class of the parser's model means; the shift first, then all to the left, then all to the right.</param>
    public TransitionSet(string[] relations, Transition[] transitions)
    {
        Relations = relations;
        _transitions = transitions;
        FirstRight = Array.FindIndex(transitions, t => t.Move == Move.Right);
        RootLabel = (byte)Array.IndexOf(relations, "root");
        RootClass = Array.FindIndex(transitions, t => t.Move == Move.Left && t.Label == RootLabel);
    }

    public const int Shift = 0;

    public string[] Relations { get; }

    public byte RootLabel { get; }

    /// <summary>The only transition allowed with the root as the next word and one word on the stack.</summary>
    public int RootClass { get; }

    public int FirstRight { get; }

    public int Count => _transitions.Length;

    public Transition this[int index] => _transitions[index];

    /// <summary>The class of a transition; -1 if the model knows none.</summary>
    public int ClassOf(Move move, byte label) => Array.IndexOf(_transitions, new Transition(move, label));
}
