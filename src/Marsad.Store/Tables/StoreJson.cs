using System.Text.Json.Serialization;
using Marsad.Core.Reading;

namespace Marsad.Store.Tables;

/// <summary>JSON of the small lists that stand in columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<ReadingNotice>))]
internal sealed partial class StoreJson : JsonSerializerContext;
