namespace Marsad.Core.Ledger.Places;

/// <summary>How the places of two claims stand to each other.</summary>
internal enum PlaceRelation
{
    /// <summary>At least one of the two names no place closer than a country.</summary>
    Unknown,

    /// <summary>The same neighbourhood, village, base, hill, road or building.</summary>
    Same,

    /// <summary>The same town.</summary>
    SameTown,

    /// <summary>The same city, in which much happens on one day.</summary>
    SameCity,

    /// <summary>The same region that people speak of as one (a valley, a belt of suburbs), in which much happens on one day.</summary>
    SameRegion,

    /// <summary>The same governorate, and no closer.</summary>
    SameGovernorate,

    /// <summary>One lies in the other, which is no city: a college in its suburb.</summary>
    Within,

    /// <summary>One is a part of the city that the other names.</summary>
    InCity,

    /// <summary>One lies in the governorate that the other names.</summary>
    InRegion,

    /// <summary>Close enough for words that do not pin it down ("near", "outside").</summary>
    Near,

    /// <summary>Different places.</summary>
    Apart,
}
