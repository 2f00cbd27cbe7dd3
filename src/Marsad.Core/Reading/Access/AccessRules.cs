using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Access;

/// <summary>Reads who and what can get in and out: sieges, routes, aid, evacuations.</summary>
internal static class AccessRules
{
    private static readonly HashSet<string> Routes = new(StringComparer.Ordinal)
    {
        "road", "roads", "route", "routes", "highway", "motorway", "corridor", "corridors", "crossing", "passage", "access", "supply",
    };

    private static readonly HashSet<string> AidWords = new(StringComparer.Ordinal)
    {
        "aid", "humanitarian", "convoy", "convoys", "relief", "supplies", "assistance", "food", "medicine", "medicines", "trucks", "agencies",
    };

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "parts", "part", "districts", "district", "neighbourhoods", "neighborhoods", "half", "side", "suburbs", "east", "west", "north", "south", "town", "city", "village", "area", "areas", "eastern", "western", "northern", "southern",
    };

    private static readonly HashSet<string> SiegeWords = new(StringComparer.Ordinal) { "siege", "blockade", "encirclement" };

    /// <summary>Access claims of the sentence.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence)
    {
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Kind != "access" || !KebabEnum.TryParse<AccessAction>(trigger.Sense.Value, out var action) || !Holds(sentence, trigger, action))
                continue;
            var by = trigger.Sense.Class == WordClass.Phrase ? sentence.Arguments.Agent(trigger.End - (trigger.Sense.Object == "by" ? 1 : 0)) : sentence.InitiatorOf(trigger);
            var places = PlacesOf(sentence, trigger, action);
            if (places.Count == 0)
                yield return Draft(null);
            foreach (var place in places)
                yield return Draft(place);

            Draft Draft(PlaceMention? place)
            {
                var draft = sentence.Draft("access/" + trigger.Sense.Name, trigger.First, trigger.End, place);
                return draft with { Access = action, Initiator = by, Subject = SubjectOf(sentence, trigger, action, place), Modality = action == AccessAction.Besieged && sentence.Modalities.IsAim(trigger.First) ? Modality.Asserted : draft.Modality };
            }
        }
    }

    private static bool Holds(SentenceReading sentence, Trigger trigger, AccessAction action)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        var aim = sentence.Modalities.IsAim(trigger.First);
        var passive = sentence.Arguments.IsPassive(trigger);
        switch (trigger.Sense.Object)
        {
            case "siege":
                return !aim && (Near(sentence, SiegeWords, trigger.End, Math.Min(end, trigger.End + 8)) || passive && Near(sentence, SiegeWords, start, trigger.First) || Near(sentence, SiegeWords, Math.Max(sentence.Sentence.First, trigger.First - 6), trigger.First) && passive);
            case "route":
                return !aim && (Near(sentence, Routes, trigger.End, Math.Min(end, trigger.End + 6)) || passive && Near(sentence, Routes, start, trigger.First) || IsRoad(sentence, trigger));
            case "access-route":
                return !aim && Near(sentence, Routes, trigger.End, Math.Min(end, trigger.End + 5));
            case "aid":
                return !aim && Near(sentence, AidWords, start, end);
        }

        if (trigger.Sense.Subject == "aid")
            return !aim && Near(sentence, AidWords, start, trigger.First) && sentence.Text.Tokens[trigger.First].Tag is Tag.PastVerb or Tag.Verb;
        if (trigger.Sense.Name == "besieged.besiege" && trigger.Form == VerbForm.Past && trigger.End < sentence.Sentence.End && sentence.Text.Tokens[trigger.End].Tag == Tag.Noun && sentence.Text.Tokens[trigger.First - 1].Tag == Tag.Determiner)
            return sentence.Places.Within(trigger.End, Math.Min(end, trigger.End + 4)).Any();
        if (action == AccessAction.Evacuated)
            return !aim && sentence.Triggers.Any(t => t.Sense.Value is "evacuated" && t.Sense.Kind == "effect" && t.First == trigger.First) && sentence.Places.Within(start, end).Any() && !Near(sentence, Routes, trigger.End, trigger.End + 1);
        if (action == AccessAction.Besieged && trigger.Sense.Class == WordClass.Noun)
            return !IsBroken(sentence, trigger) && sentence.Text.Lower(trigger.First - 1) != "under";
        return !aim;
    }

    // "broke the siege" is told as broken and not as laid; "to break the siege" still tells that there is one.
    private static bool IsBroken(SentenceReading sentence, Trigger siege)
    {
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Name != "broken.break")
                continue;
            var distance = siege.First - trigger.End;
            if (distance is >= 0 and <= 8 || distance < 0 && trigger.First - siege.End <= 6)
                return !sentence.Modalities.IsAim(trigger.First);
        }

        return false;
    }

    private static bool IsRoad(SentenceReading sentence, Trigger trigger) =>
        sentence.Places.Within(trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 5)).Any(p => p.Place?.Kind is Theatre.PlaceKind.Road or Theatre.PlaceKind.Crossing);

    private static IReadOnlyList<PlaceMention> PlacesOf(SentenceReading sentence, Trigger trigger, AccessAction action)
    {
        if (trigger.Sense.Class == WordClass.Phrase || sentence.Arguments.IsPassive(trigger))
        {
            var subject = sentence.PlacesBefore(trigger.First);
            if (subject.Count > 0)
                return [subject[^1]];
        }

        if (action == AccessAction.Besieged && trigger.Sense.Class == WordClass.Noun && sentence.Places.Within(trigger.First - 4, trigger.First).LastOrDefault() is { } owner && sentence.Text.Lower(trigger.End) is not ("of" or "on"))
            return [owner];
        var places = sentence.PlacesOf(trigger.First, trigger.End);
        // A siege that its own clause does not place is the one that the report is about, not one of a place named beside it.
        if (action is AccessAction.Besieged or AccessAction.SiegeBroken && places.Count > 0)
        {
            var (start, end) = sentence.Clauses.Of(trigger.First);
            if (places[0].First < start || places[0].First >= end)
                return [];
        }

        return places;
    }

    private static string? SubjectOf(SentenceReading sentence, Trigger trigger, AccessAction action, PlaceMention? place)
    {
        var (_, end) = sentence.Clauses.Of(trigger.First);
        if (action is AccessAction.RouteCut or AccessAction.RouteOpened)
        {
            for (var i = trigger.End; i < Math.Min(end, trigger.End + 8); i++)
            {
                if (Routes.Contains(sentence.Text.Lower(i)))
                    return sentence.Text.Words(trigger.End, Math.Max(i + 1, place is { } p && p.First > i && p.First - i <= 3 ? p.End : i + 1));
            }
        }

        return place is null ? null : AreaWords(sentence, place);
    }

    // "the rebel-held parts of Aleppo", "eastern Aleppo": the place with the words before it that say which part is meant.
    private static string AreaWords(SentenceReading sentence, PlaceMention place)
    {
        var text = sentence.Text;
        if (place.First < sentence.Sentence.First || place.End > sentence.Sentence.End)
            return place.Name;
        var first = place.First;
        while (first > sentence.Sentence.First && first > place.First - 7 && SaysWhichPart(text, first - 1))
            first--;
        while (first < place.First && text.Lower(first) is "of" or "the")
            first++;
        return text.Words(first, place.End);
    }

    private static bool SaysWhichPart(ReportText text, int i) =>
        text.Tokens[i].Tag == Tag.Adjective || Parts.Contains(text.Lower(i)) || text.Lower(i) is "of" or "the" || text.Lower(i).EndsWith("-held", StringComparison.Ordinal);

    private static bool Near(SentenceReading sentence, HashSet<string> words, int first, int end)
    {
        for (var i = Math.Max(first, sentence.Sentence.First); i < Math.Min(end, sentence.Sentence.End); i++)
        {
            if (words.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }
}
