using System.Text;
using System.Text.Unicode;
using Marsad.Intake.Forms;

namespace Marsad.Intake.Text;

/// <summary>Decoded text, or why the bytes are none.</summary>
/// <param name="Text">Without a byte order mark; null if the bytes are no text that we know.</param>
/// <param name="Warnings">That the charset was guessed; else empty.</param>
/// <param name="Reason">What is wrong, when there is no text.</param>
internal readonly record struct Decoded(string? Text, IReadOnlyList<string> Warnings, string? Reason)
{
    public Rejection Rejection(string where) => new(where, Reason!, "Save it as UTF-8, or obtain it again.");
}

/// <summary>
/// Bytes to text: by byte order mark; as UTF-16 where the units say so; as UTF-8 where that is valid, whatever the document declares;
/// else by the declared charset; else by <see cref="LegacyCharset"/>.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>True for UTF-8 without a byte order mark, which can be read as it lies.</summary>
    public static bool IsPlainUtf8(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.StartsWith("\uFEFF"u8) && !bytes.Contains((byte)0);

    /// <summary>Roughly what the head of an input says: enough to tell its form.</summary>
    public static string DecodeHead(ReadOnlySpan<byte> head) =>
        (Utf16.EncodingOf(head) is { } utf16 ? Encoding.GetEncoding(utf16.CodePage) : Encoding.UTF8).GetString(head).TrimStart('\uFEFF');

    /// <param name="bytes">All of the document.</param>
    /// <param name="declared">The charset that it declares; null for none.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Utf16.EncodingOf(bytes) is { } utf16)
            return Strictly(utf16, bytes, "UTF-16");
        if (bytes.StartsWith("\uFEFF"u8))
            return Strictly(StrictUtf8, bytes, "UTF-8");
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            return new Decoded(null, [], $"holds a NUL at byte {nul + 1}: it is a binary file, or damaged");
        return Utf8.IsValid(bytes) ? new Decoded(StrictUtf8.GetString(bytes), [], null) : LegacyCharset.Decode(bytes, declared);
    }

    private static Decoded Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new Decoded(encoding.GetString(bytes).TrimStart('\uFEFF'), [], null);
        }
        catch (DecoderFallbackException e)
        {
            return new Decoded(null, [], $"is marked as {name}, but byte {e.Index + 1} is not");
        }
    }
}
