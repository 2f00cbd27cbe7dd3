using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>A place that the text names.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Name">The pack's name, or the words when the pack does not know it.</param>
/// <param name="Place">What it was resolved to; null if the pack does not know it.</param>
/// <param name="Precision">How closely the words place it.</param>
internal sealed record PlaceMention(int First, int End, string Name, Place? Place, PlacePrecision Precision)
{
    /// <summary>How specific it is: a country least, a building most.</summary>
    public int Rank => Place?.Kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Region => 1,
        PlaceKind.Governorate => 1,
        PlaceKind.City => 3,
        _ => 4,
    };
}
