using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Language;

/// <summary>What a token is made of.</summary>
[JsonConverter(typeof(KebabEnumConverter<TokenKind>))]
public enum TokenKind
{
    /// <summary>Letters, with inner hyphens, dots of abbreviations and apostrophes of names.</summary>
    Word,

    /// <summary>Digits, with their separators: "300.000", "1,200", "2nd", "12pm".</summary>
    Number,

    /// <summary>A possessive or contracted ending: "'s", "n't".</summary>
    Clitic,

    /// <summary>One punctuation mark, or a run of full stops.</summary>
    Punctuation,

    /// <summary>An address, a handle, a hashtag, or any other sign.</summary>
    Symbol,
}

/// <summary>Part of speech, as far as a lexicon and the neighbours tell it.</summary>
[JsonConverter(typeof(KebabEnumConverter<Tag>))]
public enum Tag
{
    Other,
    Noun,
    ProperNoun,
    Verb,

    /// <summary>A past participle or past tense: the form alone does not say which.</summary>
    PastVerb,
    Gerund,
    Auxiliary,
    Adjective,
    Adverb,
    Determiner,
    Pronoun,
    Preposition,
    Conjunction,
    Subordinator,
    Numeral,
    Particle,
    Punctuation,
}

/// <summary>A token of a text. Its text equals the slice of the text that it stands on.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Lower">In lower case, with straight apostrophes: the form that lexicons are keyed by.</param>
/// <param name="Tag">Part of speech.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, string Text, string Lower, Tag Tag)
{
    /// <summary>True when the first letter is a capital.</summary>
    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);
}

/// <summary>A sentence, as a half-open range of tokens.</summary>
/// <param name="Span">From the first token's start to the last one's end.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Paragraph">Number of the paragraph that it stands in, from 0; a title is a paragraph.</param>
public readonly record struct Sentence(TextSpan Span, int First, int End, int Paragraph);

/// <summary>A text with its tokens and sentences. Offsets are in UTF-16 units of the untouched text.</summary>
public sealed record AnalysedText(string Text, TokenList Tokens, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The slice of the text from the first of the tokens to the last.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token; greater than <paramref name="first"/>.</param>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);
}
