namespace Marsad.Core.Reading.Trees;

/// <summary>A token of the reading in its sentence's tree.</summary>
/// <param name="Head">Index of its head among the report's tokens; -1 for the root.</param>
/// <param name="Relation">Universal Dependencies relation to the head, with its subtype: "nsubj:pass".</param>
/// <param name="Xpos">Penn Treebank tag; of a hyphenated word, that of its head part.</param>
/// <param name="Upos">Universal part of speech, likewise.</param>
/// <param name="Lemma">Dictionary form, likewise: of "rebel-held", "hold".</param>
internal readonly record struct TreeNode(int Head, string Relation, string Xpos, string Upos, string Lemma);
