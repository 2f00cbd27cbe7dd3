using Marsad.Core.Language.Engine;

namespace Marsad.Core.Language.Names;

/// <summary>
/// Joins words to proper names by the scores of their classes, from left to right: class 0 is outside of a name, 1 + kind opens one,
/// <see cref="Kinds"/> + 1 + kind goes on with it. A hyphen goes on with a name before a proper noun, and ends none ("al-", "Abu-").
/// </summary>
internal sealed class NameFinder
{
    public const int Kinds = 4;
    public const int Classes = 1 + 2 * Kinds;

    private readonly List<Name> _names = [];
    private int _before;
    private int _open = -1;

    /// <summary>Takes word <paramref name="i"/> of a sentence.</summary>
    /// <param name="i">Its number, from 0.</param>
    /// <param name="scores">Of each class.</param>
    /// <param name="xpos">Its tag.</param>
    /// <param name="next">The tag of the word behind it; null behind the last.</param>
    public void Take(int i, ReadOnlySpan<float> scores, string xpos, string? next)
    {
        var found = _before > 0 && xpos == "HYPH" && next is "NNP" or "NNPS" ? GoesOn(_before) : Best(scores, _before, xpos == "HYPH");
        if (_open >= 0 && (found == 0 || found <= Kinds))
            Close(i);
        if (found is > 0 and <= Kinds)
            _open = i;
        _before = found;
    }

    /// <summary>The names of the sentence that ends before word <paramref name="end"/>, in its order.</summary>
    public Name[] End(int end)
    {
        if (_open >= 0)
            Close(end);
        _before = 0;
        Name[] names = _names.Count == 0 ? [] : [.. _names];
        _names.Clear();
        return names;
    }

    private void Close(int end)
    {
        _names.Add(new Name(_open, end, (NameKind)((_before - 1) % Kinds)));
        _open = -1;
    }

    private static int GoesOn(int before) => before <= Kinds ? before + Kinds : before;

    private static int Best(ReadOnlySpan<float> scores, int before, bool hyphen)
    {
        var best = 0;
        if (hyphen)
            return best;
        for (var c = 1; c < Classes; c++)
        {
            if (scores[c] > scores[best] && (c <= Kinds || before > 0 && c == GoesOn(before)))
                best = c;
        }

        return best;
    }
}
