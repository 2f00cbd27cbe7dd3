namespace Marsad.Intake.Forms;

/// <summary>How reports are written down in an input.</summary>
internal enum ReportForm
{
    PlainText,
    Html,
    Json,
    JsonLines,
    Feed,

    /// <summary>XML of some other kind.</summary>
    OtherXml,
}

/// <summary>Tells the form by the extension, else by how the content begins.</summary>
internal static class FormSniffer
{
    /// <param name="path">Path, for its extension; empty for standard input.</param>
    /// <param name="head">How the content begins, decoded.</param>
    /// <param name="isWhole">True when that is all of it.</param>
    public static ReportForm FormOf(string path, string head, bool isWhole) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".text" or ".md" => ReportForm.PlainText,
        ".html" or ".htm" or ".xhtml" => ReportForm.Html,
        ".jsonl" or ".ndjson" => ReportForm.JsonLines,
        ".json" => HasSecondObject(head) ? ReportForm.JsonLines : ReportForm.Json,
        ".rss" or ".atom" => ReportForm.Feed,
        _ => ByContent(head, isWhole),
    };

    private static ReportForm ByContent(string head, bool isWhole)
    {
        var start = head.AsSpan().TrimStart();
        if (start is ['{', ..])
            // An object whose first line does not end in sight is as well read as a line, and then its size does not matter.
            return HasSecondObject(head) || (!isWhole && !start.Contains('\n')) ? ReportForm.JsonLines : ReportForm.Json;
        if (start is ['[', ..])
            return start[1..].TrimStart() is ['{', ..] ? ReportForm.Json : ReportForm.PlainText;
        if (start is not ['<', ..])
            return ReportForm.PlainText;
        if (Has(start, "<rss") || Has(start, "<feed") || Has(start, "<rdf:RDF"))
            return ReportForm.Feed;
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !Has(start, "<html"))
            return ReportForm.OtherXml;
        return ReportForm.Html;
    }

    // A second line that begins an object: JSON of one value never has that.
    private static bool HasSecondObject(string head)
    {
        var lines = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (line.TrimStart() is not ['{', ..])
                return false;
            if (++lines == 2)
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
}
