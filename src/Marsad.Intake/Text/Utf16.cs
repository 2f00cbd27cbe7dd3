using System.Buffers.Binary;
using System.Text;

namespace Marsad.Intake.Text;

/// <summary>Tells UTF-16 by its byte order mark, or, where there is none, by what its units would be.</summary>
internal static class Utf16
{
    private const int Sample = 4096;
    private const double Share = 0.9;

    /// <summary>The encoding, which throws on half a surrogate pair; null if this does not look like UTF-16.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Strict(bigEndian: false),
        [0xFE, 0xFF, ..] => Strict(bigEndian: true),
        _ when HasTextUnits(bytes, bigEndian: false) => Strict(bigEndian: false),
        _ when HasTextUnits(bytes, bigEndian: true) => Strict(bigEndian: true),
        _ => null,
    };

    /// <summary>True for what <see cref="EncodingOf"/> names.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes) => EncodingOf(bytes) is not null;

    private static UnicodeEncoding Strict(bool bigEndian) => new(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true);

    // Every text has spaces or line ends, which in UTF-16 hold a NUL, and no other text holds one.
    private static bool HasTextUnits(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        bytes = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        if (bytes.Length < 4 || !bytes.Contains((byte)0))
            return false;
        var plausible = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]);
            if (IsUnitOfText(unit))
                plausible++;
        }

        return plausible >= bytes.Length / 2 * Share;
    }

    // Latin, Greek to Arabic, and general punctuation.
    private static bool IsUnitOfText(ushort unit) => unit is 9 or 10 or 13 or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x780) or (>= 0x2000 and < 0x2070);
}
