namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>GeoNames' features as a pack's kinds of place.</summary>
internal static class FeatureKinds
{
    // Below these a settlement is called a town, or a village; seats of first-order units are cities whatever their size.
    private const long CityPopulation = 100_000;
    private const long TownPopulation = 5_000;

    /// <summary>The kind that comes nearest; <see cref="PlaceKind.Region"/> for what is wide and has no kind of its own.</summary>
    public static PlaceKind Of(GeoNamesPlace place) => place switch
    {
        { Feature: "ADM1" } => PlaceKind.Governorate,
        { Class: 'A' } => place.Feature.StartsWith("PCL", StringComparison.Ordinal) ? PlaceKind.Country : PlaceKind.Region,
        { Feature: "PPLC" or "PPLA" } => PlaceKind.City,
        { Feature: "PPLX" } => PlaceKind.Neighbourhood,
        { Class: 'P' } => place.Population >= CityPopulation ? PlaceKind.City
            : place.Population >= TownPopulation || place.Feature.StartsWith("PPLA", StringComparison.Ordinal) ? PlaceKind.Town
            : PlaceKind.Village,
        { Feature: "CMPRF" or "CMP" } => PlaceKind.Camp,
        { Feature: "AIRB" or "AIRF" or "AIRP" or "MILB" or "INSM" } => PlaceKind.Base,
        { Class: 'S' } => PlaceKind.Building,
        { Feature: "HLL" or "HLLS" or "MT" or "MTS" or "PK" or "PKS" or "RDGE" } => PlaceKind.Hill,
        { Class: 'R' } => PlaceKind.Road,
        _ => PlaceKind.Region,
    };
}
