using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Marsad.Intake.Html;

/// <summary>
/// The paragraphs of an article's element. White space is as a browser would draw it; no letter is changed.
/// The tree is walked without recursion, because pages nest as deep as they like.
/// </summary>
internal sealed class ArticleText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "h2", "h3", "h4", "h5", "h6", "hr", "li",
        "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul");

    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _paragraph = new();
    private readonly string _title;
    private int _linked;
    private int _breaks;
    private bool _space;

    private ArticleText(string title) => _title = title;

    /// <summary>Paragraphs in order, none empty, without furniture, paragraphs that are only links, and one that repeats <paramref name="title"/>.</summary>
    public static List<string> Of(IElement article, string title)
    {
        var text = new ArticleText(title);
        text.Walk(article);
        text.EndParagraph();
        return text._paragraphs;
    }

    private void Walk(IElement article)
    {
        var length = article.TextContent.Length;
        var linkDepth = 0;
        for (INode? node = article; node is not null;)
        {
            var enters = true;
            if (node is IElement element)
            {
                enters = element == article || !(PageFurniture.IsByKind(element) || PageFurniture.IsByName(element, length));
                if (enters)
                    Begin(element, ref linkDepth);
            }
            else if (node is IText text)
            {
                Append(text.Data, isLinked: linkDepth > 0);
            }

            if (enters && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (enters && node is IElement leaf)
                End(leaf, ref linkDepth);
            while (node != article && node!.NextSibling is null)
            {
                node = node.Parent!;
                End((IElement)node, ref linkDepth);
            }

            node = node == article ? null : node!.NextSibling;
        }
    }

    private void Begin(IElement element, ref int linkDepth)
    {
        if (element.LocalName == "br")
            _breaks++;
        else if (Blocks.Contains(element.LocalName))
            EndParagraph();
        else if (IsLink(element))
            linkDepth++;
    }

    private void End(IElement element, ref int linkDepth)
    {
        if (Blocks.Contains(element.LocalName))
            EndParagraph();
        else if (IsLink(element))
            linkDepth--;
    }

    // A paragraph of nothing but a time is as little prose as one of nothing but links.
    private static bool IsLink(IElement element) => element.LocalName is "a" or "time";

    private void Append(string text, bool isLinked)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _space = true;
                continue;
            }

            if (_breaks > 1)
                EndParagraph();
            if ((_space || _breaks > 0) && _paragraph.Length > 0)
                _paragraph.Append(' ');
            (_space, _breaks) = (false, 0);
            _paragraph.Append(c);
            if (isLinked)
                _linked++;
        }
    }

    private void EndParagraph()
    {
        var paragraph = _paragraph.ToString();
        var letters = paragraph.Count(c => c != ' ');
        if (letters > 0 && _linked < letters * 0.8 && paragraph != _title && !PointerLine.Is(paragraph))
            _paragraphs.Add(paragraph);
        _paragraph.Clear();
        (_linked, _breaks, _space) = (0, 0, false);
    }
}
