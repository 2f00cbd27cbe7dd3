using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.App.Cli.Review;

/// <summary>Generated JSON of what <c>marsad review</c> writes into a pipe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReviewSheet))]
[JsonSerializable(typeof(Filed))]
internal sealed partial class ReviewContext : JsonSerializerContext;

/// <summary>Writes it with the conventions of the ledger.</summary>
internal static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = MarsadJson.Create(JsonTypeInfoResolver.Combine(ReviewContext.Default, LedgerJson.Resolver));

    public static string Line<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
}
