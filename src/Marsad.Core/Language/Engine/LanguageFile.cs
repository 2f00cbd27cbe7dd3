using System.Buffers.Binary;
using System.Text;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Engine;

/// <summary>
/// The parts of a language model's bytes, found without copying them. Little-endian: the eight bytes "MARSADL2", int parts, then for each
/// part int length of its name in bytes, its name in UTF-8, int offset from the file's start, int length; then the parts.
/// </summary>
internal sealed class LanguageFile
{
    public static ReadOnlySpan<byte> Magic => "MARSADL2"u8;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _parts = new(StringComparer.Ordinal);

    /// <exception cref="ModelFormatException">If the bytes are no model of this version.</exception>
    public LanguageFile(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(Magic))
            throw new ModelFormatException($"{bytes.Length} bytes that do not begin with {Encoding.UTF8.GetString(Magic)} are no language model of this version");
        try
        {
            ReadDirectory(bytes);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new ModelFormatException($"the language model of {bytes.Length} bytes is cut off: {e.Message}");
        }
    }

    /// <summary>The bytes of a part.</summary>
    /// <exception cref="ModelFormatException">If the model has none of that name.</exception>
    public ReadOnlyMemory<byte> Part(string name) =>
        _parts.TryGetValue(name, out var part) ? part : throw new ModelFormatException($"the language model has no part \"{name}\"; it has {string.Join(", ", _parts.Keys)}");

    /// <summary>The lines of a part that is text.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Part(name).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void ReadDirectory(ReadOnlyMemory<byte> bytes)
    {
        var at = Magic.Length;
        var count = Int(bytes, ref at);
        for (var i = 0; i < count; i++)
        {
            var length = Int(bytes, ref at);
            var name = Encoding.UTF8.GetString(bytes.Slice(at, length).Span);
            at += length;
            var offset = Int(bytes, ref at);
            _parts[name] = bytes.Slice(offset, Int(bytes, ref at));
        }
    }

    private static int Int(ReadOnlyMemory<byte> bytes, ref int at)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(at, 4).Span);
        at += 4;
        return value;
    }
}
