using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

// The closed words of the codebook. On the wire they are in kebab-case: SiegeBroken is "siege-broken".

/// <summary>How a source puts its claim.</summary>
[JsonConverter(typeof(KebabEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>Said to be so.</summary>
    Asserted,

    /// <summary>Suspected, alleged, unconfirmed.</summary>
    Possible,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Announced, threatened: still to come.</summary>
    Planned,
}

/// <summary>What was done, with the codebook's meaning.</summary>
[JsonConverter(typeof(KebabEnumConverter<EventType>))]
public enum EventType
{
    Battle,
    Airstrike,
    Shelling,
    Bombing,
    Chemical,
    Killing,
    Detention,
    Release,
    Displacement,
    Agreement,
    Breach,
    Destruction,
}

/// <summary>What became of people.</summary>
[JsonConverter(typeof(KebabEnumConverter<Effect>))]
public enum Effect
{
    Killed,
    Injured,

    /// <summary>Killed and injured, undivided.</summary>
    Casualties,
    Captured,
    Missing,
    Displaced,
    Evacuated,
    Trapped,
}

/// <summary>Which kind of people.</summary>
[JsonConverter(typeof(KebabEnumConverter<VictimClass>))]
public enum VictimClass
{
    Unknown,
    Civilian,
    Combatant,
    Mixed,
}

/// <summary>What span a number counts over.</summary>
[JsonConverter(typeof(KebabEnumConverter<Scope>))]
public enum Scope
{
    /// <summary>One happening, or one day's news.</summary>
    Incident,

    /// <summary>A running total over a longer span.</summary>
    Cumulative,
}

/// <summary>What is said of who holds a place.</summary>
[JsonConverter(typeof(KebabEnumConverter<ControlAction>))]
public enum ControlAction
{
    Captured,
    Withdrew,
    Advanced,
    Holds,
    Contested,
}

/// <summary>What is said of getting in and out.</summary>
[JsonConverter(typeof(KebabEnumConverter<AccessAction>))]
public enum AccessAction
{
    Besieged,
    SiegeBroken,
    RouteCut,
    RouteOpened,
    AidBlocked,
    AidEntered,
    Evacuated,
}

/// <summary>How closely words place a happening.</summary>
[JsonConverter(typeof(KebabEnumConverter<PlacePrecision>))]
public enum PlacePrecision
{
    /// <summary>A named building, hill, base, camp, neighbourhood, road or village.</summary>
    Exact,

    /// <summary>A city or town as a whole.</summary>
    Town,

    /// <summary>Near a named place, or an area around it ("southwest of").</summary>
    Near,

    /// <summary>A governorate or region.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}
