using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Marsad.Store.Tables;

/// <summary>JSON for a column of that type.</summary>
internal readonly record struct Json(string Text)
{
    /// <summary>A value as JSON that both databases can look into.</summary>
    public static Json Of<T>(T value, JsonTypeInfo<T> type) => new(StoredText.HideJson(JsonSerializer.Serialize(value, type)));
}
