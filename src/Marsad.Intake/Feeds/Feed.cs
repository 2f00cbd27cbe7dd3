using System.Xml;
using System.Xml.Linq;
using Marsad.Intake.Forms;
using Marsad.Intake.Text;

namespace Marsad.Intake.Feeds;

/// <summary>RSS and Atom: each entry a report. Documents that declare a DTD are refused, because they can be made to read other files or to swell.</summary>
internal static class Feed
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The entries in order; where the XML breaks off, those before it and a rejection.</summary>
    public static IEnumerable<Parsed> Read(byte[] content)
    {
        var decoded = TextDecoder.Decode(content, DeclaredCharset.Find(content));
        return decoded.Text is { } xml ? Entries(xml) : [decoded.Rejection("")];
    }

    private static IEnumerable<Parsed> Entries(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        var channel = new Channel();
        var number = 0;
        while (true)
        {
            XElement? entry = null;
            Rejection? broken = null;
            try
            {
                entry = NextEntry(reader, channel);
            }
            catch (XmlException e)
            {
                broken = Broken(e, number);
            }

            if (broken is not null)
                yield return broken;
            if (entry is null)
                break;
            yield return FeedEntry.Read(entry, channel, $"#{++number}");
        }

        if (number == 0 && reader.EOF)
            yield return new Rejection("", "is a feed without entries", "Obtain it again, or check its address.");
    }

    // What stands before an entry describes the feed; the reader is left after the entry's end.
    private static XElement? NextEntry(XmlReader reader, Channel channel)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            if (reader.LocalName is "item" or "entry")
                return (XElement)XNode.ReadFrom(reader);
            if (reader.GetAttribute("xml:lang") is { Length: > 0 } lang)
                channel.Lang ??= lang;
            if (reader.LocalName is "rss" or "RDF" or "feed" or "channel")
                reader.Read();
            else
                channel.Describe((XElement)XNode.ReadFrom(reader));
        }

        return null;
    }

    private static Rejection Broken(XmlException e, int entries) => e.Message.Contains("DTD", StringComparison.Ordinal)
        ? new Rejection("", "declares a DTD, which is not read for safety", "Remove the DOCTYPE, or obtain the feed from elsewhere.")
        : new Rejection(
            entries == 0 ? "" : $"#{entries + 1}",
            $"is not well-formed XML: line {e.LineNumber}, character {e.LinePosition}",
            "Correct it there, or obtain it again; the entries before it were taken.");
}
