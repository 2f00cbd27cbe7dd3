using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>An incident that counts people, as sums need it.</summary>
internal sealed class CountedIncident
{
    public CountedIncident(int slot, Incident incident, TheatrePack pack, Ground ground)
    {
        (Slot, Incident, Modality, Disputed) = (slot, incident, incident.Modality, incident.Disputed);
        Tolls = IncidentPeople.Told(incident.Tolls);
        Place = incident.Location is { } location ? pack.FindPlace(location.Id) : null;
        Governorate = Place?.Adm1 ?? incident.Adm1;
        Settlement = Place is { } at ? ground.Settlement(at).Id.Value : $"?{Governorate}/{incident.Place}";
        (FirstDay, LastDay) = incident.Time is { } time ? (time.Start.DayNumber, time.End.DayNumber) : (0, -1);
        Width = Place is { } place
            ? Ground.IsRegion(place) ? 3 : place.Kind == PlaceKind.City ? 2 : place.Kind == PlaceKind.Town ? 1 : 0
            : incident.Place is not null ? 0 : Governorate is not null ? 3 : 4;
    }

    /// <summary>Its number on its shelf, from 0; it says nothing of any order.</summary>
    public int Slot { get; }

    public Incident Incident { get; }

    public Modality Modality { get; }

    public bool Disputed { get; }

    /// <summary>Its tolls with what each says, those without a number left out.</summary>
    public (Toll Toll, Estimate Told)[] Tolls { get; }

    /// <summary>Place of the pack; null if unresolved.</summary>
    public Place? Place { get; }

    /// <summary>The governorate that it lies in; null if unknown.</summary>
    public string? Governorate { get; }

    /// <summary>The widest settlement that its place is part of; equal for two of the same unresolved place.</summary>
    public string Settlement { get; }

    /// <summary>First of its days; after the last when none is told.</summary>
    public int FirstDay { get; }

    /// <summary>Last of its days.</summary>
    public int LastDay { get; }

    /// <summary>True when its days are told.</summary>
    public bool IsDated => FirstDay <= LastDay;

    /// <summary>How much ground its place covers: 0 a spot, 1 a town, 2 a city, 3 a governorate, 4 nobody knows where.</summary>
    public int Width { get; }

    /// <summary>True when it may hold other incidents: it is told of more than a town, or of more than a day.</summary>
    public bool IsWide => Width >= 2 || LastDay > FirstDay;

    /// <summary>What <see cref="IncidentShelf.Within"/> found for it; null before.</summary>
    public int[]? Narrower { get; set; }

    /// <summary>Orders incidents from the one told of the least ground and days to the widest, and those of as much as the ledger does; no two are alike.</summary>
    public static int NarrowerFirst(CountedIncident a, CountedIncident b)
    {
        var order = a.Width.CompareTo(b.Width);
        if (order == 0)
            order = (a.LastDay - a.FirstDay).CompareTo(b.LastDay - b.FirstDay);
        return order != 0 ? order : Incidents.Order(a.Incident, b.Incident);
    }

    /// <summary>True when the two may count the same people though no claim ties them: one is told of a place and of days that hold or touch the other's.</summary>
    public bool MayHoldSame(CountedIncident other, Ground ground)
    {
        if (!IsWide && !other.IsWide)
            return false;
        // On one day and in one city or closer, matching has looked at them and held them apart.
        if (FirstDay > other.LastDay || other.FirstDay > LastDay || (SamePlace(other) && Width < 3 && FirstDay == LastDay && other.FirstDay == other.LastDay))
            return false;
        return Alike(Incident.Type, other.Incident.Type) && Nests(other, ground);
    }

    private bool SamePlace(CountedIncident other) => Place is { } place ? other.Place?.Id == place.Id : other.Place is null && Incident.Place == other.Incident.Place;

    private bool Nests(CountedIncident other, Ground ground)
    {
        if (Width == 4 || other.Width == 4 || SamePlace(other))
            return true;
        if (Place is null || other.Place is null)
            return (Width == 3 || other.Width == 3) && Governorate == other.Governorate;
        return ground.Holds(Place, other.Place) || ground.Holds(other.Place, Place);
    }

    private static bool Alike(EventType? a, EventType? b) =>
        a is not { } left || b is not { } right || left == right
        || (TypeFamilies.Of(left) == TypeFamilies.Of(right) && !double.IsNegativeInfinity(TypeLikeness.Of(left, right).Score));
}
