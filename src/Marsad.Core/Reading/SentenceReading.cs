using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Times;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading;

/// <summary>One sentence with everything that the rules ask for.</summary>
internal sealed class SentenceReading
{
    private readonly PlaceResolver _resolver;
    private readonly TimeScope _timeScope;
    private readonly DateOnly? _published;

    public SentenceReading(ReportText text, int index, PlaceFinder places, TimeFinder? times, AttributionFinder attributions, (int First, int End) dateline)
    {
        (Text, Index, Sentence) = (text, index, text.Sentences[index]);
        Clauses = new Clauses(text, Sentence);
        Arguments = new Arguments(text, Sentence, Clauses);
        Modalities = new Modalities(text, Sentence, Clauses);
        Places = places;
        _resolver = new PlaceResolver(text, places);
        _published = times?.Published;
        Times = times?.Find(Sentence).Where(t => t.First >= dateline.End || t.End <= dateline.First).ToList() ?? [];
        Attributions = attributions.Of(index);
        _timeScope = new TimeScope(text, Sentence, Clauses, Times, Attributions);
        var counts = CountFinder.Find(text, Sentence);
        List<Count> shares = [.. Shares.Of(text, Sentence, counts)];
        Counts = shares.Count == 0 ? counts : [.. counts.Concat(shares).OrderBy(c => c.First)];
        Triggers = FindTriggers();
    }

    public ReportText Text { get; }

    public int Index { get; }

    public Sentence Sentence { get; }

    /// <summary>The dependency tree, parsed when first asked for.</summary>
    public SentenceTree Tree => Text.TreeOf(Sentence);

    public Clauses Clauses { get; }

    public Arguments Arguments { get; }

    public Modalities Modalities { get; }

    public PlaceFinder Places { get; }

    public IReadOnlyList<TimeMention> Times { get; }

    /// <summary>A span of more than a year that runs up to now ("since 2011"): since when there is war; null where the sentence tells none.</summary>
    public DateRange? Since => Times.FirstOrDefault(t => t is { Running: true, Range: { Days: > 366 } }).Range;

    public IReadOnlyList<AttributionMention> Attributions { get; }

    public IReadOnlyList<Count> Counts { get; }

    /// <summary>Senses found, in order; of each kind the longest at its place.</summary>
    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>True when the sentence stands in the title.</summary>
    public bool IsTitle => Sentence.Span.Start < Text.Report.Title.Length;

    /// <summary>Places of what stands at the tokens; empty when the sentence names none.</summary>
    public IReadOnlyList<PlaceMention> PlacesOf(int first, int end)
    {
        // "raids on A kill two and clashes in B": a happening that is named behind "and" has its own place.
        var (left, right) = (Sentence.First, Sentence.End);
        foreach (var other in Triggers)
        {
            if (other.Sense is not { Kind: "event", Class: WordClass.Noun } || JoinBefore(other.First) is not { } join)
                continue;
            if (other.First <= first)
                left = Math.Max(left, join + 1);
            else if (join >= end)
                right = Math.Min(right, join);
        }

        return (left > Sentence.First || right < Sentence.End) && _resolver.Within(Clauses, left, right, first, end) is { Count: > 0 } own ? own : _resolver.Of(Sentence, Clauses, first, end);
    }

    // The "and" before a noun and what describes it; null where the noun does not follow one.
    private int? JoinBefore(int noun)
    {
        for (var i = noun - 1; i > Sentence.First && i >= noun - 4; i--)
        {
            if (Text.Lower(i) == "and")
                return i;
            if (Text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.Determiner or Tag.Numeral or Tag.Gerund) && Text.Lower(i) is not ("more" or "renewed" or "continued"))
                return null;
        }

        return null;
    }

    /// <summary>The place of one number told for several places.</summary>
    public PlaceMention WholeOf(IReadOnlyList<PlaceMention> of) => _resolver.Whole(of);

    /// <summary>Places that stand as subject before a trigger.</summary>
    public IReadOnlyList<PlaceMention> PlacesBefore(int first) => _resolver.Before(Sentence, Clauses, first);

    /// <summary>Places that a stretch of tokens lists; of a place and what contains it, the more specific.</summary>
    public IReadOnlyList<PlaceMention> Listed(int first, int end) => _resolver.Listed(first, end);

    /// <summary>Who asserts what stands at <paramref name="at"/>: the innermost direct attribution before it, else one over the sentence.</summary>
    public AttributionMention? AttributionOf(int at)
    {
        AttributionMention? best = null;
        foreach (var mention in Attributions)
        {
            if (at < mention.ScopeFirst || at >= mention.ScopeEnd || at >= mention.First && at < mention.End)
                continue;
            if (best is null || mention.Direct && (!best.Direct || mention.ScopeFirst >= best.ScopeFirst))
                best = mention;
        }

        return best;
    }

    /// <summary>
    /// True when the sentence tells of arms or of fighters: an armed actor, a weapon that is nothing else, or words of war at a place of the
    /// theatre. Words of war in a report that has no such sentence, and no number of dead, carry no claims ("the senator attacked the plan").
    /// </summary>
    public bool TellsOfConflict()
    {
        foreach (var name in Text.Names)
        {
            if (name.First >= Sentence.First && name.End <= Sentence.End && name.Actor is { Acts: true, Side: not "civil", Kind: ActorKind.StateForce or ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.Collective })
                return true;
        }

        return Triggers.Any(t => t.Sense.Kind == "event" && t.End - t.First > 1 && t.Sense.Class == WordClass.Noun && !t.Sense.Value.StartsWith("battle", StringComparison.Ordinal))
            || Triggers.Count > 0 && (Places.Within(Sentence.First, Sentence.End).Any(p => p.Place is { Adm1: not null }) || NamesWeapon());
    }

    /// <summary>"killed in the country's war": a total of all of it.</summary>
    public bool IsOfTheWar(int at)
    {
        var (start, end) = Clauses.Of(at);
        for (var i = start; i < end; i++)
        {
            if (Text.Lower(i) is "conflict" or "war" or "uprising" or "revolt" or "conflicts")
                return Text.Lower(i + 1) is not ("monitor" or "planes" or "zone" or "crimes" or "jets");
        }

        return false;
    }

    private bool NamesWeapon()
    {
        for (var i = Sentence.First; i < Sentence.End; i++)
        {
            if (Senses.WeaponAt(Text.Tokens, i, Sentence.End) is { } weapon && (weapon.End - i > 1 || Text.Lower(i) is "warplane" or "warplanes" or "rockets" or "mortars" or "artillery" or "missiles" or "sarin" or "chlorine" or "gunmen" or "howitzer" or "howitzers"))
                return true;
        }

        return false;
    }

    /// <summary>Who does it; where the subject is a pronoun, the one who speaks of it.</summary>
    public Party InitiatorOf(Trigger trigger)
    {
        var party = Arguments.Initiator(trigger);
        if (party.IsNamed || !trigger.IsVerb || Arguments.IsPassive(trigger) || !Arguments.HasPronounSubject(trigger.First))
            return party;
        if (AttributionOf(trigger.First)?.Source is null && Arguments.FirstActor(trigger.First) is { IsNamed: true } antecedent)
            return antecedent;
        return Speaker(trigger.First) is { Actors.Count: > 0 } speaker ? speaker : party;
    }

    /// <summary>Who speaks of what stands at <paramref name="at"/>, where that is somebody who fights; no words name them.</summary>
    public Party Speaker(int at) =>
        AttributionOf(at)?.Source is { } source && Text.Theatre.FindActor(source) is { Acts: true, Side: not ("civil" or "monitor") } ? new Party([Text.Theatre.FightsAs(source)], -1, -1) : Party.None;

    /// <summary>The time told for what stands at <paramref name="at"/>; the time of saying set apart.</summary>
    public TimeMention? TimeOf(int at) => _timeScope.Of(at);

    /// <summary>The clause that carries a claim: from its first argument or the clause's start to its last argument or the clause's end.</summary>
    public (int First, int End) Evidence(int first, int end)
    {
        var (start, _) = Clauses.Of(first);
        var (_, stop) = Clauses.Of(Math.Max(first, end - 1));
        while (start < first && (Text.Tokens[start].Tag is Tag.Punctuation || Text.Lower(start) is "that" or "and" or "but"))
            start++;
        while (stop > end && Text.Tokens[stop - 1].Tag is Tag.Punctuation)
            stop--;
        foreach (var mention in Attributions)
        {
            // The speaker's own words are no part of what is said.
            if (mention.First < 0)
                continue;
            if (mention.ScopeFirst > start && mention.ScopeFirst <= first && mention.Direct)
                start = mention.ScopeFirst;
            else if (mention.First > end && mention.First < stop && mention.Verb != "according")
                stop = mention.First;
        }

        while (start < first && (Text.Tokens[start].Tag is Tag.Punctuation || Text.Lower(start) is "that" or "and" or "but"))
            start++;
        while (stop > end && Text.Tokens[stop - 1].Tag is Tag.Punctuation or Tag.Preposition or Tag.Conjunction)
            stop--;
        return (start, Math.Max(stop, end));
    }

    /// <summary>A draft with place, time, origin and modality as the sentence tells them.</summary>
    public Draft Draft(string rule, int first, int end, PlaceMention? place, int? timeAt = null)
    {
        var time = (timeAt is { } at && at != first ? TimeOf(at) : null) ?? TimeOf(first);
        var attribution = AttributionOf(first) is { } said && !IsAside(first, said, time) ? said : null;
        var modality = Modalities.At(first, attribution);
        if (modality == Modality.Planned && time is { } coming)
            time = Next(coming);
        return new Draft
        {
            Rule = rule,
            Sentence = Index,
            Trigger = first,
            Evidence = Evidence(first, end),
            Place = place,
            PlaceStated = place is not null,
            Time = time?.Range,
            TimePrecision = time?.Precision ?? TimePrecision.Day,
            TimeStated = time is { } told && !_timeScope.IsBesideSaying(told),
            ToldOn = _timeScope.ToldOn(),
            Cumulative = time is { Running: true } || IsOfTheWar(first),
            Source = attribution?.Source,
            Via = attribution?.Via ?? [],
            SourceWords = attribution is { First: >= 0 } ? (attribution.First, attribution.End) : (-1, -1),
            Modality = modality,
        };
    }

    // "the truce will begin on Monday": the one to come.
    private TimeMention Next(TimeMention told) =>
        told is { Precision: TimePrecision.Day, Range: { Days: 1 } day } && day.End < _published && CalendarWords.TryDay(Text.Lower(told.First), out _) && told.End - told.First <= 2 && !_timeScope.IsBesideSaying(told)
            ? told with { Range = DateRange.On(day.Start.AddDays(7)) }
            : told;

    // "the fighters, who took the town last month, seized two villages, the monitor said": what a relative clause tells of a time of its own
    // the reader is reminded of, by the outlet.
    private bool IsAside(int at, AttributionMention said, TimeMention? time)
    {
        var (start, end) = Clauses.Of(at);
        return time is { } told && told.First >= start && told.End <= end && start > said.ScopeFirst && Text.Lower(start) is "which" or "who" or "where" or "whose" or "whom"
            && !(said.First >= start && said.First < at) && (told.Range is not { } range || range.Days > Lately) && (at < told.First || IsInRelative(at));
    }

    private bool IsInRelative(int at)
    {
        for (var i = at; i >= Sentence.First && i < Sentence.End; i = Tree.Head(i))
        {
            if (Tree[i].Relation == "acl:relcl")
                return true;
        }

        return false;
    }

    // Days: "last month", "since July", "in 2013"; a day or a week is news.
    private const int Lately = 14;

    /// <summary>The words of a party; null when nobody is named.</summary>
    public string? WordsOf(Party party) => party.IsNamed ? Text.Words(party.First, party.End) : null;

    private List<Trigger> FindTriggers()
    {
        var triggers = new List<Trigger>();
        var otherSenses = new List<(int First, int End)>();
        for (var i = Sentence.First; i < Sentence.End; i++)
        {
            foreach (var trigger in Senses.At(Text.Tokens, i, Sentence.End))
            {
                if (trigger.Sense.Kind == Senses.None)
                    otherSenses.Add((trigger.First, trigger.End));
                else if (FitsTag(trigger) && !triggers.Any(t => t.Sense.Kind == trigger.Sense.Kind && t.First <= i && t.End >= trigger.End && t.End - t.First > trigger.End - i))
                    triggers.Add(trigger);
            }
        }

        otherSenses.Add(PageFurniture.In(Text, Sentence));
        // "bomb squad", "heart attack": what a word means in another phrase carries nothing.
        foreach (var (first, end) in otherSenses)
            triggers.RemoveAll(t => t.First >= first && t.First < end && t.End <= end);
        return triggers;
    }

    // "The air force hit positions": a form that is a noun too, in a clause that has no other verb.
    private bool HasVerb(int at)
    {
        var (start, end) = Clauses.Of(at);
        for (var i = start; i < end; i++)
        {
            if (Text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return true;
        }

        return false;
    }

    // In a report all in capitals they show no name.
    private bool IsAllCapitals(int i) => Text.Tokens[i].Text.All(char.IsUpper) && i > Sentence.First && Text.Tokens[i - 1].Text.All(c => !char.IsLower(c));

    // "the alleged attacks", "a series of strikes": a noun that the tagger of words alone took for a verb.
    private bool IsNounAfterAll(Trigger trigger) =>
        trigger.Form is VerbForm.Base or VerbForm.Third && trigger.First > Sentence.First && !IsTitle && Text.Lower(trigger.First - 1) != "to"
        && Text.Tokens[trigger.First - 1].Tag is Tag.Adjective or Tag.Determiner or Tag.Preposition or Tag.Gerund or Tag.PastVerb or Tag.Noun
        && Tree.IsNoun(trigger.First) && (Text.Tokens[trigger.First - 1].Tag != Tag.Noun || Tree.Dependent(trigger.First, "case") >= 0);

    private bool FitsTag(Trigger trigger)
    {
        var tag = Text.Tokens[trigger.First].Tag;
        var last = Text.Tokens[trigger.End - 1].Tag;
        // "air raids kill scores", "wounds dozens": what became of people is told by who stands beside the word, so the word's own tag
        // matters only where a noun must stand.
        if (trigger is { Sense.Kind: "effect", IsVerb: true })
            return trigger.Form is VerbForm.Past or VerbForm.Gerund || trigger.First == Sentence.First || Text.Lower(trigger.First - 1) == "to" || Text.Tokens[trigger.First - 1].Tag is not (Tag.Determiner or Tag.Preposition) || Text.Lower(trigger.First - 1) is "that" or "which" or "who";
        return trigger.Sense.Class switch
        {
            WordClass.Verb or WordClass.Intransitive when tag == Tag.Verb && IsNounAfterAll(trigger) => false,
            WordClass.Verb or WordClass.Intransitive => tag is Tag.Verb or Tag.PastVerb or Tag.Gerund or Tag.Auxiliary || tag == Tag.ProperNoun && trigger.Form is VerbForm.Past or VerbForm.Third && (IsTitle || IsAllCapitals(trigger.First) && Tree.IsVerb(trigger.First))
                || tag is Tag.Noun or Tag.Adjective or Tag.Other && (Tree.IsVerb(trigger.First) || trigger.Form == VerbForm.Base && Tree.Is(trigger.First, "compound") && !HasVerb(trigger.First)),
            WordClass.Noun or WordClass.CountedNoun => trigger.End - trigger.First > 1 || last is not (Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                && (last != Tag.Gerund || Tree.IsNoun(trigger.First)),
            _ => true,
        };
    }
}
