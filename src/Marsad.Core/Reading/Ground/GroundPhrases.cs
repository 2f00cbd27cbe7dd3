using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Times;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Ground;

/// <summary>The ground that a phrase stands for.</summary>
/// <param name="Places">Every place that it names, one of a place and what holds it; empty for ground without a name ("the town").</param>
internal sealed record GroundOf(IReadOnlyList<PlaceMention> Places);

/// <summary>Reads which places a noun phrase stands for: "the towns of A and B", "A, a village in B", "several positions near A".</summary>
internal sealed class GroundPhrases(SentenceReading sentence, RoleFinder phrases)
{
    private const int NamedWithin = 4;
    private const int ToldBefore = 3;

    private readonly ReportText _text = sentence.Text;
    private readonly SentenceTree _tree = sentence.Tree;

    /// <summary>The ground of a phrase; null when it is none ("captured two soldiers").</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="takesNames">True where a name that the pack does not know must be a place's.</param>
    public GroundOf? Of(Phrase phrase, bool takesNames = false)
    {
        if (!phrase.IsThere)
            return null;
        if (phrase.Head < 0)
            return AtPosition(phrase);
        if (_tree[phrase.Head].Upos == "PRON" && _text.Lower(phrase.Head) is "it" or "this" or "that" or "them" or "which")
            return new GroundOf(sentence.Places.Within(sentence.Sentence.First, phrase.First).LastOrDefault() is { Rank: > 0 } before ? [before] : []);
        var heads = _tree.Conjuncts(phrase.Head).Where(IsGround).ToList();
        if (heads.Count == 0)
            return takesNames && Name(phrase) is { } name ? new GroundOf([name]) : null;
        var places = new List<PlaceMention>();
        foreach (var head in heads)
        {
            foreach (var place in One(phrases.Single(head)))
            {
                if (!places.Exists(p => p.Name == place.Name))
                    places.Add(place);
            }
        }

        // "districts of the city and nearby X" are not in X.
        if (places.Count > 1 || places is [{ Rank: 0 }])
            places.RemoveAll(p => _text.Lower(p.First - 1) is "nearby" or "neighbouring" or "neighboring");
        if (places.Count > 0 && AlongWith(places[^1]) is { } beside && !places.Exists(p => p.Name == beside.Name))
            places.Add(beside);
        return new GroundOf(places);
    }

    private PlaceMention? PlaceStarting(int at) => at < sentence.Sentence.End && PlaceAt(at) is { } place && place.First == at ? place : null;

    // "in X as well as in Y", "X in 2014 along with Y".
    private PlaceMention? AlongWith(PlaceMention last)
    {
        // "A and B" of which the tree took the first alone.
        if (_text.Lower(last.End) is "and" or "," && last.First >= sentence.Sentence.First && PlaceStarting(last.End + 1) is { } next
            && !(next.End < sentence.Sentence.End && (_tree[next.End].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || _tree[next.End].Upos == "AUX")))
            return next;
        var end = Math.Min(sentence.Sentence.End, last.End + 5);
        for (var i = last.End; i < end && last.First >= sentence.Sentence.First; i++)
        {
            if (_text.Lower(i) == "well" && _text.Lower(i - 1) == "as" || _text.Lower(i) == "along" && _text.Lower(i + 1) == "with")
                return sentence.Listed(i + 2, Math.Min(sentence.Sentence.End, i + 8)) is { Count: > 0 } others ? others[^1] : null;
        }

        return null;
    }

    // One phrase without those coordinated with it.
    private IReadOnlyList<PlaceMention> One(Phrase phrase)
    {
        phrase = Widen(phrase);
        if (PlaceAt(phrase.Head) is null && GroundWords.ClassOf(_text.Lower(phrase.Head)) == GroundClass.Part && Inner(phrase.Head) is { Count: > 0 } whole)
            return whole;
        var places = sentence.Listed(phrase.First, phrase.End);
        if (places.Count > 1)
            places = [.. places.Where(p => !IsWithinApposition(phrase.Head, p))];
        if (places.Count == 0)
            places = Inner(phrase.Head);
        if (places.Count == 0)
            places = Following(phrase.End);
        // "a town near X", "the bastion east of X", "X's second city", "a suburb of X" are not X.
        if (places.Count > 0 && (IsBeside(phrase.Head, places[0]) || IsWhole(phrase, places[0])))
            places = [];
        if (Cataphor(phrase, places) is { } named)
            return [named];
        // "a district of X" of which no more is told is not X.
        if (places.Count > 0 && IsIndefinite(phrase) && places[0].First > phrase.Head && GroundWords.ClassOf(_text.Lower(phrase.Head)) is GroundClass.Settlement or GroundClass.Part && !IsOf(phrase.Head))
            return [];
        if (places.Count == 0 && Counted(phrase) is { Count: > 0 } several)
            return several;
        // "X, a hub that they captured".
        if (places.Count == 0 && _tree.Is(phrase.Head, "appos") && PlaceAt(_tree.Head(phrase.Head)) is { } apposed)
            return [apposed];
        return places.Count == 0 && Antecedent(phrase) is { } told ? [told] : places;
    }

    // "X, a resort near Y": only what it is said to be names Y.
    private bool IsWithinApposition(int head, PlaceMention place)
    {
        if (PlaceAt(head) is null || PlaceAt(head) == place)
            return false;
        foreach (var child in _tree.Dependents(head))
        {
            if (_tree.Is(child, "appos") && PlaceAt(child) is null && _tree[child].Xpos is "NN" or "NNS" && place.First > child)
                return true;
        }

        return false;
    }

    // "a town of X" names it, "a town in X" does not.
    private bool IsOf(int head) => _text.Lower(head + 1) is "of" or "called" or "named" or "," || PlaceAt(head + 1) is not null;

    /// <summary>True for a token that names ground: a place, a noun of ground, an amount of such ("most of the town").</summary>
    public bool IsGround(int head) =>
        PlaceAt(head) is not null || GroundWords.IsGround(_text.Lower(head)) || _tree.Is(head, "appos") && PlaceAt(_tree.Head(head)) is not null
        || _text.Lower(head) is "most" or "much" or "all" or "one" or "some" or "majority" or "rest" or "control" or "percent" or "more" or "third" or "many" or "kilometres" or "kilometers" or "miles" or "dozens" or "number" or "string" or "series" or "group" or "cluster" or "handful" && _tree.Obliques(head, "of", "over").Any(IsGround);

    /// <summary>The place whose name covers a token; null if none does.</summary>
    public PlaceMention? PlaceAt(int token) => sentence.Places.Within(sentence.Sentence.First, sentence.Sentence.End).FirstOrDefault(p => p.First <= token && p.End > token);

    // A name of several words is taken whole where the tree ends a phrase within it.
    private Phrase Widen(Phrase phrase)
    {
        var (first, end) = (phrase.First, phrase.End);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (PlaceAt(i) is { } place)
                (first, end) = (Math.Min(first, place.First), Math.Max(end, place.End));
        }

        return phrase with { First = first, End = end };
    }

    // "parts of the city", "districts in the city's west": what the ground is part of may be told before.
    private IReadOnlyList<PlaceMention> Inner(int head)
    {
        foreach (var child in _tree.Dependents(head))
        {
            if (_tree.Is(child, "nmod") && (child < head || _tree.Preposition(child) is "of" or "in") && IsGround(child) && Of(phrases.Whole(child)) is { Places: { Count: > 0 } places })
                return places;
        }

        return [];
    }

    // What stands before the noun only tells what it belongs to.
    private bool IsWhole(Phrase phrase, PlaceMention place) =>
        place.End <= phrase.Head && GroundWords.ClassOf(_text.Lower(phrase.Head)) == GroundClass.Settlement
        && (place.Rank == 0 && _text.Lower(phrase.Head) != "country" || IsIndefinite(phrase) && _text.Lower(phrase.Head) == "suburb");

    private bool IsBeside(int head, PlaceMention place)
    {
        if (place.First <= head || GroundWords.ClassOf(_text.Lower(head)) is not (GroundClass.Settlement or GroundClass.Site))
            return false;
        for (var i = head + 1; i < place.First; i++)
        {
            if (_text.Lower(i) is "near" or "outside" or "around" or "km" or "kilometres" or "miles" or "on" or "beyond" or "between"
                || _text.Lower(i + 1) == "of" && _text.Lower(i) is "east" or "west" or "north" or "south" or "northeast" or "northwest" or "southeast" or "southwest" or "outskirts")
                return true;
        }

        return false;
    }

    // "the town", "the besieged region": the last place of that kind; of a part of something, the last place that has parts.
    private PlaceMention? Antecedent(Phrase phrase)
    {
        var noun = _text.Lower(phrase.Head);
        if (!IsDefinite(phrase) || GroundWords.ClassOf(noun) is not (GroundClass.Part or GroundClass.Settlement or GroundClass.Site))
            return null;
        if (noun[^1] == 's' && noun is not ("districts" or "neighbourhoods" or "neighborhoods" or "suburbs" or "parts" or "quarters" or "outskirts" or "sides"))
            return null;
        var kinds = GroundWords.KindsOf(noun);
        var earliest = kinds.Contains(PlaceKind.Country) ? 0 : _text.Sentences[Math.Max(0, sentence.Index - ToldBefore)].First;
        if (GroundWords.ClassOf(noun) == GroundClass.Site)
            return sentence.Places.All.LastOrDefault(p => p.End <= phrase.First && p.First >= earliest && p.Name.Contains(noun, StringComparison.OrdinalIgnoreCase));
        var before = sentence.Places.All.Where(p => p.End <= phrase.First && p.First >= earliest).ToList();
        if (kinds.Count == 0)
            return before.FindLast(p => p.Place?.Kind is PlaceKind.City or PlaceKind.Town or PlaceKind.Region or PlaceKind.Neighbourhood or PlaceKind.Village);
        // The kind that the noun means first of all, then those that reporters call so too.
        return before.FindLast(p => p.Place?.Kind == kinds[0]) ?? before.FindLast(p => p.Place is { } place ? kinds.Contains(place.Kind) : kinds[0] != PlaceKind.Country);
    }

    // "all four towns", "the two villages": the report's places of that kind, if it names just as many.
    private List<PlaceMention> Counted(Phrase phrase)
    {
        var noun = _text.Lower(phrase.Head);
        if (GroundWords.ClassOf(noun) is not (GroundClass.Part or GroundClass.Settlement) || noun[^1] != 's')
            return [];
        var whole = false;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_text.Lower(i) == "both")
                return LastTwo(phrase, noun);
            whole = whole || _text.Lower(i) is "the" or "all" or "these" or "those";
            if (_text.Lower(i) is "other" or "more")
                return [];
            if (whole && NumberWords.TryValue(_text.Lower(i), out var number) && number is > 1 and < 8)
            {
                var kinds = GroundWords.KindsOf(noun) is { Count: > 0 } told ? told : [PlaceKind.Town, PlaceKind.Village];
                if (Named([kinds[0]]) is var exact && exact.Count == number)
                    return exact;
                return Named([.. kinds, PlaceKind.Village]) is var wide && wide.Count == number ? wide : [];
            }
        }

        return [];
    }

    // "both towns": the two that were told last.
    private List<PlaceMention> LastTwo(Phrase phrase, string noun)
    {
        var earliest = _text.Sentences[Math.Max(0, sentence.Index - ToldBefore)].First;
        var told = sentence.Places.All.Where(p => p.End <= phrase.First && p.First >= earliest && p.Rank > 2).DistinctBy(p => p.Name).ToList();
        return told.Count < 2 || GroundWords.KindsOf(noun) is [PlaceKind.Neighbourhood, ..] && told[^1].Place?.Kind is not PlaceKind.Neighbourhood ? [] : told[^2..];
    }

    private List<PlaceMention> Named(IReadOnlyList<PlaceKind> kinds) => [.. sentence.Places.All.Where(p => p.Place is { } place && kinds.Contains(place.Kind)).DistinctBy(p => p.Name)];

    private bool IsDefinite(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_text.Lower(i) is "the" or "this" or "that")
                return true;
        }

        // "the country's second city" and nothing else.
        return PlaceAt(phrase.First) is { Rank: 0 };
    }

    private GroundOf? AtPosition(Phrase phrase)
    {
        var places = sentence.Listed(phrase.First, phrase.End);
        if (places.Count > 0 && places[0].First - phrase.First <= 3 && !PeopleWithin(phrase.First, places[0].First))
            return new GroundOf(places);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (GroundWords.IsGround(_text.Lower(i)))
                return new GroundOf(places.Count > 0 ? places : Following(phrase.End));
            if (PeopleNouns.TryGet(_text.Lower(i), out _) || _text.Tokens[i].Tag == Tag.Preposition)
                break;
        }

        return null;
    }

    private bool PeopleWithin(int first, int end) =>
        PeopleNouns.Within(_text, first, end) || Enumerable.Range(first, Math.Max(0, end - first)).Any(i => _text.ActorAt(i) is not null);

    // "a base in an attack near X": what the phrase leaves open, a preposition behind it may tell.
    private IReadOnlyList<PlaceMention> Following(int at)
    {
        var (_, end) = sentence.Clauses.Of(Math.Min(at, sentence.Sentence.End) - 1);
        return _text.Lower(at) is "in" or "of" or "near" or "around" or "outside" or "on" or "at" or "inside" or "across" or "throughout" ? sentence.Listed(at, Math.Min(end, at + 8)) : [];
    }

    // "seized a town north of the capital … the town of X": an unnamed one that a later sentence names.
    private PlaceMention? Cataphor(Phrase phrase, IReadOnlyList<PlaceMention> places)
    {
        var noun = _text.Lower(phrase.Head);
        if (GroundWords.KindsOf(noun) is not { Count: > 0 } kinds || !IsIndefinite(phrase) || places.Count > 1 || places is [{ } own] && own.First <= phrase.Head && own.End > phrase.Head)
            return null;
        if (places is [{ Place: { } known }] && kinds.Contains(known.Kind))
            return null;
        var last = Math.Min(_text.Sentences.Count, sentence.Index + 1 + NamedWithin) - 1;
        var container = places.Count > 0 ? places[0] : null;
        return sentence.Places.All.FirstOrDefault(p => p.First >= phrase.End && p.End <= _text.Sentences[last].End && p.Place is { } place && kinds.Contains(place.Kind)
            && (container?.Place is not { } wide || place.Within == wide.Id || wide.Adm1 is null && place.Adm1 is not null || place.Adm1 == wide.Adm1 && place.Id != wide.Id && container.Rank <= 3));
    }

    private bool IsIndefinite(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_text.Lower(i) is "a" or "an" or "one" or "another")
                return true;
        }

        return false;
    }

    // A name of one or two words that the pack does not know.
    private PlaceMention? Name(Phrase phrase)
    {
        var (first, end) = (phrase.Head, phrase.Head + 1);
        while (first > phrase.First && IsName(first - 1))
            first--;
        if (!IsName(phrase.Head) || _text.NameAt(phrase.Head) is not null || CalendarWords.TryDay(_text.Lower(phrase.Head), out _) || CalendarWords.TryMonth(_text.Lower(phrase.Head), out _) || end - first > 2 || EnglishWords.IsDemonym(_text.Lower(phrase.Head)))
            return null;
        return new PlaceMention(first, end, _text.Words(first, end), null, PlacePrecision.Town);
    }

    private bool IsName(int i) => _tree[i].Xpos is "NNP" or "NNPS" && _text.Tokens[i].IsCapitalised && !_text.Tokens[i].Text.All(char.IsUpper);
}
