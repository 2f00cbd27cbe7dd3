using System.Globalization;

namespace Marsad.Core.Language.Engine;

/// <summary>The parts of a model that are lines of text.</summary>
internal static class ModelText
{
    /// <summary>For each XPOS tag the set of its UPOS tags, a line a number.</summary>
    public static uint[] Allowed(string[] lines) => [.. lines.Select(line => uint.Parse(line, CultureInfo.InvariantCulture))];
}
