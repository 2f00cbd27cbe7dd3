using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Access;

/// <summary>One trigger of access with what its roles name.</summary>
internal sealed class AccessSense(SentenceReading sentence, RoleFinder roles, Trigger trigger)
{
    private readonly GroundPhrases _ground = new(sentence, roles);
    private readonly ReportText _text = sentence.Text;
    private readonly SentenceTree _tree = sentence.Tree;
    private readonly Evacuations _evacuations = new(sentence, roles, trigger);
    private readonly RoleFrame _frame = RoleFrame.Of(trigger.Sense);

    /// <summary>True for "besieged Madaya": told in passing, by nobody.</summary>
    public bool IsDescription => trigger.Sense.Name == "besieged.besiege" && trigger.Form == VerbForm.Past && trigger.End < sentence.Sentence.End
        && (_tree.Relation(trigger.First) is "amod" or "compound" && _tree.Head(trigger.First) > trigger.First || Named() is not null);

    /// <summary>Where it is; empty when the words name no place, null when they tell of nothing of the kind.</summary>
    public IReadOnlyList<PlaceMention>? Places() => trigger.Sense.Name switch
    {
        "besieged.besiege" => Besieged(),
        "besieged.siege" => Siege(),
        "besieged.under" => _ground.Of(roles.Of(trigger, "place")) is { } said ? said.Places : Said(),
        "broken.break" => Broken(),
        "broken.over" => [],
        "cut.cut" or "opened.open" => Route(),
        "cut.seize" => Access(),
        "blocked.block" => Blocked(),
        "blocked.stop" => IsAid(roles.Of(trigger, "aid-head")) ? Blocked() : null,
        "blocked.access" => Limited(),
        "blocked.unable" => Unreached(),
        "blocked.seize" or "entered.deliver" or "entered.send" => AidHead(),
        "entered.enter" => Entered(),
        "evacuated.evacuate" => _evacuations.Evacuated(By),
        "evacuated.leave" => _evacuations.Left(),
        "evacuated.out" => _evacuations.Out(),
        _ => _evacuations.Evacuation(),
    };

    /// <summary>Who did it.</summary>
    public Party By()
    {
        if (trigger.Sense.Name == "besieged.siege")
            return Besieger();
        var party = _frame.Subject == "by" ? sentence.InitiatorOf(trigger) : Party.None;
        if (!party.IsNamed && _frame.Has("by"))
            party = roles.PartyOf(roles.Of(trigger, "by"));
        if (!party.IsNamed && trigger.Sense.Name == "besieged.under")
            party = Placer();
        if (!party.IsNamed && trigger.Sense.Name == "evacuated.evacuate" && roles.IsPassive(trigger))
            party = roles.PartyOf(roles.Whole(_tree.Agent(trigger.First)));
        return party;
    }

    // "the army took the road, placing the city under siege".
    private Party Placer()
    {
        var at = _tree.HeadOf(trigger.First, trigger.End);
        return _tree.Head(at) is >= 0 and var verb && _tree.IsVerb(verb) && _tree[verb].Lemma is "put" or "place" or "bring" or "leave" or "keep" && !_tree.IsPassive(verb) ? roles.PartyOf(roles.Whole(_tree.Subject(verb))) : Party.None;
    }

    // "the army's siege", "tightened its siege"; who breaks a siege did not lay it.
    private Party Besieger()
    {
        var siege = trigger.End - 1;
        foreach (var child in _tree.Dependents(siege))
        {
            if (child < siege && _tree.Relation(child) is "compound" or "amod" or "nmod" && roles.PartyOf(roles.Single(child)) is { IsNamed: true } owner)
                return owner;
        }

        if (roles.PartyOf(roles.Of(trigger, "by")) is { IsNamed: true } agent)
            return agent;
        return _tree.Is(siege, "obj") && _tree.Head(siege) is >= 0 and var verb && _tree[verb].Lemma is "tighten" or "impose" or "lay" or "maintain" or "enforce" or "begin" or "keep" or "set" or "complete" or "strengthen" or "reinforce" or "resume"
            ? roles.PartyOf(roles.Whole(_tree.Subject(verb))) is { IsNamed: true } subject ? subject : _text.Lower(siege - 1) is "their" or "its" ? sentence.Arguments.FirstActor(siege) : Party.None
            : Party.None;
    }

    /// <summary>The area or route as the text names it.</summary>
    public string? Subject(AccessAction action, PlaceMention? place)
    {
        if (action is AccessAction.RouteCut or AccessAction.RouteOpened && roles.Of(trigger, _frame.Object) is { IsThere: true } route)
            return _text.Words(_text.Tokens[route.First].Tag == Tag.Determiner && route.First + 1 < route.End ? route.First + 1 : route.First, route.End);
        return place is null ? null : AreaWords.Of(sentence, place);
    }

    private IReadOnlyList<PlaceMention>? Besieged()
    {
        if (IsDescription && Named() is { } named)
            return [named];
        if (IsDescription)
            return _ground.Of(roles.Whole(_tree.Head(trigger.First))) is { } described && (described.Places.Count > 0 || sentence.IsTitle) ? described.Places : null;
        if (sentence.Modalities.IsAim(trigger.First))
            return null;
        var by = By();
        // "surrounded by fields" besieges nobody.
        if (!by.IsNamed && trigger.Form == VerbForm.Past && !roles.IsPassive(trigger))
            return null;
        return _text.Lower(trigger.First) is "surround" or "surrounds" or "surrounded" or "surrounding" && !by.IsNamed || trigger.Form == VerbForm.Past && _text.Lower(trigger.First - 1) == "under" ? null : _ground.Of(roles.Of(trigger, "place"), by.IsNamed)?.Places;
    }

    // "in besieged X", where the tree takes the participle for a verb.
    private PlaceMention? Named() =>
        trigger.End - trigger.First == 1 && trigger.End < sentence.Sentence.End && _text.Tokens[Math.Max(trigger.First - 1, 0)].Tag is Tag.Preposition && sentence.Places.Within(trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 4)).FirstOrDefault() is { } next && next.First == trigger.End ? next : null;

    private IReadOnlyList<PlaceMention>? Siege()
    {
        var at = trigger.End - 1;
        // "siege tactics" lay none.
        if (IsBroken() || _tree.Is(at, "compound") && _tree.Head(at) > at || trigger.End < sentence.Sentence.End && _tree[trigger.End].Xpos is "NN" or "NNS")
            return null;
        var before = trigger.First - 1;
        while (before > sentence.Sentence.First && before > trigger.First - 6 && (_text.Tokens[before].Tag is Tag.Adjective or Tag.Determiner or Tag.Noun or Tag.Adverb || _text.ActorAt(before) is not null))
            before--;
        if (_text.Lower(before) == "under" || _text.Lower(before) == "to" && _text.Lower(before - 1) == "subject")
            return trigger.First - before == 1 ? null : _ground.Of(roles.Whole(roles.Predicated(at)))?.Places ?? TrappedIn(before);
        if (_ground.Of(roles.Of(trigger, "place"), By().IsNamed) is { } of)
            return of.Places;
        // "the town fell after a long siege".
        if (_tree.Is(at, "obl") && _tree.Preposition(at) is "after" or "during" or "under" or "amid" or "following" && _ground.Of(roles.Whole(_tree.Subject(_tree.Head(at)))) is { Places: { Count: > 0 } told })
            return told;
        // "Madaya's siege", "the Madaya siege".
        return sentence.Places.Within(Math.Max(sentence.Sentence.First, trigger.First - 4), trigger.First).LastOrDefault() is { } owner && _tree.IsWithin(owner.First, at) ? [owner] : [];
    }

    // "civilians are trapped in X and Y under a blockade".
    private IReadOnlyList<PlaceMention> TrappedIn(int before)
    {
        var (start, _) = sentence.Clauses.Of(trigger.First);
        return sentence.Listed(start, before) is { Count: > 0 } places && _text.Lower(places[0].First - 1) is "in" or "inside" ? places : [];
    }

    // "people living under siege in X": no noun of ground, and yet a siege.
    private IReadOnlyList<PlaceMention>? Said()
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return sentence.Listed(trigger.End, Math.Min(end, trigger.End + 6)) is { Count: > 0 } behind && _text.Lower(trigger.End) is "in" or "at" ? behind
            : PeopleNouns.Within(_text, start, trigger.First) ? [] : roles.Predicated(trigger.First) < 0 ? [] : null;
    }

    // "broke the siege" is told as broken and not as laid; "to break the siege" still tells that there is one.
    private bool IsBroken()
    {
        foreach (var other in sentence.Triggers)
        {
            if (other.Sense.Name != "broken.break")
                continue;
            var distance = trigger.First - other.End;
            if (distance is >= 0 and <= 8 || distance < 0 && other.First - trigger.End <= 6)
                return !sentence.Modalities.IsAim(other.First);
        }

        return _text.Lower(trigger.First - 1) == "of" && _text.Lower(trigger.First - 2) is "end" or "lifting" or "breaking" or "day";
    }

    private IReadOnlyList<PlaceMention>? Broken()
    {
        var phrase = roles.Of(trigger, "siege");
        var (start, end) = sentence.Clauses.Of(trigger.First);
        var at = Find(GroundClass.Siege, trigger.End, Math.Min(end, trigger.End + 8));
        // "the blockade has ended".
        if (at < 0 && _tree.Subject(trigger.First) is >= 0 and var subject && GroundWords.ClassOf(_text.Lower(subject)) == GroundClass.Siege)
            at = subject;
        if (at < 0 && roles.IsPassive(trigger))
            at = Find(GroundClass.Siege, Math.Max(sentence.Sentence.First, trigger.First - 8), trigger.First);
        if (at < 0)
            return null;
        var words = roles.Whole(at);
        if (sentence.Listed(words.First, Math.Max(words.End, phrase.End)) is { Count: > 0 } own)
            return own;
        return sentence.Listed(trigger.End, end) is { Count: > 0 } behind ? behind : sentence.Listed(start, trigger.First);
    }

    private IReadOnlyList<PlaceMention>? Route()
    {
        var phrase = roles.Of(trigger, "route");
        // "taking it would cut the road": nothing was cut.
        if (_tree.Dependent(trigger.First, "csubj") >= 0 || _text.Lower(trigger.First - 1) == "would" && !roles.PartyOf(roles.Of(trigger, "by")).IsNamed)
            return null;
        if (phrase.IsThere)
        {
            for (var i = phrase.First; i < phrase.End; i++)
            {
                if (_ground.PlaceAt(i) is { Place.Kind: PlaceKind.Road or PlaceKind.Crossing } road)
                    return [road];
            }

            // The thing itself, not a route named beside it.
            var head = phrase.Head >= 0 ? phrase.Head : Find(GroundClass.Route, phrase.First, phrase.End);
            if (head >= 0 && IsRoute(head))
                return Into(phrase);
        }

        var (start, _) = sentence.Clauses.Of(trigger.First);
        return roles.IsPassive(trigger) && !phrase.IsThere && Find(GroundClass.Route, start, trigger.First) >= 0 ? sentence.PlacesOf(trigger.First, trigger.End) : null;
    }

    private bool IsRoute(int head) => GroundWords.ClassOf(_text.Lower(head)) == GroundClass.Route && _text.Lower(head) is not ("line" or "lines" or "supply")
        || _text.Lower(head) is "line" or "lines" && _text.Lower(head - 1) == "supply";

    private IReadOnlyList<PlaceMention>? Access()
    {
        var phrase = roles.Of(trigger, "access-route");
        return phrase.IsThere && Find(GroundClass.Route, phrase.First, phrase.End) is >= 0 and var route && _text.Lower(route) is "route" or "routes" or "access" or "supply" ? Into(phrase) : null;
    }

    // "the road into X", "the last route to the east of X".
    private IReadOnlyList<PlaceMention> Into(Phrase route)
    {
        var (_, end) = sentence.Clauses.Of(trigger.First);
        if (sentence.Listed(route.First, Math.Max(route.End, Math.Min(end, route.First + 12))) is { Count: > 0 } own)
            return own;
        foreach (var to in route.Head < 0 ? [] : _tree.Obliques(route.Head, "to", "into", "from", "between", "towards", "in"))
        {
            if (_ground.Of(roles.Whole(to), takesNames: true) is { Places: { Count: > 0 } named })
                return named;
        }

        return sentence.PlacesOf(trigger.First, trigger.End);
    }

    private IReadOnlyList<PlaceMention>? Blocked()
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        if (!GroundWords.Within(_text, GroundClass.Aid, start, end) && !(_text.Lower(trigger.End) == "from" && _text.Lower(start) is "un" or "aid" || AgenciesWithin(start, trigger.First)))
            return null;
        // "the deals that an agency says have hindered aid": whoever brings it does not block it.
        if (By() is { IsNamed: true } by && _text.Theatre.FindActor(by.Actors[0]) is { Kind: ActorKind.Organisation })
            return null;
        if (_text.Lower(trigger.First).StartsWith("turn", StringComparison.Ordinal) && !GroundWords.Within(_text, GroundClass.Aid, start, trigger.First))
            return null;
        return sentence.PlacesOf(trigger.First, trigger.End);
    }

    // "humanitarian access to X remains limited".
    private IReadOnlyList<PlaceMention>? Limited()
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        for (var i = start; i < end; i++)
        {
            if (_text.Lower(i) is "limited" or "restricted" or "denied" or "blocked" or "impeded" or "hampered" or "refused" or "no")
                return _ground.Of(roles.Of(trigger, "place"), takesNames: true)?.Places ?? [];
        }

        return null;
    }

    private bool AgenciesWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Lower(i) is "agencies" or "agency" or "un" || _text.ActorAt(i) is { Actor: { Kind: ActorKind.Organisation, Side: "international" } })
                return true;
        }

        return false;
    }

    private bool IsAid(Phrase phrase) => phrase.IsThere && GroundWords.Within(_text, GroundClass.Aid, phrase.First, phrase.End);

    private IReadOnlyList<PlaceMention>? AidHead()
    {
        var phrase = roles.Of(trigger, "aid-head");
        if (!IsAid(phrase))
            return null;
        return _ground.Of(roles.Of(trigger, "place"), takesNames: true) is { Places: { Count: > 0 } places } ? places : sentence.Listed(phrase.First, phrase.End) is { Count: > 0 } within ? within : null;
    }

    private IReadOnlyList<PlaceMention>? Entered()
    {
        var aid = roles.Of(trigger, "aid");
        var (start, _) = sentence.Clauses.Of(trigger.First);
        var subject = aid is { IsThere: true, Head: >= 0 } && GroundWords.Within(_text, GroundClass.Aid, aid.First, aid.End) && _tree[aid.Head].Lemma != "toll";
        // Lost commas hang the verb on another noun: what carries aid then stands before it in the clause.
        if (!subject && (_text.Lower(trigger.First) == "reach" || Find(GroundClass.Aid, start, trigger.First) < 0 || _tree[trigger.First].Xpos is "VB" or "VBG"))
            return null;
        // "no aid has entered": where it stays out was told before.
        return _ground.Of(roles.Of(trigger, "place"), takesNames: true)?.Places ?? (subject && _text.Lower(trigger.First) == "entered" && !roles.Of(trigger, "place").IsThere ? [] : null);
    }

    // "aid trucks have been unable to reach X".
    private IReadOnlyList<PlaceMention>? Unreached()
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        if (!GroundWords.Within(_text, GroundClass.Aid, start, trigger.First) && !AgenciesWithin(start, trigger.First))
            return null;
        return sentence.Listed(trigger.End, end) is { Count: > 0 } places ? places : [];
    }

    private int Find(GroundClass of, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (GroundWords.ClassOf(_text.Lower(i)) == of)
                return i;
        }

        return -1;
    }
}
