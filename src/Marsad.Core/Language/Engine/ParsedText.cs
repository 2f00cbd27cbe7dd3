using Marsad.Core.Model;

namespace Marsad.Core.Language.Engine;

/// <summary>One word of syntax with what the engine found out about it.</summary>
/// <param name="Span">Where it stands in the text, in UTF-16 units.</param>
/// <param name="IsJoined">True for a part of the same token as the word before: "n't" of "don't".</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Xpos">Penn Treebank tag, with the additions of the English Web Treebank (HYPH, NFP, ADD, AFX, GW).</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Head">Number of its head in the sentence, from 1; 0 for the root.</param>
/// <param name="Relation">Universal Dependencies relation to the head, with its subtype: "nsubj:pass".</param>
public readonly record struct Word(TextSpan Span, bool IsJoined, string Lemma, string Xpos, string Upos, int Head, string Relation);

/// <summary>What a proper name names.</summary>
public enum NameKind
{
    /// <summary>Anything else: events, works, things.</summary>
    Other,
    Person,
    Organisation,
    Place,
}

/// <summary>A proper name: the words [First, End) of its sentence, from 0.</summary>
public readonly record struct Name(int First, int End, NameKind Kind);

/// <summary>A sentence as a tree: exactly one word has head 0, and from every word the heads lead there.</summary>
/// <param name="Span">From its first word's start to its last word's end.</param>
/// <param name="Words">Its words in the order of the text; never empty.</param>
/// <param name="Names">Its proper names in the order of the text; they do not overlap.</param>
public sealed record ParsedSentence(TextSpan Span, IReadOnlyList<Word> Words, IReadOnlyList<Name> Names);

/// <summary>A text with its sentences; nothing but white space lies outside their words.</summary>
/// <param name="Text">The text, unchanged.</param>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record ParsedText(string Text, IReadOnlyList<ParsedSentence> Sentences);
