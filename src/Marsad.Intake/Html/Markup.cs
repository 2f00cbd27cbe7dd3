using AngleSharp.Html.Parser;

namespace Marsad.Intake.Html;

/// <summary>Fragments of HTML as they stand in feeds.</summary>
internal static class Markup
{
    /// <summary>Paragraphs separated by blank lines. Text without markup comes back with its white space drawn together.</summary>
    public static string Text(string fragment)
    {
        using var page = new HtmlParser().ParseDocument($"<body>{fragment}</body>");
        return string.Join("\n\n", ArticleText.Of(page.Body!, title: ""));
    }
}
