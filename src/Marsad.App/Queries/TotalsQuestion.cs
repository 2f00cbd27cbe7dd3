using Marsad.Core.Ledger.Totals;
using Marsad.Core.Theatre;

namespace Marsad.App.Queries;

/// <summary>Checks a query for totals against a theatre before it is asked.</summary>
internal sealed class TotalsQuestion(TheatrePack theatre)
{
    /// <summary>What is wrong with <paramref name="query"/> and what to ask instead; null when it can be asked.</summary>
    public string? Problem(TotalsQuery query)
    {
        if (query.Place is { } place && !TotalsIndex.Knows(theatre, place))
            return $"'{place}' is no place, area or governorate of {theatre.Name}{Near(place)}: take a name or id from theatres/{theatre.Id}/places.tsv or areas.tsv";
        var sides = theatre.Actors.Select(a => a.Side).OfType<string>().Where(TheatrePack.IsWarring).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (query.People.Side is { } side && !sides.Contains(side))
            return $"'{side}' is no side of {theatre.Name}: take one of {string.Join(", ", sides)}";
        return query.From > query.To ? $"the last day {query.To:yyyy-MM-dd} is before the first, {query.From:yyyy-MM-dd}: turn them round" : null;
    }

    private string Near(string place) => NearIds.Of(place, theatre.Places.Select(p => p.Name).Concat(theatre.Areas.Select(a => a.Name))) is { Count: > 0 } near
        ? $" (near it: {string.Join(", ", near)})"
        : "";
}
