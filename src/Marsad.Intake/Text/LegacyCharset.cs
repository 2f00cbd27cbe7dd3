using System.Text;

namespace Marsad.Intake.Text;

/// <summary>
/// Text from before UTF-8. A declared charset is believed; without one, Windows-1256 (Arabic) and Windows-1252 (western) are tried,
/// and taken where three in four of the bytes above ASCII make sense where they stand.
/// </summary>
internal static class LegacyCharset
{
    private const double Share = 0.75;
    private const string WesternMarks = "€‚„…‘’“”•–—™£§©«»®°·½\u00A0";
    private const string ArabicMarks = "،؛؟ـ‘’“”•–—«»…\u00A0\u200C\u200D";

    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Find(declared) is { } known)
            return new Decoded(known.GetString(bytes), [], null);
        var (broken, sequences, first) = CountUtf8(bytes);
        // Characters of several bytes hardly ever come about in other charsets: with them, this is UTF-8 with damage.
        if (sequences * 2 > broken)
            return new Decoded(null, [], $"is UTF-8 with {broken} broken bytes, the first at byte {first + 1}");
        var arabic = Read(1256, bytes);
        var western = Read(1252, bytes);
        var (arabicSense, westernSense) = (Sense(arabic, IsArabicInPlace), Sense(western, IsWesternInPlace));
        if (Math.Max(arabicSense, westernSense) < Share)
            return new Decoded(null, [], $"is in no charset that we know: byte {first + 1} is not UTF-8, and Windows-1256 and 1252 make no sense of it");
        return arabicSense > westernSense
            ? new Decoded(arabic, ["read as Windows-1256, which it does not declare"], null)
            : new Decoded(western, ["read as Windows-1252, which it does not declare"], null);
    }

    private static Encoding? Find(string? declared)
    {
        if (declared is null || declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(declared) ?? Encoding.GetEncoding(declared);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Read(int codePage, ReadOnlySpan<byte> bytes) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(bytes);

    private static (int Broken, int Sequences, int First) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (broken, sequences, first) = (0, 0, -1);
        for (var i = 0; i < bytes.Length;)
        {
            var isBroken = Rune.DecodeFromUtf8(bytes[i..], out _, out var length) != System.Buffers.OperationStatus.Done;
            if (isBroken && first < 0)
                first = i;
            if (isBroken)
                broken += length;
            else if (length > 1)
                sequences++;
            i += length;
        }

        return (broken, sequences, first);
    }

    // Share of the characters above ASCII that stand where they can; none at all where a control character does.
    private static double Sense(string text, Func<string, int, bool> inPlace)
    {
        var (above, sensible) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\r' or '\n' or '\f'))
                return 0;
            if (text[i] < 0x80)
                continue;
            above++;
            if (inPlace(text, i))
                sensible++;
        }

        return (double)sensible / above;
    }

    private static bool IsArabicInPlace(string text, int i) =>
        ArabicMarks.Contains(text[i]) || (IsArabic(text[i]) && (IsArabic(At(text, i - 1)) || IsArabic(At(text, i + 1)) || text[i] is 'و'));

    // A letter of a western word stands in a word of plain letters; two in a row are rare, four unheard of.
    private static bool IsWesternInPlace(string text, int i) =>
        WesternMarks.Contains(text[i])
        || (char.IsLetter(text[i]) && (char.IsAsciiLetter(At(text, i - 1)) || char.IsAsciiLetter(At(text, i + 1))) && text[i] is not ('ÿ' or 'þ' or 'ð'));

    private static bool IsArabic(char c) => c is >= '\u0621' and <= '\u06D3';

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : ' ';
}
