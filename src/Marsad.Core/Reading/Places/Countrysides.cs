using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>
/// Parts of a governorate: "the eastern countryside of X", "X's northern countryside", "east of X". A city's name there stands for its
/// governorate, and the direction says where in it.
/// </summary>
internal sealed class Countrysides(ReportText text)
{
    private const int Reach = 6;

    /// <summary>The mention as the words around it make it.</summary>
    public PlaceMention Read(PlaceMention mention, PlaceMention? before)
    {
        if (mention.Place is not { Adm1: { } adm1, Kind: PlaceKind.City or PlaceKind.Governorate } place || place.Kind == PlaceKind.City && place.Name != adm1)
            return mention;
        var (bearing, rural, beside) = Before(mention.First);
        var (after, ruralAfter) = After(mention.End);
        bearing ??= after;
        var asCountryside = rural || ruralAfter || IsRural(mention.First, mention.End) || Continues(mention, before);
        if (place.Kind == PlaceKind.City && asCountryside && text.Theatre.Places.FirstOrDefault(p => p.Kind == PlaceKind.Governorate && p.Adm1 == adm1) is { } whole)
            mention = mention with { Name = whole.Name, Place = whole, Precision = Model.PlacePrecision.Region };
        if (!asCountryside && bearing is null || mention.Place!.Kind == PlaceKind.City && !beside)
            return mention;
        return text.Theatre.Sectors.Of(adm1, bearing) is { } point ? mention with { Point = point } : mention;
    }

    // "the countryside of A and B": the second is as the first.
    private bool Continues(PlaceMention mention, PlaceMention? before) =>
        before is { Place.Kind: PlaceKind.Governorate, Point: not null } && mention.First - before.End == 1 && text.Lower(before.End) is "and" && (text.Lower(before.First - 1) == "of" || IsRural(before.First, before.End));

    // Back over "the (northern) countryside of (the city of)"; beside: "north of", with nothing of the city itself.
    private (int? Bearing, bool Rural, bool Beside) Before(int first)
    {
        int? bearing = null;
        var (rural, beside) = (false, false);
        for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            var lower = text.Lower(i);
            if (PlaceWords.BearingOf(lower) is { } degrees)
            {
                bearing ??= degrees;
                beside = beside || text.Lower(i + 1) == "of" && i + 2 == first;
            }
            else if (PlaceWords.IsRural(lower))
            {
                rural = true;
            }
            else if (lower is not ("of" or "the" or "and" or "city" or "parts" or "part" or "areas" or "area" or "sector" or "side" or "villages" or "village"))
            {
                break;
            }

            if (text.NameAt(i) is not null)
                break;
        }

        return (bearing, rural, beside);
    }

    // On over "'s northern countryside", "and B countryside".
    private (int? Bearing, bool Rural) After(int end)
    {
        int? bearing = null;
        for (var i = end; i < Math.Min(text.Tokens.Count, end + Reach); i++)
        {
            var lower = text.Lower(i);
            if (PlaceWords.IsRural(lower))
                return (bearing, true);
            if (PlaceWords.BearingOf(lower) is { } degrees)
                bearing ??= degrees;
            else if (text.NameAt(i) is { Places.Count: > 0 } next && text.Lower(i - 1) == "and" && IsRural(i, next.End))
                return (null, true);
            else if (lower is not ("'s" or "and"))
                break;
        }

        return (null, false);
    }

    private bool IsRural(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (PlaceWords.IsRural(text.Lower(i)))
                return true;
        }

        return false;
    }
}
