using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>One route on one day.</summary>
/// <param name="Route">The route.</param>
/// <param name="State">Whether it can be passed.</param>
/// <param name="Told">What claims on the route itself say; unknown when none does.</param>
/// <param name="EnemyAt">Places on it that an enemy holds, fights for or held last, from outside to inside.</param>
/// <param name="Words">Those claims' words.</param>
/// <param name="Along">Control of the places on it.</param>
internal sealed record RouteDay(
    Route Route, AccessState State, AccessState Told, IReadOnlyList<PlaceId> EnemyAt, IReadOnlyList<Support> Words, IReadOnlyList<ControlInterval> Along);

/// <summary>One route over days in a row in which its state is one.</summary>
internal sealed class RouteStretch
{
    private readonly Route _route;
    private readonly List<PlaceId> _enemyAt = [];
    private readonly HashSet<ControlInterval> _along = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ClaimId> _claims = [];
    private AccessState _told;

    public RouteStretch(RouteDay day)
    {
        (_route, State) = (day.Route, day.State);
        Extend(day);
    }

    public AccessState State { get; }

    public bool Continues(RouteDay next) => _route.Id == next.Route.Id && State == next.State;

    public void Extend(RouteDay next)
    {
        _enemyAt.AddRange(next.EnemyAt.Except(_enemyAt));
        _claims.UnionWith(next.Words.Select(w => w.Claim.Id));
        _told = next.Told == AccessState.Unknown ? _told : next.Told;
        foreach (var interval in next.Along)
        {
            if (_along.Add(interval))
                _claims.UnionWith(interval.Claims);
        }
    }

    /// <summary>The state of the route in the interval.</summary>
    public RouteState Of() => new(_route.Id, _route.Name, State, [.. _claims.Order()]) { EnemyAt = [.. _enemyAt], Told = _told, From = _route.From };
}
