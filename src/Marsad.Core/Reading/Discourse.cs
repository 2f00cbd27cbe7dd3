using Marsad.Core.Model;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading;

/// <summary>Fills what a sentence leaves open from the report around it: the place and day that the telling carries on, the origin of a headline.</summary>
internal sealed class Discourse(ReportText text, PlaceFinder places, DateOnly? published, DateRange? since)
{
    /// <summary>The drafts with place and time inherited where their own words tell none, in the order given.</summary>
    public IReadOnlyList<Draft> Fill(IReadOnlyList<Draft> drafts)
    {
        var lead = LeadPlace();
        var counted = drafts.Where(d => d is { Effect: not null, PlaceStated: true, Place: { Rank: > 1, Adm1: not null } }).Select(d => (d.Place!.Name, d.Place.Adm1)).Distinct().ToList();
        var filled = new List<Draft>(drafts.Count);
        PlaceMention? place = null;
        List<(int Sentence, PlaceMention Place)> told = [];
        var paragraph = -1;
        foreach (var draft in drafts)
        {
            var here = text.Sentences[draft.Sentence].Paragraph;
            if (here != paragraph)
                (place, paragraph) = (null, here);
            var current = draft;
            if (current.Place is null && (IsOfTheWholeWar(current) || IsOfTheCountry(current) || IsOfStates(current)) || IsBrokered(current))
                current = current with { Place = places.All.FirstOrDefault(p => p.Place is { Kind: Theatre.PlaceKind.Country } country && country.Name == text.Theatre.Name) ?? current.Place };
            else if (current.Place is null)
                current = current with { Place = Siege(drafts, draft) ?? OfAll(current, filled) ?? (current.Access is null ? Carried(current, place, told) ?? lead : lead ?? place) };
            else if (!IsAllOver(current.Place) && (current.Place.Rank <= 1 || current.Place is { Rank: 3, Precision: PlacePrecision.Near }) && current is { Cumulative: false } && !IsOfSoMany(current) && current is ({ Effect: not null } or { Type: not null }) && Narrower(current.Place, place ?? lead) is { } narrower && !IsHeadlines(narrower, current.Place) && !IsSum(current, narrower, counted))
                current = current with { Place = narrower };
            else if (!current.Epithet && current.Place.Rank > 1)
                place = current.Place;
            if (draft is { Type: not null, Effect: null, Place: { } at })
                told = told.Count > 0 && told[0].Sentence == draft.Sentence ? [.. told, (draft.Sentence, at)] : [(draft.Sentence, at)];
            filled.Add(current);
        }

        return Totals.Share(new TimeLine(text, published, since).Fill(filled));
    }

    // "16 were killed in raids on the province", and then so many in one town and so many in another: the sum is of the province.
    private static bool IsSum(Draft draft, PlaceMention narrower, List<(string Name, string? Adm1)> counted) =>
        draft is { Effect: not null, Place.Rank: 1, Sentence: <= Opening } && counted.Count(c => c.Adm1 == narrower.Adm1) > 1;

    // "Since Thursday the bombing has killed 44": in all the places where it was told of.
    private PlaceMention? OfAll(Draft draft, List<Draft> told)
    {
        if (draft is not { Effect: not null, Cumulative: true, TimeStated: true, Time: { Days: <= Campaign } })
            return null;
        var over = told.Where(d => d is { Effect: null, Type: not null, PlaceStated: true, Place: { Rank: > 1 } }).Select(d => d.Place!).DistinctBy(p => p.Name).ToList();
        return over.Count > 1 && over.TrueForAll(p => p.Adm1 is not null && p.Adm1 == over[0].Adm1) && new PlaceResolver(text, places).Whole(over) is var whole && whole != over[0] ? whole : null;
    }

    // "raids across the province" are not those on one town in it.
    private bool IsAllOver(PlaceMention place) => text.Lower(place.First - 1) is "across" or "throughout" || text.Lower(place.First - 2) is "across" or "throughout" && text.Tokens[place.First - 1].Tag is Language.Tag.Determiner or Language.Tag.Adjective;

    // A siege without a place is the one told of before, else after.
    private static PlaceMention? Siege(IReadOnlyList<Draft> drafts, Draft draft) =>
        draft.Access is AccessAction.Besieged or AccessAction.SiegeBroken
            ? (drafts.LastOrDefault(d => d.Access == AccessAction.Besieged && d.Place is not null && d.Trigger < draft.Trigger) ?? drafts.FirstOrDefault(d => d.Access == AccessAction.Besieged && d.Place is not null))?.Place
            : null;

    /// <summary>Where civilians were hurt by a happening, they were its target: told once in the number, meant in both.</summary>
    public static IReadOnlyList<Draft> WithTargets(IReadOnlyList<Draft> drafts) =>
        [.. drafts.Select(d => d is { Effect: null, Type: { } type, Target.Actors.Count: 0 } && type != EventType.Agreement
            && drafts.Any(c => c is { Effect: Effect.Killed or Effect.Injured or Effect.Casualties, VictimClass: VictimClass.Civilian, Cumulative: false } && c.Type == type && Math.Abs(c.Sentence - d.Sentence) <= 1)
                ? d with { Target = new Party([new ActorId("civilians")], -1, -1) }
                : d)];

    // One number after strikes on several places is of what holds them all.
    private PlaceMention? Carried(Draft draft, PlaceMention? place, List<(int Sentence, PlaceMention Place)> told) =>
        draft.Effect is not null && place is not null && told.Select(t => t.Place.Name).Distinct(StringComparer.Ordinal).Count() > 1 && draft.Sentence - told[0].Sentence <= 1 && told.Exists(t => t.Place == place)
            ? new PlaceResolver(text, places).Whole([.. told.Select(t => t.Place)]) is var whole && whole != told[0].Place ? whole : place
            : place;

    // Sentences that open a report, the title counted.
    private const int Opening = 3;

    // Days of the longest campaign whose places one report can tell.
    private const int Campaign = 60;

    // "a town outside X" of a report on a town near it: the place that the report is about.
    private const double NearKm = 40;

    // A running total so high, with no place told, is one of the whole war.
    private const long WarTotal = 10_000;

    private static bool IsOfTheWholeWar(Draft draft) =>
        draft.Effect is not null && (draft.Count.Value.Low ?? draft.Count.Value.High) is { } people && people >= (draft.Cumulative || draft.TimeStated ? WarTotal : 10 * WarTotal);

    // "592,000 people are under siege in the country": so many are of all of it.
    private bool IsOfSoMany(Draft draft) => draft.Place is { } of && text.Lower(of.First - 1) is "in" or "across" or "throughout" or "inside" && draft is { Effect: Effect.Trapped or Effect.Displaced, Place.Rank: 0 } && (draft.Count.Value.Low ?? draft.Count.Value.High) >= 10 * WarTotal;

    // "in the enclave", "in the city".
    private bool NamesArea(Draft draft)
    {
        for (var i = draft.Evidence.First; i + 1 < draft.Evidence.End; i++)
        {
            if (text.Lower(i) is "in" or "on" or "at" && text.Lower(i + 1) is "the" or "this" or "that" && (IsArea(text.Lower(i + 2)) || IsArea(text.Lower(i + 3))))
                return true;
        }

        return false;

        static bool IsArea(string lower) => lower is "enclave" or "city" or "town" or "village" or "province" or "governorate" or "area" or "areas" or "region" or "suburb" or "suburbs" or "district" or "districts" or "camp" or "camps" or "countryside" or "pocket" or "zone";
    }

    // What a monitor counts in a month, with no place told, it counted in the country.
    private bool IsOfTheCountry(Draft draft) =>
        !NamesArea(draft) && draft is { Effect: not null, Cumulative: true, TimeStated: true, Time: { Days: >= 28 }, Source: not null } && (draft.Count.Value.Low ?? draft.Count.Value.High) >= (draft.Cause < 0 || draft.Cause == draft.Trigger ? 100 : 500);

    // A truce that foreign states agree on, with no place told, is one for the country.
    private bool IsOfStates(Draft draft) =>
        draft is { Effect: null, Type: EventType.Agreement or EventType.Breach }
        && text.Names.Any(n => n.First >= draft.Evidence.First && n.End <= draft.Evidence.End && n.Actor is { Kind: Theatre.ActorKind.Government } state && text.Theatre.FightsAs(state.Id) == state.Id);

    // "a truce brokered by two states": theirs is one for the country, whatever place the sentence names besides; "the town, where a truce agreed by …" is not.
    private bool IsBrokered(Draft draft) =>
        draft is { Effect: null, Type: EventType.Agreement or EventType.Breach }
        && text.Lower(draft.Evidence.First) is not ("where" or "which")
        && text.Names.Where(n => n.First >= draft.Trigger - 5 && n.End <= draft.Trigger + 12 && n.First >= draft.Evidence.First && n.Actor is { Kind: Theatre.ActorKind.Government } state && text.Theatre.FightsAs(state.Id) == state.Id)
            .Select(n => n.Actor!.Id).Distinct().Count() > 1;

    // "in northern Syria" of a report on Hasakah: the place that the report is about, when it lies within what the sentence names.
    private static PlaceMention? Narrower(PlaceMention wide, PlaceMention? about)
    {
        if (about is not { Rank: > 1 } || wide.Place is not { } region)
            return null;
        if (wide.Precision == PlacePrecision.Near)
            return about is { Place: { } near, Precision: not PlacePrecision.Near } && near.Id != region.Id && Theatre.Distance.Km(near.Lat, near.Lon, region.Lat, region.Lon) <= NearKm ? about : null;
        return about.Adm1 is not null && (wide.Rank == 0 || about.Adm1 == region.Adm1) ? about : null;
    }

    // A headline's "Aleppo" is the province that the body tells, unless the body names the city too.
    private bool IsHeadlines(PlaceMention city, PlaceMention wide) =>
        wide.Place is { Kind: Theatre.PlaceKind.Governorate } && city.Place is { Kind: Theatre.PlaceKind.City } capital && capital.Name == capital.Adm1
        && !places.All.Any(p => p.Name == city.Name && !IsTitle(p) && !places.All.Any(inner => inner.First == p.End && inner.Adm1 == p.Adm1));

    private bool IsTitle(PlaceMention place) => text.Analysed.SpanOf(place.First, place.End).Start < text.Report.Title.Length;

    // The most specific place named most often at the head of the report; a country only when nothing else is named.
    private PlaceMention? LeadPlace()
    {
        var head = places.All.Where(p => p.First < text.Tokens.Count && SentenceOf(p.First) <= 4).ToList();
        var holding = head.Where((p, i) => i > 0 && Holds(p, head[i - 1])).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return head
            .Where(p => p.Rank >= 2 && !holding.Contains(p.Name) && !IsElsewhere(p))
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .OrderBy(g => g.All(p => p.IsOrigin || p.Precision == PlacePrecision.Near || p.Place is { Adm1: null } && text.Home is null) ? 1 : 0)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Min(p => p.First))
            .FirstOrDefault()?.First()
            ?? (head.Exists(p => p.Rank >= 2) ? places.All.FirstOrDefault(p => p.Rank >= 2 && p.Adm1 is not null && !IsElsewhere(p)) : null)
            ?? head.OrderByDescending(p => p.Rank).ThenBy(p => p.First).FirstOrDefault();
    }

    // "Moscow, which holds a veto, …": a city abroad in which nothing is said to happen.
    private bool IsElsewhere(PlaceMention place) => place.Place is { Adm1: null } && text.Lower(place.First - 1) is not ("in" or "near" or "at" or "outside" or "around" or "on");

    // "X in Y": the city only says where the place is.
    private static bool Holds(PlaceMention city, PlaceMention place) =>
        city.Place is { Kind: Theatre.PlaceKind.City } whole && whole.Name == city.Adm1 && place is { Rank: > 3, Place.Within: null } && place.Adm1 == city.Adm1 && city.First - place.End is >= 0 and <= 3;

    private int SentenceOf(int token)
    {
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            if (token < text.Sentences[i].End)
                return i;
        }

        return text.Sentences.Count;
    }
}
