using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>
/// How sure the reading is of the fields of a claim, each from 0 to 1: the share of right ones among fields that were known as well
/// (docs/reading.md). An empty field has its share too: how often nothing was to be told. Null for fields that the kind of claim does not have.
/// </summary>
public sealed record FieldConfidence
{
    /// <summary>Of <see cref="Claim.Source"/>.</summary>
    public double Source { get; init; }

    /// <summary>Of <see cref="Claim.Modality"/>.</summary>
    public double Modality { get; init; }

    /// <summary>Of <see cref="Claim.Time"/>.</summary>
    public double Time { get; init; }

    /// <summary>Of <see cref="Claim.Place"/>; null for control and access, where the place is what is claimed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Place { get; init; }

    /// <summary>Of who did it: an event's or a casualty's initiator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Initiator { get; init; }

    /// <summary>Of an event's target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Target { get; init; }

    /// <summary>Of the class of a casualty's victims.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? VictimClass { get; init; }

    /// <summary>Of whose the victims were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? VictimActor { get; init; }

    /// <summary>Of what caused a casualty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Cause { get; init; }

    /// <summary>Of a casualty's scope.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Scope { get; init; }

    /// <summary>Of who holds a place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Holder { get; init; }

    /// <summary>Of who cuts off or opens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? By { get; init; }
}
