using Marsad.Core.Language;

namespace Marsad.Core.Reading.Places;

/// <summary>Decides where a claim is: what its clause names, else its sentence, else what the discourse carries on.</summary>
internal sealed class PlaceResolver(ReportText text, PlaceFinder places)
{
    /// <summary>
    /// The places of a trigger: those behind it in its clause, else before it, else the nearest of the sentence. Several coordinated ones give several;
    /// of a place and what contains it, the more specific. Empty when the sentence names none.
    /// </summary>
    public IReadOnlyList<PlaceMention> Of(Sentence sentence, Clauses clauses, int first, int end)
    {
        var (start, stop) = clauses.Of(first);
        var behind = Group(Useful(end, stop));
        if (behind.Count > 0 && behind[0].Rank > 1)
            return behind;
        var before = Nearest(LastGroup(Useful(start, first)), behind);
        if (before.Count > 0)
            return before;
        if (behind.Count > 0)
            return behind;
        var later = Group(Useful(stop, sentence.End));
        var earlier = Useful(sentence.First, start);
        if (earlier.Count > 0 && (later.Count == 0 || later[0].Rank <= 1))
            return [earlier.OrderByDescending(p => p.Rank).ThenByDescending(p => p.First).First()];
        return later;
    }

    /// <summary>The places of a trigger within a part of its sentence: those behind it in its clause, else before it; empty when that part names none.</summary>
    public IReadOnlyList<PlaceMention> Within(Clauses clauses, int left, int right, int first, int end)
    {
        var (start, stop) = clauses.Of(first);
        var behind = Group(Useful(end, Math.Min(stop, right)));
        return behind.Count > 0 ? behind : LastGroup(Useful(Math.Max(start, left), first));
    }

    /// <summary>The places that a stretch of tokens lists, from the first one on.</summary>
    public IReadOnlyList<PlaceMention> Listed(int first, int end) => Group(Useful(first, end));

    /// <summary>The places that stand as subject before a trigger: in its clause, or before the relative pronoun that opens it.</summary>
    public IReadOnlyList<PlaceMention> Before(Sentence sentence, Clauses clauses, int first)
    {
        var (start, _) = clauses.Of(first);
        var own = Useful(start, first).FindAll(p => text.Lower(p.First - 1) is not ("near" or "outside" or "from" or "around"));
        if (own.Count > 0 || start == sentence.First || !Clauses.IsRelative(text, start))
            return own;
        return Useful(Math.Max(sentence.First, start - 10), start);
    }

    private static List<PlaceMention> Nearest(List<PlaceMention> before, List<PlaceMention> behind) =>
        behind.Count > 0 && before.Count > 0 && before[0].Rank <= behind[0].Rank ? behind : before;

    private List<PlaceMention> Useful(int first, int end)
    {
        if (first >= end)
            return [];
        var named = places.Within(first, end).Where(p => !NamesPeople(p)).ToList();
        return named.Exists(p => !p.IsOrigin && p.Rank > 0) ? named.FindAll(p => !p.IsOrigin) : named;
    }

    // "Damascus-based", "the Turkey-backed group", "in Aleppo, said": places that tell of a speaker or backer and not of the happening.
    private bool NamesPeople(PlaceMention place) => text.Lower(place.End - 1) == "capital" && text.Lower(place.End) == "of" || text.Lower(place.End) is "-based" or "-backed" or "based" || text.Tokens[place.First].Lower.EndsWith("-based", StringComparison.Ordinal) || text.Tokens[place.First].Lower.EndsWith("-backed", StringComparison.Ordinal);

    // Of several groups before a trigger the nearest counts.
    private List<PlaceMention> LastGroup(List<PlaceMention> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (Link(found[i - 1].End, found[i].First) == Joint.None)
                return Group(found[i..]);
        }

        return Group(found);
    }

    // From the first place on: "A, B and C" are three; "A in B" is A; "the town of A" is A.
    private List<PlaceMention> Group(List<PlaceMention> found)
    {
        if (found.Count == 0)
            return found;
        var group = new List<PlaceMention> { found[0] };
        for (var i = 1; i < found.Count; i++)
        {
            var link = IsOwnerOf(found[i - 1], found[i]) ? Joint.Owner : Link(found[i - 1].End, found[i].First);
            if (link == Joint.None)
                break;
            // "Damascus suburb Xyz", "Aleppo's Xyz": the first only says where the other is.
            if (link == Joint.Owner)
            {
                group[^1] = found[i];
                continue;
            }

            if (link == Joint.Inside && !IsJoined(found[i - 1].End, found[i].First) || Contains(found[i], found[i - 1]))
            {
                // "the region of A outside B" is A, however small B is.
                if (found[i].Rank > group[^1].Rank && group[^1].Place?.Kind != Theatre.PlaceKind.Region)
                    group[^1] = found[i];
                continue;
            }

            // "in Azaz Aleppo": a town and the capital of its governorate, with no "and" between them.
            if (IsCapitalOf(found[i], found[i - 1]) && !IsJoined(found[i - 1].End, found[i].First))
                continue;
            if (Contains(group[^1], found[i]))
                group[^1] = found[i];
            else
                group.Add(found[i]);
        }

        return group;
    }

    private static bool Contains(PlaceMention outer, PlaceMention inner) =>
        outer.Place is { } o && inner.Place is { } i && (i.Within == o.Id || outer.Rank == 1 && i.Adm1 == o.Adm1 && inner.Rank > 1 || outer.Rank == 0 && inner.Rank > 0);

    private static bool IsCapitalOf(PlaceMention city, PlaceMention place) =>
        city.Place is { Kind: Theatre.PlaceKind.City } c && place.Place is { } p && c.Name == p.Adm1 && p.Id != c.Id && p.Kind != Theatre.PlaceKind.City;

    // "Homss Talbiseh", where the apostrophe was lost: the first only says where the other is.
    private bool IsOwnerOf(PlaceMention owner, PlaceMention place) =>
        owner.End == place.First && owner.Place is { } o && place.Place is { } p && p.Adm1 == o.Adm1 && p.Id != o.Id && text.Lower(owner.End - 1).EndsWith('s') && !owner.Name.EndsWith('s');

    private bool IsJoined(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is "and" or "," || text.Lower(i) == "well" && text.Lower(i + 1) == "as")
                return true;
        }

        return false;
    }

    private enum Joint
    {
        None,
        Beside,
        Inside,
        Owner,
    }

    private bool IsOwner(int first, int end)
    {
        if (first >= end)
            return false;
        if (text.Lower(first) == "'s")
            return true;
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is not ("suburb" or "neighborhood" or "neighbourhood" or "district" or "suburban" or "area" or "town" or "of"))
                return false;
        }

        return text.Lower(first) != "of";
    }

    /// <summary>
    /// The place of one number told for several: the smallest place that holds them all, where the pack knows one or the text names it; else the first.
    /// </summary>
    public PlaceMention Whole(IReadOnlyList<PlaceMention> of)
    {
        var first = of[0];
        if (of.Count == 1)
            return first;
        var within = first.Place?.Within;
        if (within is { } id && of.All(p => p.Place?.Within == id) && text.Theatre.FindPlace(id) is { } whole)
            return first with { Name = whole.Name, Place = whole };
        if (first.Adm1 is { } adm1 && of.All(p => p.Adm1 == adm1) && places.All.FirstOrDefault(p => p.Place is { Kind: Theatre.PlaceKind.Governorate } g && g.Adm1 == adm1) is { } named)
            return first with { Name = named.Name, Place = named.Place, Precision = named.Precision };
        return first;
    }

    private bool IsDistance(int i) => text.Tokens[i].Tag == Tag.Numeral && text.Lower(i + 1) is "km" or "kms" or "kilometres" or "kilometers" or "miles" or "mile" || text.Lower(i) is "km" or "kms" or "kilometres" or "kilometers" or "miles" or "mile";

    private Joint Link(int first, int end)
    {
        if (end - first > (text.Lower(first) == "as" && text.Lower(first + 1) == "well" ? 9 : 6))
            return Joint.None;
        if (IsOwner(first, end))
            return Joint.Owner;
        var joint = Joint.Beside;
        for (var i = first; i < end; i++)
        {
            switch (text.Lower(i))
            {
                case "in" or "of" or "near" or "outside" or "north" or "south" or "east" or "west" or "southwest" or "northwest" or "southeast" or "northeast" or "'s" or "from" or "northern" or "southern" or "eastern" or "western" or "inside":
                    joint = Joint.Inside;
                    break;
                case "and" or "," or "the" or "as" or "well" or "or" or "city" or "province" or "town" or "towns" or "village" or "villages" or "neighborhood" or "neighbourhood" or "neighborhoods" or "district" or "districts" or "area" or "areas" or "countryside" or "suburb" or "including" or "to" or "a":
                    break;
                default:
                    // "A, 25 km north of B".
                    if (text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun) && !IsDistance(i))
                        return Joint.None;
                    break;
            }
        }

        return joint;
    }
}
