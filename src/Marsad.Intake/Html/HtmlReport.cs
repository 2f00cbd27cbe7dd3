using AngleSharp.Html.Parser;
using Marsad.Intake.Forms;
using Marsad.Intake.Text;

namespace Marsad.Intake.Html;

/// <summary>A page with one article. What the page says of itself (JSON-LD, OpenGraph, meta) gives title, outlet, day, address and language.</summary>
internal static class HtmlReport
{
    public static Parsed Read(byte[] content)
    {
        var decoded = TextDecoder.Decode(content, DeclaredCharset.Find(content));
        if (decoded.Text is not { } html)
            return decoded.Rejection("");
        if (Nesting.IsTooDeep(html))
            return new Rejection("", $"nests more than {Nesting.Deepest} elements in each other, as no page does", "Give the text of the report as plain text.");
        using var page = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Of(page);
        var article = ArticleFinder.Find(page);
        var title = metadata.Title ?? (article?.QuerySelector("h1") ?? page.QuerySelector("h1"))?.TextContent ?? page.Title ?? "";
        title = string.Join(' ', title.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
        var paragraphs = article is null ? [] : ArticleText.Of(article, title);
        var text = paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : metadata.Body;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Rejection(
                "",
                "is a page without an article: it has no article element, no main part and no run of paragraphs",
                "Save the page of the report itself, or give its text as plain text.");
        }

        return new ReportDraft("", content, "text/html", title, text)
        {
            Outlet = metadata.Outlet,
            Published = metadata.Published,
            Url = metadata.Url,
            Lang = metadata.Lang,
            Warnings = metadata.UnclearDate is { } unclear ? [.. decoded.Warnings, $"date not understood: \"{unclear}\""] : decoded.Warnings,
        };
    }
}
