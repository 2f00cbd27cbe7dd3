using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Marsad.Core.Comparing;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Review;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>JSON of the ledger's views, generated at build, with the conventions of <see cref="MarsadJson"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EvidenceLedger))]
[JsonSerializable(typeof(AccessTimeline))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(Total))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(ReviewItem))]
internal sealed partial class LedgerContext : JsonSerializerContext;

/// <summary>The one way in which views of the ledger are written.</summary>
public static class LedgerJson
{
    /// <summary>Options for the ledger's and the model's types.</summary>
    public static JsonSerializerOptions Options { get; } = MarsadJson.Create(Resolver);

    /// <summary>Metadata of the ledger's types, then of the model's.</summary>
    public static IJsonTypeInfoResolver Resolver => JsonTypeInfoResolver.Combine(LedgerContext.Default, MarsadJson.Resolver);

    /// <summary>Generated metadata of <typeparamref name="T"/>.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The whole ledger as UTF-8 JSON: equal bytes for equal ledgers.</summary>
    public static byte[] Bytes(EvidenceLedger ledger) => JsonSerializer.SerializeToUtf8Bytes(ledger, TypeInfo<EvidenceLedger>());
}
