using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>The kebab-case spelling of an enum's members, built once a type.</summary>
public static class KebabEnum
{
    /// <summary>"siege-broken" for <c>SiegeBroken</c>.</summary>
    public static string Kebab<T>(this T value)
        where T : struct, Enum => Spellings<T>.ByValue.TryGetValue(value, out var word) ? word : value.ToString();

    /// <summary>Reads a kebab-case spelling; false when it is none of the type's.</summary>
    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && Spellings<T>.ByWord.TryGetValue(word, out value);
    }

    /// <summary>All spellings, in the order of declaration.</summary>
    public static IReadOnlyCollection<string> Words<T>()
        where T : struct, Enum => Spellings<T>.ByWord.Keys;

    private static string Spell(string member)
    {
        var spelled = new StringBuilder(member.Length + 4);
        foreach (var c in member)
        {
            if (char.IsAsciiLetterUpper(c) && spelled.Length > 0)
                spelled.Append('-');
            spelled.Append(char.ToLowerInvariant(c));
        }

        return spelled.ToString();
    }

    private static class Spellings<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => Spell(v.ToString()));
        public static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}

/// <summary>Writes an enum in kebab-case; an unknown word is a <see cref="JsonException"/> that lists the known ones.</summary>
public sealed class KebabEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return KebabEnum.TryParse<T>(word, out var value)
            ? value
            : throw new JsonException($"'{word}' is no {typeof(T).Name}; expected one of {string.Join(", ", KebabEnum.Words<T>())}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Kebab());
}
