using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>A place that the text names, or points back to ("the town").</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Name">The pack's name, or the words when the pack does not know it.</param>
/// <param name="Place">What it was resolved to; null if the pack does not know it.</param>
/// <param name="Precision">How closely the words place it.</param>
/// <param name="Noun">The common noun beside a name that the pack does not know, in lower case; null if there is none.</param>
/// <param name="Within">The governorate of a place that the pack does not know, if the text tells it.</param>
/// <param name="IsOrigin">True where the words tell whence people or their convoy came ("evacuees from X"), which is not where something happened to them.</param>
/// <param name="Several">True where the words mean several unnamed parts of it ("neighbourhoods of X").</param>
/// <param name="Point">The middle of the part of it that the words tell; null where they mean all of it.</param>
internal sealed record PlaceMention(int First, int End, string Name, Place? Place, PlacePrecision Precision, string? Noun = null, string? Within = null, bool IsOrigin = false, bool Several = false, (double Lat, double Lon)? Point = null)
{
    /// <summary>How specific it is: a country least, a building most.</summary>
    public int Rank => Place is { } known ? RankOf(known) : Noun is { } noun && PlaceWords.IsWide(noun) ? 1 : 4;

    /// <summary>Its governorate; null if none is known.</summary>
    public string? Adm1 => Place is null ? Within : Place.Adm1;

    /// <summary>How specific a place is: a country 0, a governorate or what crosses several 1, a region of one 2, a city 3, all else 4.</summary>
    public static int RankOf(Place place) => place.Kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Region => place.Adm1 is null ? 1 : 2,
        PlaceKind.Governorate => 1,
        PlaceKind.City => 3,
        _ => 4,
    };
}
