using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>An identifier that is a plain string on the wire. Default is the empty string's id and names nothing.</summary>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    /// <summary>The identifier as written.</summary>
    string Value { get; }

    /// <summary>Wraps <paramref name="value"/> as it is.</summary>
    static abstract TSelf From(string value);
}

/// <summary>Names one report. Given by the input or derived from its content.</summary>
[JsonConverter(typeof(TextIdConverter<ReportId>))]
public readonly record struct ReportId(string Value) : ITextId<ReportId>, IComparable<ReportId>
{
    public static ReportId From(string value) => new(value);
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names an actor, a body, an origin or an outlet, in kebab-case ("ahrar-al-sham", "sohr"): one space of names, because a party can speak.</summary>
[JsonConverter(typeof(TextIdConverter<ActorId>))]
public readonly record struct ActorId(string Value) : ITextId<ActorId>, IComparable<ActorId>
{
    public static ActorId From(string value) => new(value);
    public int CompareTo(ActorId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names a place of a theatre, in kebab-case ("ramousa").</summary>
[JsonConverter(typeof(TextIdConverter<PlaceId>))]
public readonly record struct PlaceId(string Value) : ITextId<PlaceId>, IComparable<PlaceId>
{
    public static PlaceId From(string value) => new(value);
    public int CompareTo(PlaceId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names an area whose people can be cut off ("eastern-aleppo").</summary>
[JsonConverter(typeof(TextIdConverter<AreaId>))]
public readonly record struct AreaId(string Value) : ITextId<AreaId>, IComparable<AreaId>
{
    public static AreaId From(string value) => new(value);
    public int CompareTo(AreaId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names a route into an area ("castello-road").</summary>
[JsonConverter(typeof(TextIdConverter<RouteId>))]
public readonly record struct RouteId(string Value) : ITextId<RouteId>, IComparable<RouteId>
{
    public static RouteId From(string value) => new(value);
    public int CompareTo(RouteId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names one claim by its content: report, kind, key and spans. The same reading of the same report gives the same id.</summary>
[JsonConverter(typeof(TextIdConverter<ClaimId>))]
public readonly record struct ClaimId(string Value) : ITextId<ClaimId>, IComparable<ClaimId>
{
    public static ClaimId From(string value) => new(value);
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Names one incident by the smallest claim id in it, so that it is stable while the cluster keeps that claim.</summary>
[JsonConverter(typeof(TextIdConverter<IncidentId>))]
public readonly record struct IncidentId(string Value) : ITextId<IncidentId>, IComparable<IncidentId>
{
    public static IncidentId From(string value) => new(value);
    public int CompareTo(IncidentId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Writes a typed id as a JSON string and reads it back. A value that is not a string is a <see cref="JsonException"/>.</summary>
public sealed class TextIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ITextId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? TId.From(reader.GetString()!)
            : throw new JsonException($"expected a string for {typeof(TId).Name}, found {reader.TokenType}");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
