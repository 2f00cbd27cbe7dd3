namespace Marsad.Core.Theatre;

/// <summary>Something in a pack's file that is not as it must be.</summary>
/// <param name="File">Name of the file within the pack.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Value">The offending value.</param>
/// <param name="Expected">What was expected in its place.</param>
/// <param name="IsWarning">True when the pack is usable as it is and a person should look.</param>
public sealed record TheatreProblem(string File, int Line, string Value, string Expected, bool IsWarning = false)
{
    /// <summary>"places.tsv:12: '91.5': expected …"; without the line when the file as a whole is meant.</summary>
    public override string ToString() =>
        $"{File}:{(Line == 0 ? "" : $"{Line}:")}{(IsWarning ? " warning:" : "")} '{Value}': expected {Expected}";
}
