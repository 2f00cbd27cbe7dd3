using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Access;

/// <summary>Where people are evacuated from: empty when the words name no place, null when they tell of no evacuation.</summary>
internal sealed class Evacuations(SentenceReading sentence, RoleFinder roles, Trigger trigger)
{
    private const int DealBefore = 6;
    private const int FromWithin = 12;

    private readonly GroundPhrases _ground = new(sentence, roles);
    private readonly ReportText _text = sentence.Text;
    private readonly SentenceTree _tree = sentence.Tree;

    /// <summary>"Hundreds were evacuated from X", "the town was evacuated by rebels".</summary>
    /// <param name="by">Who did it, asked for only where it matters.</param>
    public IReadOnlyList<PlaceMention>? Evacuated(Func<Party> by)
    {
        if (_ground.Of(roles.Of(trigger, "place")) is { Places: { Count: > 0 } from } && PeopleMoved())
            return from;
        // "the town was evacuated by rebels".
        if (_ground.Of(roles.Of(trigger, "people")) is { Places: { Count: > 0 } emptied } && by().IsNamed)
            return emptied;
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return PeopleMoved() ? From(start, end) : null;
    }

    private bool PeopleMoved() => sentence.Triggers.Any(t => t.Sense.Value is "evacuated" && t.Sense.Kind == "effect" && t.First == trigger.First) && !GroundWords.Within(_text, GroundClass.Site, trigger.End, trigger.End + 3);

    /// <summary>"131 people were taken out of the town".</summary>
    public IReadOnlyList<PlaceMention>? Out()
    {
        var (start, _) = sentence.Clauses.Of(trigger.First);
        var people = roles.Of(trigger, "people");
        return (people.IsThere ? PeopleNouns.Within(_text, people.First, people.End) : PeopleNouns.Within(_text, start, trigger.First)) && _ground.Of(roles.Of(trigger, "place")) is { Places: [var first, ..] from } && IsOut(first.First) ? from : null;
    }

    private bool IsOut(int place)
    {
        for (var i = trigger.First; i < place; i++)
        {
            if (_text.Lower(i) == "out" && _text.Lower(i + 1) == "of")
                return true;
        }

        return false;
    }

    /// <summary>People leave by bus or under a deal; in all other ways they only go.</summary>
    public IReadOnlyList<PlaceMention>? Left()
    {
        var (first, end) = (sentence.Sentence.First, sentence.Sentence.End);
        var people = roles.Of(trigger, "people");
        if (!GroundWords.Within(_text, GroundClass.Transport, first, end) && !IsUnderDeal())
            return null;
        if (!people.IsThere)
        {
            var (start, _) = sentence.Clauses.Of(trigger.First);
            return PeopleNouns.Within(_text, start, trigger.First) && sentence.Listed(start, trigger.First) is { Count: > 0 } from ? from : null;
        }

        if (!PeopleNouns.Within(_text, people.First, people.End) && _tree[people.Head].Xpos != "CD" && !roles.PartyOf(people).IsNamed && !GroundWords.Within(_text, GroundClass.Transport, people.First, people.End))
            return null;
        return _ground.Of(roles.Of(trigger, "place")) is { Places: { Count: > 0 } left } ? left : sentence.Listed(people.First, Math.Max(people.End, trigger.First)) is { Count: > 0 } home ? home : null;
    }

    private bool IsUnderDeal()
    {
        for (var i = _text.Sentences[Math.Max(0, sentence.Index - DealBefore)].First; i < sentence.Sentence.End; i++)
        {
            if (_text.Lower(i) is "evacuation" or "evacuations" or "evacuated" or "evacuees")
                return true;
        }

        return false;
    }

    /// <summary>"The evacuation of fighters from X".</summary>
    public IReadOnlyList<PlaceMention>? Evacuation() =>
        _tree.Is(trigger.First, "compound") && _tree.Head(trigger.First) > trigger.First ? null
        : _ground.Of(roles.Of(trigger, "place")) is { Places: { Count: > 0 } from } ? from
        : From(trigger.End, Math.Min(sentence.Clauses.Of(trigger.First).End, trigger.End + FromWithin));

    // The places that "from" or "out of" brings, wherever the tree hangs them.
    private IReadOnlyList<PlaceMention>? From(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Lower(i) is "from" or "out" && sentence.Listed(i + 1, Math.Min(end, i + FromWithin)) is { Count: > 0 } places)
                return places;
        }

        return null;
    }
}
