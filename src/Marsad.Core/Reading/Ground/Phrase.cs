namespace Marsad.Core.Reading.Ground;

/// <summary>A noun phrase that fills a role, as a half-open range of tokens.</summary>
/// <param name="Head">Its head token in the tree; -1 when only its position was found.</param>
/// <param name="First">First token; -1 when nothing fills the role.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Phrase(int Head, int First, int End)
{
    public static Phrase None { get; } = new(-1, -1, -1);

    public bool IsThere => First >= 0;
}
