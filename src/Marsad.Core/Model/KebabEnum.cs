using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>
/// The kebab-case spelling of an enum's members, built once a type. For enums over <see cref="int"/> whose members count from 0 without
/// gaps, as those of the codebook and the theatre do.
/// </summary>
public static class KebabEnum
{
    /// <summary>"siege-broken" for <c>SiegeBroken</c>.</summary>
    public static string Kebab<T>(this T value)
        where T : struct, Enum
    {
        var words = Spellings<T>.Words;
        var index = Unsafe.As<T, int>(ref value);
        return (uint)index < (uint)words.Length ? words[index] : value.ToString();
    }

    /// <summary>Reads a kebab-case spelling; false when it is none of the type's.</summary>
    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        var index = word is null ? -1 : Array.IndexOf(Spellings<T>.Words, word);
        var member = Math.Max(index, 0);
        value = Unsafe.As<int, T>(ref member);
        return index >= 0;
    }

    /// <summary>All spellings, in the order of declaration.</summary>
    public static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => Spellings<T>.Words;

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

    private static string[] SpellAll(Type type)
    {
        var words = Enum.GetNames(type);
        for (var i = 0; i < words.Length; i++)
            words[i] = Spell(words[i]);
        return words;
    }

    // Arrays rather than dictionaries: ten words are found as fast, and no generic code is compiled for each type at a cold start.
    private static class Spellings<T>
        where T : struct, Enum
    {
        public static readonly string[] Words = SpellAll(typeof(T));
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
