using AngleSharp.Dom;

namespace Marsad.Intake.Html;

/// <summary>Finds the element of a page that holds its one article.</summary>
internal static class ArticleFinder
{
    // Shorter than this, what a page marks as an article is a teaser of one.
    private const int LeastMarked = 60;

    // A run of paragraphs that nothing marks must be longer, lest a notice or an imprint be taken for an article.
    private const int LeastUnmarked = 150;

    /// <summary>The element; null if the page has no article, or only teasers of several.</summary>
    public static IElement? Find(IDocument page) =>
        Longest(page.QuerySelectorAll("[itemprop=articleBody]"), LeastMarked)
        ?? Longest(page.QuerySelectorAll("article"), LeastMarked)
        ?? Longest(page.QuerySelectorAll("main, [role=main]"), LeastUnmarked)
        ?? Longest(page.QuerySelectorAll("p").Select(p => p.ParentElement).OfType<IElement>().Distinct(), LeastUnmarked);

    private static IElement? Longest(IEnumerable<IElement> elements, int least) => elements
        .Where(element => !element.Ancestors<IElement>().Append(element).Any(PageFurniture.IsByKind))
        .Select(element => (Element: element, Length: ArticleText.Of(element, title: "").Sum(paragraph => paragraph.Length)))
        .Where(candidate => candidate.Length >= least)
        .OrderByDescending(candidate => candidate.Length)
        .Select(candidate => candidate.Element)
        .FirstOrDefault();
}
