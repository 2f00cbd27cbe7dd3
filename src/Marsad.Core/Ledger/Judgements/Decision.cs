using System.Text.Json.Serialization;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>What a person decided. On the wire an object whose <c>kind</c> is "same", "different", "unsure", "reject", "correct", "release" or "undo".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SameDecision), SameDecision.Word)]
[JsonDerivedType(typeof(DifferentDecision), DifferentDecision.Word)]
[JsonDerivedType(typeof(UnsureDecision), UnsureDecision.Word)]
[JsonDerivedType(typeof(RejectDecision), RejectDecision.Word)]
[JsonDerivedType(typeof(CorrectDecision), CorrectDecision.Word)]
[JsonDerivedType(typeof(ReleaseDecision), ReleaseDecision.Word)]
[JsonDerivedType(typeof(UndoDecision), UndoDecision.Word)]
public abstract record Decision
{
    /// <summary>Its kind, as on the wire.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The claims that it names, in the order given.</summary>
    [JsonIgnore]
    public virtual IEnumerable<ClaimReference> Claims => [];
}

/// <summary>A decision on whether two or more claims, or the incidents holding them, are one happening.</summary>
public abstract record PairingDecision : Decision
{
    /// <summary>What was held against each other: a side is one claim, or the claims of an incident as the person saw it. At least two sides, none empty.</summary>
    public required IReadOnlyList<IReadOnlyList<ClaimReference>> Sides { get; init; }

    [JsonIgnore]
    public override IEnumerable<ClaimReference> Claims => Sides.SelectMany(s => s);
}

/// <summary>All claims of all sides are one happening, whatever the matcher says.</summary>
public sealed record SameDecision : PairingDecision
{
    public const string Word = "same";

    [JsonIgnore]
    public override string Kind => Word;
}

/// <summary>No claim of one side is the happening of another side's; claims of one side are left to the matcher.</summary>
public sealed record DifferentDecision : PairingDecision
{
    public const string Word = "different";

    [JsonIgnore]
    public override string Kind => Word;
}

/// <summary>Looked at and left open. Shown, and changes nothing.</summary>
public sealed record UnsureDecision : PairingDecision
{
    public const string Word = "unsure";

    [JsonIgnore]
    public override string Kind => Word;
}

/// <summary>The claim counts for nothing: misread, or not of this conflict.</summary>
public sealed record RejectDecision(ClaimReference Claim) : Decision
{
    public const string Word = "reject";

    [JsonIgnore]
    public override string Kind => Word;

    [JsonIgnore]
    public override IEnumerable<ClaimReference> Claims => [Claim];
}

/// <summary>A field of the claim says something else than was read.</summary>
/// <param name="Claim">Which claim.</param>
/// <param name="Field">Name of the field on the wire ("time", "victim_class"), or "count" for the whole number.</param>
/// <param name="Value">What it says, as <see cref="Corrections"/> reads it.</param>
public sealed record CorrectDecision(ClaimReference Claim, string Field, string Value) : Decision
{
    public const string Word = "correct";

    [JsonIgnore]
    public override string Kind => Word;

    [JsonIgnore]
    public override IEnumerable<ClaimReference> Claims => [Claim];
}

/// <summary>Names of persons may be published.</summary>
/// <param name="Names">Each as it stands in the reports; at least one.</param>
public sealed record ReleaseDecision(IReadOnlyList<string> Names) : Decision
{
    public const string Word = "release";

    [JsonIgnore]
    public override string Kind => Word;
}

/// <summary>An earlier judgement no longer holds; undoing an undo makes what it undid hold again.</summary>
public sealed record UndoDecision(JudgementId Judgement) : Decision
{
    public const string Word = "undo";

    [JsonIgnore]
    public override string Kind => Word;
}
