using Marsad.Core.Model;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Words that say who asserts a stretch of text.</summary>
/// <param name="Source">Who; null when the words name nobody that can be told.</param>
/// <param name="Via">Channels.</param>
/// <param name="First">Index of the first token of the words that name the source; -1 when carried over.</param>
/// <param name="End">Index after the last.</param>
/// <param name="ScopeFirst">First token of what is asserted.</param>
/// <param name="ScopeEnd">Token after it.</param>
/// <param name="VerbAt">Token of the reporting verb, or of "according"; -1 for a headline or a quotation.</param>
/// <param name="Verb">Base form of the reporting verb: "say", "deny", "vow"; "according" for "according to".</param>
/// <param name="Manner">How the verb puts it.</param>
/// <param name="Direct">True when what is asserted follows the verb; false when the attribution only covers the sentence.</param>
internal sealed record AttributionMention(
    ActorId? Source, IReadOnlyList<ActorId> Via, int First, int End, int ScopeFirst, int ScopeEnd, int VerbAt, string Verb, Manner Manner, bool Direct);
