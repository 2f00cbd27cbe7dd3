using System.Text.Json;
using AngleSharp.Dom;
using Marsad.Intake.Naming;

namespace Marsad.Intake.Html;

/// <summary>
/// What a page says of itself; each is null if it does not. UnclearDate is a date that is there but cannot be understood,
/// Body the article's text from pages that draw it with a script.
/// </summary>
internal sealed record PageMetadata(
    string? Title, string? Outlet, DateOnly? Published, string? UnclearDate, string? Url, string? Lang, string? Body)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published", "published-date",
    ];

    /// <summary>Reads JSON-LD first, then OpenGraph and meta, then the page's own elements.</summary>
    public static PageMetadata Of(IDocument page)
    {
        var meta = MetaOf(page);
        var linked = LinkedArticle.Find(page);
        var date = linked?.Published
            ?? DateNames.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null)
            ?? page.QuerySelector("article time[datetime], time[pubdate][datetime], [itemprop=datePublished][datetime]")?.GetAttribute("datetime");
        var day = PublicationDay.FromAny(date);
        return new PageMetadata(
            linked?.Title ?? meta.GetValueOrDefault("og:title"),
            linked?.Outlet ?? meta.GetValueOrDefault("og:site_name") ?? meta.GetValueOrDefault("dc.publisher") ?? meta.GetValueOrDefault("application-name"),
            day,
            day is null ? date : null,
            linked?.Url ?? NonEmpty(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? meta.GetValueOrDefault("og:url"),
            linked?.Lang ?? NonEmpty(page.DocumentElement.GetAttribute("lang")) ?? meta.GetValueOrDefault("og:locale")?.Replace('_', '-'),
            linked?.Body);
    }

    internal static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // The first of each name counts.
    private static Dictionary<string, string> MetaOf(IDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && NonEmpty(element.GetAttribute("content")) is { } content)
                meta.TryAdd(name.ToLowerInvariant(), content);
        }

        return meta;
    }
}

/// <summary>An article as a page's JSON-LD describes it (schema.org); each field is null if it is not told.</summary>
internal sealed record LinkedArticle(string? Title, string? Outlet, string? Published, string? Url, string? Lang, string? Body)
{
    /// <summary>The first article in the page's JSON-LD; null if there is none. Scripts that do not parse are passed over.</summary>
    public static LinkedArticle? Find(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true });
                if (Article(json.RootElement) is { } article)
                    return article;
            }
            catch (JsonException)
            {
                // A page's own mistake in what few read; its other descriptions are as good.
                continue;
            }
        }

        return null;
    }

    private static LinkedArticle? Article(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().Select(Article).FirstOrDefault(article => article is not null);
        if (node.ValueKind != JsonValueKind.Object)
            return null;
        if (!IsArticle(node))
            return node.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
        return new LinkedArticle(
            Text(node, "headline"),
            node.TryGetProperty("publisher", out var publisher) ? Text(publisher, "name") : null,
            Text(node, "datePublished"),
            Text(node, "url"),
            Text(node, "inLanguage"),
            Text(node, "articleBody"));
    }

    private static bool IsArticle(JsonElement node) => node.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticle(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticle(t.GetString()!)),
        _ => false,
    };

    private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report";

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? PageMetadata.NonEmpty(value.GetString())
            : null;
}
