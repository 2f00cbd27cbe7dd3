using System.Text;

namespace Marsad.Intake.Text;

/// <summary>The charset that a page or an XML document declares near its beginning.</summary>
internal static class DeclaredCharset
{
    // Where browsers look, and more than any XML declaration takes.
    private const int Within = 4096;

    /// <summary>The name after the first <c>charset=</c> or <c>encoding=</c>; null if there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Within)]);
        foreach (var word in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            var at = head.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || head.AsSpan(at + word.Length).TrimStart() is not ['=', .. var value])
                continue;
            var name = value.TrimStart([' ', '\t', '"', '\'']);
            var end = name.IndexOfAnyExcept(Name);
            if (end is not 0)
                return (end < 0 ? name : name[..end]).ToString();
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> Name =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
