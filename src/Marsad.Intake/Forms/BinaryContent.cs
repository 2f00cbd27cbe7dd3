using Marsad.Intake.Text;

namespace Marsad.Intake.Forms;

/// <summary>Knows files that hold no text by their first bytes, or by a NUL among them.</summary>
internal static class BinaryContent
{
    // Signatures as registered for each format; the longest needed to tell them from text.
    private static readonly (byte[] Signature, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("ID3"u8.ToArray(), "a sound recording"),
    ];

    /// <summary>What kind of binary content begins like this; null if it may be text.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (signature, kind) in Signatures)
        {
            if (head.StartsWith(signature))
                return kind;
        }

        return head.Contains((byte)0) && !Utf16.IsLikely(head) ? "a binary file" : null;
    }
}
