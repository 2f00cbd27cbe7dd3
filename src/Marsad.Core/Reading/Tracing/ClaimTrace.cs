using Marsad.Core.Model;

namespace Marsad.Core.Reading.Tracing;

/// <summary>How one claim was read: what fired, in which tree, and how each field was resolved.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Sentence">The sentence that carries it, as it stands.</param>
/// <param name="Steps">In the order in which a reader decides: rule, number, parties, place, time, origin, modality, what was joined.</param>
/// <param name="Tree">The sentence's tree, every word under its head, in the order of the text; a word's head is the last one before it of a smaller depth.</param>
public sealed record ClaimTrace(Claim Claim, string Sentence, IReadOnlyList<TraceStep> Steps, IReadOnlyList<TraceWord> Tree);

/// <summary>One decision.</summary>
/// <param name="Label">What was decided: "rule", "place".</param>
/// <param name="Text">On what and how, for people.</param>
public sealed record TraceStep(string Label, string Text);

/// <summary>A word of a traced sentence.</summary>
/// <param name="Depth">0 for the root.</param>
/// <param name="Word">As it stands.</param>
/// <param name="Relation">Universal Dependencies relation to its head.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Fires">True for the first word of what fired.</param>
public sealed record TraceWord(int Depth, string Word, string Relation, string Xpos, bool Fires);
