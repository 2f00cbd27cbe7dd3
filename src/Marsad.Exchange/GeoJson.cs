namespace Marsad.Exchange;

/// <summary>Writes views as GeoJSON.</summary>
public static class GeoJson
{
}
