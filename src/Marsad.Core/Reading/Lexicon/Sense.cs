using Marsad.Core.Language;

namespace Marsad.Core.Reading.Lexicon;

/// <summary>How a sense's words inflect and stand.</summary>
internal enum WordClass
{
    /// <summary>A verb; its first word inflects.</summary>
    Verb,

    /// <summary>A verb that has no passive: "advanced on" is never "was advanced on".</summary>
    Intransitive,

    /// <summary>A noun; its last word takes a plural.</summary>
    Noun,

    /// <summary>An adjective or what stands in its place.</summary>
    Adjective,

    /// <summary>A noun that is itself counted ("100 bodies").</summary>
    CountedNoun,

    /// <summary>A phrase as it stands.</summary>
    Phrase,
}

/// <summary>One sense of the lexicon: words, what they become, and the roles of what stands around them.</summary>
/// <param name="Name">"battle.clash".</param>
/// <param name="Class">How the words inflect.</param>
/// <param name="Kind">"event", "effect", "control" or "access".</param>
/// <param name="Value">Type, effect or action, with a condition after a hyphen or a default after a colon where it has one.</param>
/// <param name="Subject">Role of what stands before it in the active voice.</param>
/// <param name="Object">Role of what stands after it.</param>
/// <param name="Yes">A sentence that must match.</param>
/// <param name="No">A sentence that must give no claim.</param>
internal sealed record Sense(string Name, WordClass Class, string Kind, string Value, string Subject, string Object, string Yes, string No);

/// <summary>A sense found in a text.</summary>
/// <param name="Sense">What fired.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Form">Which form of the verb; None for other words.</param>
internal readonly record struct Trigger(Sense Sense, int First, int End, VerbForm Form)
{
    /// <summary>True for verbs of both kinds.</summary>
    public bool IsVerb => Sense.Class is WordClass.Verb or WordClass.Intransitive;
}
