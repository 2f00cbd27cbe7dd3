namespace Marsad.Intake.Html;

/// <summary>Short paragraphs that are no prose of the article: pointers to other pages, calls to share, a byline.</summary>
internal static class PointerLine
{
    private const int Longest = 140;

    private static readonly string[] Beginnings =
    [
        "related:", "related news", "related stories", "related articles", "related topics", "related links", "read more", "read also", "see also", "also read",
        "more on ", "more from ", "recommended:", "share this", "follow us", "photo:", "photo credit", "image:", "subscribe to", "sign up for",
    ];

    public static bool Is(string paragraph) =>
        paragraph.Length <= Longest
        && (Array.Exists(Beginnings, beginning => paragraph.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) || IsByline(paragraph));

    // "By Jane Doe", "By Jane Doe and Adam Roe": names only, and no end of a sentence.
    private static bool IsByline(string paragraph)
    {
        if (!paragraph.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || paragraph[^1] is '.' or '!' or '?')
            return false;
        var names = paragraph[3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 1 and <= 8 && Array.TrueForAll(names, name => char.IsUpper(name[0]) || name is "and" or "in" or "al" or "|");
    }
}
