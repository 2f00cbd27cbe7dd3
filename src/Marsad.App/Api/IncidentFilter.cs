using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Api;

/// <summary>Which incidents of a view are asked for; a null part lets everything through.</summary>
/// <param name="Type">What was done.</param>
/// <param name="Actor">Who did it, to whom it was done, or who says so.</param>
/// <param name="Words">Words that place, type and actors must hold between them.</param>
internal sealed record IncidentFilter(EventType? Type, ActorId? Actor, string? Words)
{
    /// <summary>True when <paramref name="incident"/> is among them.</summary>
    public bool Admits(Incident incident, TheatrePack theatre) =>
        (Type is null || incident.Type == Type)
        && (Actor is not { } actor || Actors(incident).Contains(actor))
        && (Words is null || Speaks(incident, theatre));

    private static IEnumerable<ActorId> Actors(Incident incident) => [.. incident.Initiators, .. incident.Targets, .. incident.Origins];

    private bool Speaks(Incident incident, TheatrePack theatre)
    {
        var actors = Actors(incident).Select(id => theatre.NameOf(id));
        var text = string.Join(' ', [incident.Place, incident.Adm1, incident.Type?.Kebab(), .. actors]);
        return Words!.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
