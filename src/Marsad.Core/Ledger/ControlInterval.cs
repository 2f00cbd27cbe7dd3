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

/// <summary>Why an interval of control has its state.</summary>
[JsonConverter(typeof(KebabEnumConverter<ControlReason>))]
public enum ControlReason
{
    /// <summary>Somebody beside the holder's own side says that it is held.</summary>
    Told,

    /// <summary>The side that lost it says so itself.</summary>
    AdmittedByLoser,

    /// <summary>Nobody but the holder's own side, or who reports for it, says so.</summary>
    OnlyOwnSide,

    /// <summary>Told by its loss: who lost it later held it until then.</summary>
    ToldByItsLoss,

    /// <summary>A capture is claimed and denied.</summary>
    Denied,

    /// <summary>Enemies are told as holding it at once.</summary>
    ClaimedAtOnce,

    /// <summary>Told as fought over or divided.</summary>
    FoughtOver,

    /// <summary>An enemy advanced on who holds it.</summary>
    Advanced,

    /// <summary>The last word is too old.</summary>
    NoRecentWord,

    /// <summary>The holder left, and nobody is named who took it.</summary>
    Left,

    /// <summary>Told as possible and no more.</summary>
    OnlyPossible,
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
    string? Note)
{
    /// <summary>Why it is so, as a word.</summary>
    public ControlReason Reason { get; init; }

    /// <summary>First day that its evidence speaks of; null when it rests on none.</summary>
    public DateOnly? FirstEvidence { get; init; }

    /// <summary>Last day that its evidence speaks of: how fresh it is. Null when it rests on none.</summary>
    public DateOnly? LastEvidence { get; init; }

    /// <summary>Who says so and who says otherwise, one entry an independent voice and thing said.</summary>
    public IReadOnlyList<Testimony> Voices { get; init; } = [];

    /// <summary>How many independent voices say so.</summary>
    public int VoicesFor => Timelines.Testimonies.Count(Voices, against: false);

    /// <summary>How many independent voices say otherwise.</summary>
    public int VoicesAgainst => Timelines.Testimonies.Count(Voices, against: true);
}
