using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>
/// One assertion that a report carries, by one origin (codebook, schema 1). Never judged true or false: recorded with who says it and the words that say it.
/// The codebook's fields come first; those from <see cref="Spans"/> on say how it was read, and are absent (null) on claims that people wrote.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EventClaim), "event")]
[JsonDerivedType(typeof(CasualtyClaim), "casualty")]
[JsonDerivedType(typeof(ControlClaim), "control")]
[JsonDerivedType(typeof(AccessClaim), "access")]
public abstract record Claim
{
    /// <summary>Exact substrings of the report's full text, the fullest first; at least one.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Who asserts it; null when the outlet does so in its own voice.</summary>
    [JsonPropertyOrder(2)]
    public ActorId? Source { get; init; }

    /// <summary>Channels through which the source spoke.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<ActorId> Via { get; init; } = [];

    [JsonPropertyOrder(4)]
    public Modality Modality { get; init; }

    /// <summary>When it happened, resolved against the publication day; null if not told.</summary>
    [JsonPropertyOrder(5)]
    public DateRange? Time { get; init; }

    /// <summary>Most specific named place, in the pack's spelling where it is known; null if none can be told.</summary>
    [JsonPropertyOrder(6)]
    public string? Place { get; init; }

    /// <summary>Governorate that it lies in; null if unknown.</summary>
    [JsonPropertyOrder(7)]
    public string? Adm1 { get; init; }

    /// <summary>Where each evidence string stands in the full text, in the same order.</summary>
    [JsonPropertyOrder(50)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Spans { get; init; }

    /// <summary>Name of the rule that read it, with the sense of the lexicon that fired: "event/bombing.car-bomb".</summary>
    [JsonPropertyOrder(51)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>How sure the reader is that a careful person would have annotated this key, 0 to 1.</summary>
    [JsonPropertyOrder(52)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }

    /// <summary>How sure the reader is of each field, given that the key is right.</summary>
    [JsonPropertyOrder(52)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FieldConfidence? FieldConfidence { get; init; }

    /// <summary>The resolved place; null if unresolved. Written, as null too, on every claim that was read by the machine.</summary>
    [JsonPropertyOrder(53)]
    public Location? Location { get; init; }

    /// <summary>How exactly the words gave the time; null when there is none.</summary>
    [JsonPropertyOrder(54)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimePrecision? TimePrecision { get; init; }

    /// <summary>The words that name the initiator (holder, by), as they stand; null if none do.</summary>
    [JsonPropertyOrder(55)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? InitiatorWords { get; init; }

    /// <summary>The words that name the target (victims, former holder), as they stand; null if none do.</summary>
    [JsonPropertyOrder(56)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TargetWords { get; init; }

    /// <summary>The words that name the source, as they stand; null if the outlet speaks.</summary>
    [JsonPropertyOrder(57)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SourceWords { get; init; }

    /// <summary>What is claimed, apart from who, where and when: "event bombing", "casualty killed 150–150". Part of the claim's identity.</summary>
    [JsonIgnore]
    public abstract string Key { get; }
}

/// <summary>Something was done.</summary>
public sealed record EventClaim : Claim
{
    [JsonPropertyOrder(10)]
    public required EventType Type { get; init; }

    [JsonPropertyOrder(11)]
    public IReadOnlyList<ActorId> Initiator { get; init; } = [];

    [JsonPropertyOrder(12)]
    public IReadOnlyList<ActorId> Target { get; init; } = [];

    [JsonIgnore]
    public override string Key => $"event {Type.Kebab()}";
}

/// <summary>A number of people.</summary>
public sealed record CasualtyClaim : Claim
{
    [JsonPropertyOrder(10)]
    public required Effect Effect { get; init; }

    /// <summary>At least so many; null when only an upper bound is told.</summary>
    [JsonPropertyOrder(11)]
    public long? Low { get; init; }

    /// <summary>At most so many; null when open.</summary>
    [JsonPropertyOrder(12)]
    public long? High { get; init; }

    [JsonPropertyOrder(13)]
    public bool Approx { get; init; }

    /// <summary>The words that name them; null if they are not named.</summary>
    [JsonPropertyOrder(14)]
    public string? Victims { get; init; }

    [JsonPropertyOrder(15)]
    public VictimClass VictimClass { get; init; }

    [JsonPropertyOrder(16)]
    public ActorId? VictimActor { get; init; }

    [JsonPropertyOrder(17)]
    public EventType? Cause { get; init; }

    [JsonPropertyOrder(18)]
    public IReadOnlyList<ActorId> Initiator { get; init; } = [];

    [JsonPropertyOrder(19)]
    public Scope Scope { get; init; }

    /// <summary>True for a numbered part of another claim's number.</summary>
    [JsonPropertyOrder(20)]
    public bool PartOfTotal { get; init; }

    /// <summary>The range as one value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">If the fields hold an impossible range.</exception>
    [JsonIgnore]
    public ReportedCount Count => new(Low, High, Approx);

    [JsonIgnore]
    public override string Key => $"casualty {Effect.Kebab()} {Low}–{High}";
}

/// <summary>Who holds a place.</summary>
public sealed record ControlClaim : Claim
{
    [JsonPropertyOrder(10)]
    public required ControlAction Action { get; init; }

    /// <summary>Who holds it after, or advances; for withdrew, who left; for contested, both.</summary>
    [JsonPropertyOrder(11)]
    public IReadOnlyList<ActorId> Holder { get; init; } = [];

    /// <summary>Who held it before, if told.</summary>
    [JsonPropertyOrder(12)]
    public IReadOnlyList<ActorId> From { get; init; } = [];

    [JsonIgnore]
    public override string Key => $"control {Action.Kebab()} {Place}";
}

/// <summary>Who and what can get in and out.</summary>
public sealed record AccessClaim : Claim
{
    [JsonPropertyOrder(10)]
    public required AccessAction Action { get; init; }

    [JsonPropertyOrder(11)]
    public IReadOnlyList<ActorId> By { get; init; } = [];

    /// <summary>The area or route as the text names it.</summary>
    [JsonPropertyOrder(12)]
    public string? Subject { get; init; }

    [JsonIgnore]
    public override string Key => $"access {Action.Kebab()} {Place}";
}

/// <summary>A place that a name was resolved to.</summary>
/// <param name="Id">Place of the theatre pack.</param>
/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="Precision">How closely the words place it.</param>
public sealed record Location(PlaceId Id, double Lat, double Lon, PlacePrecision Precision);
