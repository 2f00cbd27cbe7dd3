namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>Which lines of a GeoNames dump to take.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2; empty for all.</param>
/// <param name="Classes">Feature classes; empty for all.</param>
/// <param name="Features">Feature codes ("PPLA2"); empty for all.</param>
/// <param name="LeastPopulation">People; 0 takes those of unknown population too. Administrative units are taken whatever theirs is.</param>
public sealed record GazetteerSelection(IReadOnlySet<string> Countries, IReadOnlySet<char> Classes, IReadOnlySet<string> Features, long LeastPopulation)
{
    /// <summary>True for a line to take.</summary>
    public bool Takes(GeoNamesPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (Countries.Count == 0 || Countries.Contains(place.Country))
            && (Classes.Count == 0 || Classes.Contains(place.Class))
            && (Features.Count == 0 || Features.Contains(place.Feature))
            && (place.Class == 'A' || place.Population >= LeastPopulation);
    }
}
