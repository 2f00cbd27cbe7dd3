using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>Finds the places of a report: names of the pack, with namesakes resolved, and names that only their words show to be places.</summary>
internal sealed class PlaceFinder
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "town", "village", "city", "district", "neighbourhood", "neighborhood", "suburb", "area", "farm", "hill", "hills", "square", "street", "camp", "base", "airport", "airbase",
        "field", "crossing", "checkpoint", "countryside",
    };

    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "media", "martyrs", "brigade", "brigades", "battalion", "front", "council", "police", "center", "centre", "news", "network", "university", "school", "hospital", "governor",
        "corps", "forces", "press", "institute", "observatory", "conference", "talks", "process", "agreement", "accord", "shield", "rage", "conquest", "based",
    };

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "near", "around", "outside", "outskirts", "north", "south", "east", "west", "southwest", "northwest", "southeast", "northeast", "between", "towards", "toward", "edge", "edges", "suburbs", "surroundings",
    };

    /// <summary>How far into the body a dateline's place may stand, in tokens.</summary>
    private const int DatelineTokens = 24;

    private readonly ReportText _text;
    private readonly int _body;
    private readonly Dictionary<string, int> _governorates = new(StringComparer.Ordinal);
    private readonly List<PlaceMention> _mentions = [];

    public PlaceFinder(ReportText text)
    {
        _text = text;
        while (_body < text.Tokens.Count && text.Tokens[_body].Span.Start < text.Report.Title.Length)
            _body++;
        foreach (var name in text.Names)
        {
            if (name.Places is [{ Adm1: { } adm1 }])
                _governorates[adm1] = _governorates.GetValueOrDefault(adm1) + 1;
        }

        foreach (var sentence in text.Sentences)
            FindIn(sentence);
    }

    /// <summary>Places within the tokens, in order.</summary>
    public IEnumerable<PlaceMention> Within(int first, int end) => _mentions.Where(m => m.First >= first && m.End <= end);

    /// <summary>All places, in order.</summary>
    public IReadOnlyList<PlaceMention> All => _mentions;

    private void FindIn(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End;)
        {
            if (_text.NameAt(i) is { } name)
            {
                if (name.First == i && name.Places.Count > 0 && !IsPartOfBody(name.End, sentence.End) && !IsDateline(name))
                    _mentions.Add(Known(name.First, name.End, name.Places));
                i = Math.Max(name.End, i + 1);
                continue;
            }

            if (Unknown(i, sentence) is { } unknown)
            {
                _mentions.Add(unknown);
                i = unknown.End;
                continue;
            }

            i++;
        }
    }

    // "BEIRUT (Reuters) - ", "Beirut, London -": a city abroad in the opening words that no preposition brings is where the report was written.
    private bool IsDateline(Theatre.Names.NameMatch name) =>
        name.Places.All(p => p.Adm1 is null && p.Kind != PlaceKind.Country)
        && (name.First - _body is >= 0 and < DatelineTokens && _text.Tokens[Math.Max(0, name.First - 1)].Tag != Tag.Preposition
            || _text.Lower(name.End) is "(" or "-" or "–" or "—" && _text.Tokens[name.First].Text.All(char.IsUpper));

    private PlaceMention Known(int first, int end, IReadOnlyList<Place> namesakes)
    {
        var place = namesakes.Count == 1 ? namesakes[0] : Choose(first, end, namesakes);
        return new PlaceMention(first, end, place.Name, place, PrecisionOf(first, place));
    }

    // A stated kind or governorate decides, then the governorates that the report is about, then size.
    private Place Choose(int first, int end, IReadOnlyList<Place> namesakes)
    {
        var following = _text.Lower(end);
        var preceding = _text.Lower(first - 1) == "of" ? _text.Lower(first - 2) : _text.Lower(first - 1);
        var asRegion = following is "province" or "governorate" or "region" || preceding is "province" or "governorate";
        return namesakes
            .OrderByDescending(p => asRegion == p.Kind is PlaceKind.Governorate)
            .ThenByDescending(p => p.Adm1 is { } adm1 ? _governorates.GetValueOrDefault(adm1) : 0)
            .ThenByDescending(p => p.Population ?? 0)
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .First();
    }

    private PlacePrecision PrecisionOf(int first, Place place)
    {
        if (place.Kind == PlaceKind.Country)
            return PlacePrecision.Country;
        if (place.Kind is PlaceKind.Governorate or PlaceKind.Region)
            return PlacePrecision.Region;
        for (var i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (Around.Contains(_text.Lower(i)))
                return PlacePrecision.Near;
            if (_text.Tokens[i].Tag is not (Tag.Preposition or Tag.Determiner or Tag.Noun))
                break;
        }

        return place.Kind is PlaceKind.City or PlaceKind.Town ? PlacePrecision.Town : PlacePrecision.Exact;
    }

    // "Iskandaron Street", "the town of Xyz", "al-Mohafazah neighbourhood": a capitalised name beside a word for a place.
    private PlaceMention? Unknown(int i, Sentence sentence)
    {
        if (!IsNameToken(i) || i == sentence.First)
            return null;
        var end = i;
        while (end < sentence.End && end < i + 3 && IsNameToken(end) && _text.NameAt(end) is null && !Kinds.Contains(_text.Lower(end)))
            end++;
        if (end == i)
            return null;
        var after = end < sentence.End && Kinds.Contains(_text.Lower(end));
        var before = _text.Lower(i - 1) == "of" && Kinds.Contains(_text.Lower(i - 2).TrimEnd('s')) || _text.Lower(i - 1) is "village" or "town" or "neighborhood" or "neighbourhood" or "district";
        if (!after && !before)
            return null;
        var includesKind = after && _text.Lower(end) is "street" or "square" or "hill" or "farm" or "camp" or "airport" or "base" or "crossing" && _text.Tokens[end].IsCapitalised;
        var stop = includesKind ? end + 1 : end;
        return new PlaceMention(i, stop, _text.Words(i, stop), null, PlacePrecision.Exact);
    }

    private bool IsNameToken(int i) => _text.Tokens[i] is { Kind: TokenKind.Word, IsCapitalised: true } or { Kind: TokenKind.Word, Text: ['a' or 'e', 'l', '-', ..] }
        && EnglishWords.TagOf(_text.Lower(i)) == Tag.Other
        && !EnglishWords.IsDemonym(_text.Lower(i))
        && !_text.Lower(i).EndsWith("ern", StringComparison.Ordinal)
        && !EndsInCommonWord(_text.Tokens[i].Text);

    // "Kurdish-controlled", "US-led": a hyphen and a word in lower case behind it make no name; "al-Foua" and "Abu-Dali" do.
    private static bool EndsInCommonWord(string word) => word.LastIndexOf('-') is > 2 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    private bool IsPartOfBody(int end, int sentenceEnd) =>
        end < sentenceEnd && (_text.Tokens[end].IsCapitalised && Bodies.Contains(_text.Lower(end)) && _text.NameAt(end) is null);
}
