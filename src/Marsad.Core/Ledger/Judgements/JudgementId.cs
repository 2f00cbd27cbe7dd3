using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>Numbers one judgement of a store, from 1, in the order in which they were made. A number on the wire.</summary>
[JsonConverter(typeof(JudgementIdConverter))]
public readonly record struct JudgementId(long Value) : IComparable<JudgementId>
{
    public int CompareTo(JudgementId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Writes a <see cref="JudgementId"/> as a JSON number and reads it back.</summary>
public sealed class JudgementIdConverter : JsonConverter<JudgementId>
{
    public override JudgementId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)
            ? new JudgementId(number)
            : throw new JsonException($"expected the number of a judgement, found {reader.TokenType}");

    public override void Write(Utf8JsonWriter writer, JudgementId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
