using Marsad.Core.Model;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading;

/// <summary>A claim as a rule reads it in one sentence, before the report's discourse fills what it leaves open.</summary>
internal sealed record Draft
{
    /// <summary>"event", "casualty", "control" or "access" with its sense: "event/bombing.bomb".</summary>
    public required string Rule { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Token that fired.</summary>
    public required int Trigger { get; init; }

    /// <summary>Tokens that carry the claim, half-open.</summary>
    public required (int First, int End) Evidence { get; init; }

    /// <summary>What was done, or what caused a casualty.</summary>
    public EventType? Type { get; init; }

    /// <summary>True for what another voice says of a happening told before: it stays that voice's claim.</summary>
    public bool Again { get; init; }

    /// <summary>True for an attack whose means the words do not tell: it may be any kind of attack that is told elsewhere.</summary>
    public bool Generic { get; init; }

    /// <summary>Trigger of the event that caused a casualty; -1 when none is told.</summary>
    public int Cause { get; init; } = -1;

    public Effect? Effect { get; init; }

    public Count Count { get; init; }

    public bool Part { get; init; }

    public VictimClass VictimClass { get; init; }

    public ActorId? VictimActor { get; init; }

    public ControlAction? Control { get; init; }

    public AccessAction? Access { get; init; }

    /// <summary>Initiator of an event or casualty, holder of a place, who cuts or opens.</summary>
    public Party Initiator { get; init; } = Party.None;

    /// <summary>Target of an event, former holder of a place.</summary>
    public Party Target { get; init; } = Party.None;

    public PlaceMention? Place { get; init; }

    /// <summary>True when the draft's own words name the place.</summary>
    public bool PlaceStated { get; init; }

    public DateRange? Time { get; init; }

    public TimePrecision TimePrecision { get; init; }

    /// <summary>True when the draft's own words tell the time, an open one ("in recent weeks") included.</summary>
    public bool TimeStated { get; init; }

    /// <summary>The day on which its speaker said it, where the sentence tells one.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>True for a running total.</summary>
    public bool Cumulative { get; init; }

    public ActorId? Source { get; init; }

    public IReadOnlyList<ActorId> Via { get; init; } = [];

    /// <summary>The words that name the source, as a half-open range of tokens; First is -1 when none do.</summary>
    public (int First, int End) SourceWords { get; init; } = (-1, -1);

    public Modality Modality { get; init; }

    /// <summary>The area or route as the text names it.</summary>
    public string? Subject { get; init; }

    /// <summary>True for an epithet ("rebel-held"): told in passing, once a place and holder, by nobody.</summary>
    public bool Epithet { get; init; }
}
