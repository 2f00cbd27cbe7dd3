using System.Globalization;
using Marsad.Core.Language.Parsing;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Engine;

/// <summary>The parts of a model that are lines of text.</summary>
internal static class ModelText
{
    /// <summary>Transitions from lines "L relation" and "R relation", to which the shift is added as the first.</summary>
    public static TransitionSet Transitions(string[] relations, string[] lines)
    {
        var transitions = lines.Select(line => new Transition(line[0] == 'L' ? Move.Left : Move.Right, Label(relations, line[2..])));
        return new TransitionSet(relations, [new Transition(Move.Shift, 0), .. transitions]);
    }

    /// <summary>For each XPOS tag the set of its UPOS tags, a line a number.</summary>
    public static uint[] Allowed(string[] lines) => [.. lines.Select(line => uint.Parse(line, CultureInfo.InvariantCulture))];

    /// <summary>Width and margin of the beam, a line each.</summary>
    public static (int Width, long Margin) Beam(string[] lines) =>
        lines.Length == 2 && int.TryParse(lines[0], out var width) && width > 0 && long.TryParse(lines[1], out var margin)
            ? (width, margin)
            : throw new ModelFormatException("the part \"beam\" should be two lines, a width and a margin");

    private static byte Label(string[] relations, string relation) => Array.IndexOf(relations, relation) is >= 0 and var label
        ? (byte)label
        : throw new ModelFormatException($"the relation \"{relation}\" of a transition is none of the model's");
}
