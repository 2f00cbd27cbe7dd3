using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>How well placed an origin is to give a number, the best first.</summary>
[JsonConverter(typeof(KebabEnumConverter<Footing>))]
public enum Footing
{
    /// <summary>Counts its own dead, or the civilians that it killed: nobody gains by that.</summary>
    AgainstInterest,

    /// <summary>An observatory, a rights group, an aid or rescue body: it counts for a living.</summary>
    Counts,

    /// <summary>No known side or interest.</summary>
    Neutral,

    /// <summary>Leans to a side, which this number does not serve in an obvious way.</summary>
    Leaning,

    /// <summary>Nobody is named.</summary>
    Unnamed,

    /// <summary>Counts its enemy's dead, or the civilians that its enemy killed.</summary>
    Interested,
}
