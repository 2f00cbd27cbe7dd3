using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Places;

/// <summary>A place of the pack with what matching asks of it for every pair of claims, worked out once.</summary>
internal sealed class Site
{
    private readonly Site[] _chain;

    /// <param name="place">The place.</param>
    /// <param name="outer">The place that it is part of; null if none.</param>
    public Site(Place place, Site? outer)
    {
        Place = place;
        _chain = outer is null ? [this] : [this, .. outer._chain];
        IsRegion = Ground.IsRegion(place);
        Settlement = outer is null || outer.IsRegion ? this : outer.Settlement;
        Precision = Ground.PrecisionOf(place);
    }

    public Place Place { get; }

    /// <summary>True for a country, a governorate, a region.</summary>
    public bool IsRegion { get; }

    /// <summary>The widest settlement that it is part of; itself when it is part of none.</summary>
    public Site Settlement { get; }

    /// <summary>How closely its bare name pins a happening down.</summary>
    public PlacePrecision Precision { get; }

    /// <summary>True when <paramref name="inner"/> is this place or lies in it, by containment or governorate.</summary>
    public bool Holds(Site inner) => Place.Kind switch
    {
        PlaceKind.Country => inner.Place.Kind == PlaceKind.Country ? this == inner : inner.Place.Adm1 is not null,
        PlaceKind.Governorate => inner.Place.Adm1 is { } adm1 && adm1 == (Place.Adm1 ?? Place.Name),
        _ => Array.IndexOf(inner._chain, this) >= 0,
    };
}
