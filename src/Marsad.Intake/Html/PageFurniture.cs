using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Marsad.Intake.Html;

/// <summary>Parts of a page that are not its article: menus, related stories, captions, bylines, forms, scripts.</summary>
internal static class PageFurniture
{
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "nav", "aside", "footer", "header", "form", "figure", "figcaption", "button", "select", "iframe",
        "svg", "video", "audio", "object", "canvas", "dialog", "h1");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.Ordinal, "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu");

    // Words of class names and ids.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "related", "share", "sharing", "social", "byline", "author", "authors", "caption", "credit", "newsletter", "promo", "comment", "comments", "advert",
        "advertisement", "ad", "ads", "sponsored", "breadcrumb", "breadcrumbs", "tags", "recommended", "sidebar", "widget", "teaser", "trending", "popular",
        "subscribe", "toolbar", "menu", "cookie", "copyright", "timestamp", "pubdate", "readmore");

    /// <summary>True for an element that is furniture by its tag or role, or is hidden.</summary>
    public static bool IsByKind(IElement element) =>
        Tags.Contains(element.LocalName)
        || (element.GetAttribute("role") is { } role && Roles.Contains(role))
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true";

    /// <summary>True for an element that its author calls furniture; unless it holds most of the article, whose wrapper then has an odd name.</summary>
    public static bool IsByName(IElement element, int articleLength) =>
        (element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop") == "author" || HasWord(element.ClassName) || HasWord(element.Id))
        && element.TextContent.Length < articleLength / 2;

    private static bool HasWord(string? names)
    {
        if (names is null)
            return false;
        foreach (var word in names.Split([' ', '-', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.Contains(word.ToLowerInvariant()))
                return true;
        }

        return false;
    }
}
