using Marsad.Core.Language.Parsing;

namespace Marsad.Training.Parsing;

/// <summary>
/// What the gold tree says about transitions: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013), which knows from any
/// configuration, also after errors, which transitions lose no further arc; and the one way to a projective tree.
/// </summary>
/// <param name="Heads">Head of word i at i, from 1; the root's is the word count plus one. Index 0 is unused.</param>
/// <param name="Labels">Label of word i at i.</param>
internal sealed record Oracle(int[] Heads, byte[] Labels)
{
    public static Oracle Of(int[] heads, byte[] labels) =>
        new([0, .. heads.Select(h => h == 0 ? heads.Length + 1 : h)], [0, .. labels]);

    /// <summary>Which moves lose no gold arc that can still be made.</summary>
    public (bool Shift, bool Left, bool Right) Costless(Chart chart, int at)
    {
        var (top, under, next) = Words(chart, at);
        var waiting = top != 0 && HasDependentFrom(top, next);
        var shift = chart.CanShift(at) && ShiftIsFree(chart, at, next);
        var left = chart.CanLeft(at) && !waiting && (Heads[top] == next || (Heads[top] != under && Heads[top] < next) || under == 0 && Heads[top] < next);
        var right = chart.CanRight(at) && !waiting && Heads[top] < next;
        return (shift, left, right);
    }

    /// <summary>The label that move must have, or null where the arc it makes is no gold arc, so that no label is right.</summary>
    public byte? LabelFor(Move move, Chart chart, int at)
    {
        var (top, under, next) = Words(chart, at);
        return Heads[top] == (move == Move.Left ? next : under) ? Labels[top] : null;
    }

    /// <summary>The next transition on the way to this tree, which must be projective.</summary>
    public Transition Next(Chart chart, int at)
    {
        var (top, under, next) = Words(chart, at);
        if (top != 0 && Heads[top] == next)
            return new Transition(Move.Left, Labels[top]);
        if (top != 0 && under != 0 && Heads[top] == under && !HasDependentFrom(top, next))
            return new Transition(Move.Right, Labels[top]);
        return new Transition(Move.Shift, 0);
    }

    private static (int Top, int Under, int Next) Words(Chart chart, int at)
    {
        ref readonly var top = ref chart.NodeAt(chart[at].Top);
        return (top.Word, chart.NodeAt(top.Below).Word, chart.NodeAt(chart[at].Next).Word);
    }

    private bool HasDependentFrom(int head, int first)
    {
        for (var i = first; i < Heads.Length; i++)
        {
            if (Heads[i] == head)
                return true;
        }

        return false;
    }

    // Shifting loses the arcs between the next word and the stack, but for the one from the stack's top.
    private bool ShiftIsFree(Chart chart, int at, int next)
    {
        for (var node = chart[at].Top; node != 0; node = chart.NodeAt(node).Below)
        {
            var word = chart.NodeAt(node).Word;
            if (Heads[word] == next || (Heads[next] == word && node != chart[at].Top))
                return false;
        }

        return true;
    }
}
