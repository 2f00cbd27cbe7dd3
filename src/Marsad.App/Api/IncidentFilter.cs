using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Api;

/// <summary>Which incidents are asked for; a null part lets everything through.</summary>
/// <param name="From">Those that may have happened on or after that day.</param>
/// <param name="To">Those that may have happened on or before that day.</param>
/// <param name="Place">Id or name of a place, or name of a governorate.</param>
/// <param name="Type">What was done.</param>
/// <param name="Actor">Who did it, to whom it was done, or who says so.</param>
/// <param name="Words">Words that place, type and actors must hold between them.</param>
internal sealed record IncidentFilter(DateOnly? From, DateOnly? To, string? Place, EventType? Type, ActorId? Actor, string? Words)
{
    /// <summary>True when <paramref name="incident"/> is among them. One without a day is not, once a day is asked for.</summary>
    public bool Admits(Incident incident, TheatrePack theatre) =>
        (From is null || incident.Time?.End >= From)
        && (To is null || incident.Time?.Start <= To)
        && (Type is null || incident.Type == Type)
        && (Place is null || Names(incident).Any(name => string.Equals(name, Place, StringComparison.OrdinalIgnoreCase)))
        && (Actor is not { } actor || Actors(incident).Contains(actor))
        && (Words is null || Speaks(incident, theatre));

    private static IEnumerable<string?> Names(Incident incident) => [incident.Place, incident.Adm1, incident.Location?.Id.Value];

    private static IEnumerable<ActorId> Actors(Incident incident) => [.. incident.Initiators, .. incident.Targets, .. incident.Origins];

    private bool Speaks(Incident incident, TheatrePack theatre)
    {
        var actors = Actors(incident).Select(id => theatre.FindActor(id)?.Name ?? id.Value);
        var text = string.Join(' ', Names(incident).Append(incident.Type?.Kebab()).Concat(actors));
        return Words!.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
