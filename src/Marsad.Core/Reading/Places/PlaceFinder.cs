using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Times;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Places;

/// <summary>Finds the places of a report: names of the pack, with namesakes resolved, names that only their words show to be places, and nouns that point back to one.</summary>
internal sealed class PlaceFinder
{
    /// <summary>How far into the body a dateline's place may stand, in tokens.</summary>
    private const int DatelineTokens = 24;

    private readonly ReportText _text;
    private readonly int _body;
    private readonly Namesakes _namesakes;
    private readonly UnknownPlaces _unknown;
    private readonly PlaceDescriptions _descriptions;
    private readonly Countrysides _countrysides;
    private readonly List<PlaceMention> _mentions = [];
    private readonly List<(int Noun, int Sentence)> _ahead = [];

    public PlaceFinder(ReportText text)
    {
        _text = text;
        while (_body < text.Tokens.Count && text.Tokens[_body].Span.Start < text.Report.Title.Length)
            _body++;
        _namesakes = new Namesakes(text);
        _unknown = new UnknownPlaces(text);
        _descriptions = new PlaceDescriptions(text);
        _countrysides = new Countrysides(text);
        for (var i = 0; i < text.Sentences.Count; i++)
            FindIn(text.Sentences[i], i);
        foreach (var (noun, sentence) in _ahead)
        {
            if (_descriptions.Ahead(noun, sentence, _mentions) is { } next)
                _mentions.Insert(_mentions.FindIndex(m => m.First > noun), next);
        }

        for (var i = 0; i < _mentions.Count; i++)
        {
            if (_mentions[i] is { Place: null, Within: null } unplaced)
                _mentions[i] = unplaced with { Within = OnlyGovernorate(unplaced) };
        }
    }

    /// <summary>Places within the tokens, in order.</summary>
    public IEnumerable<PlaceMention> Within(int first, int end) => _mentions.Where(m => m.First >= first && m.End <= end);

    /// <summary>All places, in order.</summary>
    public IReadOnlyList<PlaceMention> All => _mentions;

    private void FindIn(Sentence sentence, int index)
    {
        for (var i = sentence.First; i < sentence.End;)
        {
            if (_unknown.Compound(i, sentence) is { } compound)
            {
                Add(Recognised(compound) ?? compound);
                i = compound.End;
                continue;
            }

            if (_text.NameAt(i) is { } name)
            {
                if (name.First == i && name.Places.Count > 0 && !(name.Places.All(p => p.Adm1 is null) && OnlyDescribes(name.End, sentence)) && !IsPartOfBody(name, sentence) && !IsDateline(name) && !IsWord(name))
                    Add(_countrysides.Read(Known(name), _mentions.Count > 0 ? _mentions[^1] : null));
                i = Math.Max(name.End, i + 1);
                continue;
            }

            if (_unknown.At(i, sentence) is { } unknown)
            {
                if (!OnlyDescribes(unknown.End, sentence))
                    Add(Recognised(unknown) ?? unknown);
                i = unknown.End;
                continue;
            }

            if (_descriptions.Back(i, sentence, _mentions) is { } back)
                _mentions.Add(back);
            else if (_descriptions.IsAhead(i, sentence))
                _ahead.Add((i, index));
            i++;
        }
    }

    // Shown to be a place by its words, a name may be known under a spelling that only shares its consonants.
    private PlaceMention? Recognised(PlaceMention unknown)
    {
        if (unknown.Noun is { } noun && PlaceWords.IsBuilding(noun) || !TellsOfTheatre())
            return null;
        var alike = _text.Index.PlacesLike(unknown.Name).Where(p => _namesakes.IsAbout(p.Adm1)).ToList();
        return alike.Count == 0 ? null : Known(new NameMatch(unknown.First, unknown.End, null, alike));
    }

    // Where a report speaks of one governorate alone, in the sentence or else in all of it, an unknown place is there.
    private string? OnlyGovernorate(PlaceMention unknown)
    {
        var sentence = _text.Sentences.First(s => unknown.First < s.End);
        var beside = Within(sentence.First, sentence.End).Select(m => m.Place?.Adm1).OfType<string>().Distinct().ToList();
        if (beside.Count == 0)
            beside = [.. _mentions.Select(m => m.Place?.Adm1).OfType<string>().Distinct()];
        return beside.Count == 1 ? beside[0] : null;
    }

    // A place that the pack does not know lies in the governorate told right behind it ("Xyz in Abc province").
    private void Add(PlaceMention mention)
    {
        if (IsOrigin(mention.First))
            mention = mention with { IsOrigin = true };
        if (IsSeveral(mention.First))
            mention = mention with { Several = true };
        if (mention.Adm1 is { } adm1 && _mentions.Count > 0 && _mentions[^1] is { Place: null, Within: null } before && mention.First - before.End <= 4 && IsWithinLink(before.End, mention.First))
            _mentions[^1] = before with { Within = adm1 };
        _mentions.Add(mention);
    }

    // "neighbourhoods in X", "several areas of the city of X".
    private bool IsSeveral(int first)
    {
        var at = first - 1;
        while (at > 0 && _text.Lower(at) is "the" or "city" or "town" or "of" or "in" or "around" or "province")
            at--;
        var lower = _text.Lower(at);
        return at < first - 1 && lower is "neighborhoods" or "neighbourhoods" or "districts" or "areas" or "parts" or "quarters" or "suburbs" or "villages" or "towns" && _text.NameAt(at) is null;
    }

    // "evacuees from X", "buses carrying civilians out of the towns of X and Y", "fighters positioned in X".
    private bool IsOrigin(int first)
    {
        for (var i = first - 1; i >= Math.Max(1, first - 9); i--)
        {
            var lower = _text.Lower(i);
            if (lower is "from" || lower == "of" && _text.Lower(i - 1) == "out")
                return PlaceWords.IsPeople(_text.Lower(lower == "of" ? i - 2 : i - 1)) || PlaceWords.IsPeople(_text.Lower(i - 3)) && lower == "of";
            // "fighters positioned in X shelled Y": where they stand, not what they hit.
            if (lower is "in" or "at" or "inside" or "around" && _text.Lower(i - 1) is "located" or "positioned" or "stationed" or "entrenched" or "deployed" or "holed" or "fortified")
                return true;
            if (_mentions.Count > 0 && _mentions[^1] is { IsOrigin: true } before && before.End > i)
                return lower is not ("." or ";");
            if (!(lower is "of" or "the" or "and" or "," or "two" or "besieged" or "government-held" or "rebel-held" or "pro-government" || _text.Tokens[i].Tag is Tag.Adjective or Tag.Noun or Tag.Determiner or Tag.Numeral))
                return false;
        }

        return false;
    }

    private bool IsWithinLink(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Lower(i) is "and" or "or" || _text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return false;
        }

        return true;
    }

    // "the Red Sea port of Xyz", "on the Mediterranean coast": the sea only says where the other lies.
    private bool OnlyDescribes(int end, Sentence sentence) =>
        end < sentence.End && (_text.Lower(end) is "coast" or "coastline" or "shore" || end + 2 < sentence.End && PlaceWords.IsKind(_text.Lower(end)) && _text.Lower(end + 1) == "of" && _text.Tokens[end + 2].IsCapitalised);

    // "BEIRUT (Reuters) - ", "Beirut, London -": a city abroad in the opening words that no preposition brings is where the report was written.
    private bool IsDateline(NameMatch name) =>
        name.Places.All(p => p.Adm1 is null && p.Kind != PlaceKind.Country)
        && (name.First - _body is >= 0 and < DatelineTokens && _text.Tokens[Math.Max(0, name.First - 1)].Tag != Tag.Preposition && !TellsBefore(name.First)
            || _text.Lower(name.End) is "(" or "-" or "–" or "—" && _text.Tokens[name.First].Text.All(char.IsUpper));

    // A dateline stands before all that is told.
    private bool TellsBefore(int first)
    {
        for (var i = _body; i < first; i++)
        {
            if (_text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return true;
        }

        return false;
    }

    // "6 Mar 2014", "Sarin": a month beside its number, or a weapon, is no place however the pack spells one.
    private bool IsWord(NameMatch name)
    {
        // "the de facto Syrian capital" of an armed group is another.
        if (_text.Lower(name.End - 1) == "capital" && (_text.Lower(name.First - 1) is "facto" or "de-facto" or "proclaimed" or "self-proclaimed" or "self-declared" || _text.Lower(name.First + 1) is "facto" or "de-facto"))
            return true;
        // "the capital" is a name where nothing more says of what.
        if (_text.Lower(name.First) == "the")
            return _text.NameAt(name.End) is { Places.Count: > 0 } || _text.Lower(name.End) is "of" or "city" || !TellsOfTheatre();
        if (name.End - name.First != 1)
            return false;
        var lower = _text.Lower(name.First);
        if (PlaceWords.IsNoPlace(lower) && !name.Places.Any(p => string.Equals(p.Name, lower, StringComparison.OrdinalIgnoreCase)))
            return true;
        return CalendarWords.TryMonth(lower, out _) && (IsNumber(name.End) || IsNumber(name.First - 1)) || Senses.WeaponAt(_text.Tokens, name.First, name.End) is not null;
    }

    private bool TellsOfTheatre() => _text.Names.Any(n => n.Places.Any(p => p.Adm1 is not null || p.Name == _text.Theatre.Name) && _text.Lower(n.First) != "the");

    private bool IsNumber(int i) => i >= 0 && i < _text.Tokens.Count && _text.Tokens[i].Kind == TokenKind.Number;

    private PlaceMention Known(NameMatch name)
    {
        if (_namesakes.Contradicted(name) is { } told)
            return new PlaceMention(name.First, name.End, _text.Words(name.First, name.End), null, PlacePrecision.Exact, PlaceWords.IsKind(_text.Lower(name.End)) ? _text.Lower(name.End) : null, told);
        if (_namesakes.Elsewhere(name) is { } elsewhere)
            return new PlaceMention(name.First, name.End, _text.Words(name.First, name.End), null, PlacePrecision.Exact, PlaceWords.IsKind(_text.Lower(name.End)) ? _text.Lower(name.End) : null, elsewhere);
        var place = _namesakes.Choose(name);
        return new PlaceMention(name.First, name.End, place.Name, place, PrecisionOf(name.First, place));
    }

    private PlacePrecision PrecisionOf(int first, Place place)
    {
        if (place.Kind == PlaceKind.Country)
            return PlacePrecision.Country;
        if (place.Kind is PlaceKind.Governorate or PlaceKind.Region)
            return PlacePrecision.Region;
        for (var i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (PlaceWords.IsAround(_text.Lower(i)))
                return PlacePrecision.Near;
            if (_text.Tokens[i].Tag is not (Tag.Preposition or Tag.Determiner or Tag.Noun))
                break;
        }

        return place.Kind is PlaceKind.City or PlaceKind.Town ? PlacePrecision.Town : PlacePrecision.Exact;
    }

    // "Idlib Martyrs Brigade", "Aleppo Media Centre", "the governor of Homs": bodies and people that are called after a place.
    private bool IsPartOfBody(NameMatch name, Sentence sentence)
    {
        if (_text.Lower(name.First - 1) == "of" && PlaceWords.IsOffice(_text.Lower(name.First - 2)))
            return true;
        // "told Vasim Harak", "Vasim Harak told": a person's second name; "Abc Xyz mosque": a part of a building's.
        var second = name.First > sentence.First && _text.Tokens[name.First - 1] is { Kind: TokenKind.Word, IsCapitalised: true } or { Kind: TokenKind.Word, Text: ['a' or 'e', 'l', '-', ..] } && _text.NameAt(name.First - 1) is null && EnglishWords.TagOf(_text.Lower(name.First - 1)) == Tag.Other && !PlaceWords.IsKind(_text.Lower(name.First - 1));
        if (second && name.End < sentence.End && (VerbForms.Lemma(_text.Lower(name.End)) is "say" or "tell" or "add" || PlaceWords.IsBuilding(_text.Lower(name.End)) && _text.Tokens[name.End].IsCapitalised && name.Places.All(p => p.Kind is PlaceKind.Neighbourhood or PlaceKind.Village)))
            return true;
        for (var i = name.End; i < Math.Min(sentence.End, name.End + 3) && _text.Tokens[i] is { Kind: TokenKind.Word, IsCapitalised: true } && _text.NameAt(i) is null; i++)
        {
            if (PlaceWords.IsBody(_text.Lower(i)))
                return true;
        }

        return false;
    }
}
