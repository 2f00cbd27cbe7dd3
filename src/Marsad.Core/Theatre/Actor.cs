using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Theatre;

/// <summary>What a name of the pack stands for.</summary>
[JsonConverter(typeof(KebabEnumConverter<ActorKind>))]
public enum ActorKind
{
    /// <summary>An armed force of a state.</summary>
    StateForce,

    /// <summary>A government, ministry or state as a whole.</summary>
    Government,

    /// <summary>A named armed group.</summary>
    ArmedGroup,

    /// <summary>A coalition or operations room of armed groups or states.</summary>
    Coalition,

    /// <summary>Unnamed fighters or people ("rebels", "civilians").</summary>
    Collective,

    /// <summary>A political body of a side.</summary>
    PoliticalBody,

    /// <summary>An aid, rescue or international body.</summary>
    Organisation,

    /// <summary>Who counts and documents: an observatory, a rights group.</summary>
    Monitor,

    /// <summary>A news agency, broadcaster, paper or site.</summary>
    Outlet,

    /// <summary>Unnamed origins ("activists", "a military source") and spokespeople's bodies.</summary>
    Origin,

    /// <summary>A platform that carries what others say.</summary>
    Channel,
}

/// <summary>An actor, body, origin or outlet of the theatre.</summary>
/// <param name="Id">Kebab-case from the common English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Side">Whose side it is on: government, opposition, islamic-state, kurdish, international, civil, monitor, media, channel, unknown.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Spellings">Other names and spellings found in reports, the common name not among them.</param>
/// <param name="Interest">For who speaks: the side in whose interest it tends to report; null for none known.</param>
/// <param name="Memberships">Coalitions that it belonged to, with dates.</param>
public sealed record Actor(
    ActorId Id,
    ActorKind Kind,
    string Side,
    string Name,
    IReadOnlyList<string> Spellings,
    string? Interest,
    IReadOnlyList<Membership> Memberships)
{
    /// <summary>True for who can fight, rule or be harmed; false for who only speaks.</summary>
    public bool Acts => Kind is not (ActorKind.Monitor or ActorKind.Outlet or ActorKind.Origin or ActorKind.Channel);
}

/// <summary>Belonging to a coalition between two days, each null if unknown or open.</summary>
public sealed record Membership(ActorId Coalition, DateOnly? From, DateOnly? Until);

/// <summary>Words by which the outlets of a side call somebody, whatever others mean by them.</summary>
/// <param name="Words">In lower case, single spaces between them.</param>
/// <param name="Side">Side of the outlet, or the side that it speaks for.</param>
/// <param name="Actor">Whom they mean.</param>
public sealed record PartisanName(string Words, string Side, ActorId Actor);
