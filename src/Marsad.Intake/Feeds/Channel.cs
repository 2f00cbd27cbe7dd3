using System.Xml.Linq;

namespace Marsad.Intake.Feeds;

/// <summary>What a feed says of itself before its entries.</summary>
internal sealed class Channel
{
    /// <summary>Its title: the outlet.</summary>
    public string? Title { get; private set; }

    /// <summary>Its language.</summary>
    public string? Lang { get; set; }

    public void Describe(XElement element)
    {
        if (element.Name.LocalName == "title")
            Title ??= element.Value.Trim();
        else if (element.Name.LocalName == "language")
            Lang ??= element.Value.Trim();
    }
}
