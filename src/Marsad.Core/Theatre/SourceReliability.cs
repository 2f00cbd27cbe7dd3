using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Theatre;

/// <summary>How far a source has shown itself worth trusting, apart from what it says this time (the Admiralty system, NATO AJP-2.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceReliability>))]
public enum SourceReliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged.</summary>
    F,
}

/// <summary>A source with the mark that the pack gives it.</summary>
/// <param name="Source">Who speaks: a monitor, an outlet, a body, an actor.</param>
/// <param name="Reliability">The mark.</param>
/// <param name="Reason">Why, in a clause.</param>
public sealed record RatedSource(ActorId Source, SourceReliability Reliability, string Reason);
