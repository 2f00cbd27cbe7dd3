using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>How a place is held, as far as the claims tell.</summary>
[JsonConverter(typeof(KebabEnumConverter<ControlState>))]
public enum ControlState
{
    /// <summary>No claim says.</summary>
    Unknown,

    /// <summary>Held by <see cref="ControlInterval.Holders"/>, uncontradicted.</summary>
    Held,

    /// <summary>Claimed by enemies at once, or told as fought over.</summary>
    Contested,

    /// <summary>Was held; the last evidence is too old to say that it still is.</summary>
    Stale,
}

/// <summary>Who holds a place over a span of days.</summary>
/// <param name="Place">Place of the pack.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it lasts.</param>
/// <param name="State">How it is held.</param>
/// <param name="Holders">By whom; both sides when contested.</param>
/// <param name="Claims">Evidence for it, in id order.</param>
/// <param name="Against">Evidence that says otherwise, in id order.</param>
/// <param name="Note">Why it is so, for people; null if it speaks for itself.</param>
public sealed record ControlInterval(
    PlaceId Place,
    string Name,
    Location Location,
    DateOnly From,
    DateOnly? Until,
    ControlState State,
    IReadOnlyList<ActorId> Holders,
    IReadOnlyList<ClaimId> Claims,
    IReadOnlyList<ClaimId> Against,
    string? Note);
