using System.Buffers.Binary;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>
/// A report's text as a bottom-k MinHash signature: of the hashes of all its runs of four words, the 256 smallest. Two sketches tell how
/// much the texts share, also where a short one stands whole in a long one, since both keep the same hashes below the lower of their two
/// largest. Source: Broder, On the resemblance and containment of documents (1997); Cohen and Kaplan on bottom-k sketches (2007).
/// </summary>
public sealed class TextSketch : IEquatable<TextSketch>
{
    /// <summary>Hashes kept; a text of up to about 260 words is kept whole.</summary>
    public const int Size = 256;

    private const byte Version = 1;

    private readonly uint[] _hashes;

    private TextSketch(uint[] hashes) => _hashes = hashes;

    /// <summary>Kept hashes, ascending and distinct, at most <see cref="Size"/>.</summary>
    internal ReadOnlySpan<uint> Hashes => _hashes;

    // Above this hash the sketch knows nothing.
    private uint Sight => _hashes.Length < Size ? uint.MaxValue : _hashes[^1];

    /// <summary>The sketch of a text, title and body together; one without a run of four words for a text that has none.</summary>
    public static TextSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = Shingles.Of(text);
        return new TextSketch(all.Length <= Size ? all : all[..Size]);
    }

    /// <summary>Reads <see cref="ToBytes"/> back; null for bytes that are none or of another version, and then the sketch is to be made anew.</summary>
    public static TextSketch? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0 || bytes[0] != Version || (bytes.Length - 1) % sizeof(uint) != 0 || (bytes.Length - 1) / sizeof(uint) > Size)
            return null;
        var hashes = new uint[(bytes.Length - 1) / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(1 + (i * sizeof(uint)))..]);
            if (i > 0 && hashes[i] <= hashes[i - 1])
                return null;
        }

        return new TextSketch(hashes);
    }

    /// <summary>A version byte and the hashes, four bytes each, little-endian: at most 1025 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (_hashes.Length * sizeof(uint))];
        bytes[0] = Version;
        for (var i = 0; i < _hashes.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _hashes[i]);
        return bytes;
    }

    /// <summary>How much this text (left) and <paramref name="other"/> (right) share. The standard error of a share is below 0.04 for texts of like length.</summary>
    public Likeness LikenessTo(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sight = Math.Min(Sight, other.Sight);
        var left = Below(sight);
        var right = other.Below(sight);
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].CompareTo(right[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return new Likeness(shared, left.Length, right.Length);
    }

    /// <summary>Share of a passage's runs of words that the text holds, 0 to 1; null when the sketch cannot tell, the passage being short or out of its sight.</summary>
    public double? Holds(string passage)
    {
        var (seen, held) = (0, 0);
        foreach (var hash in Shingles.Of(passage))
        {
            if (hash > Sight)
                break;
            seen++;
            if (Array.BinarySearch(_hashes, hash) >= 0)
                held++;
        }

        return seen == 0 ? null : (double)held / seen;
    }

    // Every hash up to a sight, which is one of the hashes or beyond them all.
    private ReadOnlySpan<uint> Below(uint sight)
    {
        var at = Array.BinarySearch(_hashes, sight);
        return _hashes.AsSpan(0, at >= 0 ? at + 1 : ~at);
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch? other) => other is not null && Hashes.SequenceEqual(other.Hashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashes.Length == 0 ? 0 : HashCode.Combine(_hashes.Length, _hashes[0], _hashes[^1]);
}
