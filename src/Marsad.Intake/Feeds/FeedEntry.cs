using System.Text;
using System.Xml.Linq;
using Marsad.Intake.Forms;
using Marsad.Intake.Html;
using Marsad.Intake.Naming;

namespace Marsad.Intake.Feeds;

/// <summary>One entry of a feed, RSS 0.9 to 2.0 or Atom, told by the names of its elements alone.</summary>
internal static class FeedEntry
{
    public static Parsed Read(XElement entry, Channel channel, string where)
    {
        var title = Plain(entry, "title") ?? "";
        // The full text, where the feed carries it, is in content; the description is often its beginning.
        var text = Marked(entry, "encoded") ?? Marked(entry, "content") ?? Marked(entry, "description") ?? Marked(entry, "summary") ?? "";
        if (title.Length == 0 && text.Length == 0)
            return new Rejection(where, "is an entry with neither a title nor text", "Obtain the report from its own page.");
        var date = Plain(entry, "pubDate") ?? Plain(entry, "published") ?? Plain(entry, "date") ?? Plain(entry, "issued") ?? Plain(entry, "updated");
        var day = PublicationDay.FromAny(date);
        return new ReportDraft(
            where,
            Encoding.UTF8.GetBytes(entry.ToString(SaveOptions.DisableFormatting)),
            entry.Name.LocalName == "entry" ? "application/atom+xml" : "application/rss+xml",
            title,
            text)
        {
            Outlet = Source(entry) ?? channel.Title,
            Published = day,
            Url = Link(entry),
            Lang = entry.Attribute(XNamespace.Xml + "lang")?.Value ?? Plain(entry, "language") ?? channel.Lang,
            Warnings = date is not null && day is null ? [$"date not understood: \"{date}\""] : [],
        };
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Plain(XElement entry, string name) => Marked(entry, name)?.ReplaceLineEndings(" ");

    // RSS escapes its markup; Atom escapes it or, as XHTML, holds it as elements. Plain text is safe to read as markup only if nothing in it looks like it.
    private static string? Marked(XElement entry, string name)
    {
        if (Child(entry, name) is not { } element)
            return null;
        var isPlain = element.Attribute("type")?.Value is "text" or "text/plain";
        var text = element.HasElements ? Markup.Text(string.Concat(element.Nodes()))
            : isPlain || !element.Value.AsSpan().ContainsAny('<', '&') ? element.Value.Trim()
            : Markup.Text(element.Value);
        return text.Length > 0 ? text : null;
    }

    // An entry that a feed took over names the feed that it is from.
    private static string? Source(XElement entry) =>
        Child(entry, "source") is { } source ? (Child(source, "title") ?? source).Value.Trim() is { Length: > 0 } name ? name : null : null;

    private static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(child => child.Name.LocalName == "link");
        var link = links.FirstOrDefault(l => l.Attribute("rel")?.Value is null or "alternate");
        return (link?.Attribute("href")?.Value ?? link?.Value)?.Trim() is { Length: > 0 } url ? url : null;
    }
}
