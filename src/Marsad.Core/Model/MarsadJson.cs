using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Marsad.Core.Model;

/// <summary>A report's claims as one line of output, and as one file of annotated data.</summary>
public sealed record ReportClaims(ReportId Id, IReadOnlyList<Claim> Claims);

/// <summary>JSON of the model, generated at build. snake_case, nulls written, letters of every script as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ReportClaims))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(IReadOnlyList<TextSpan>))]
internal sealed partial class ModelContext : JsonSerializerContext;

/// <summary>The one way in which claims and reports are written and read.</summary>
public static class MarsadJson
{
    /// <summary>Options for this library's types; combine <see cref="Resolver"/> with a context of your own for more.</summary>
    public static JsonSerializerOptions Options { get; } = Create(Resolver);

    /// <summary>Metadata of the model's types.</summary>
    public static IJsonTypeInfoResolver Resolver => ModelContext.Default.WithAddedModifier(WriteLocationOfReadClaims);

    /// <summary>Options with the same conventions over <paramref name="resolver"/>.</summary>
    public static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver) => new()
    {
        TypeInfoResolver = resolver,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The claims of one report on one line, without a line feed.</summary>
    public static string Line(ReportClaims claims) => JsonSerializer.Serialize(claims, TypeInfo<ReportClaims>());

    /// <summary>Reads what <see cref="Line"/> writes, and the annotated files.</summary>
    /// <exception cref="JsonException">If the text is not of that form.</exception>
    public static ReportClaims ReadClaims(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<ReportClaims>()) ?? throw new JsonException("expected a report's claims, found null");

    /// <summary>Generated metadata of <typeparamref name="T"/>.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    // An unresolved place is a visible state of a claim that was read; on an annotated claim the field does not exist.
    private static void WriteLocationOfReadClaims(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Claim)))
            return;
        foreach (var property in type.Properties)
        {
            if (property.Name == "location")
                property.ShouldSerialize = static (claim, _) => ((Claim)claim).Spans is not null;
        }
    }
}
