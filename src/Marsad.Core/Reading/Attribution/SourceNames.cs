using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Resolves the words that name a speaker to an id.</summary>
internal sealed class SourceNames(ReportText text, Speakers speakers)
{
    /// <summary>Whom the tokens mean; null if nobody can be told.</summary>
    public Speaker? Resolve(int first, int end)
    {
        if (end <= first)
            return null;
        if (end == first + 1 && SpeakerPhrases.IsPronoun(text.Lower(first)))
            return Pronoun(text.Lower(first));
        // "the ministry", "the correspondent": whoever spoke under that noun before.
        if (text.Lower(first) is "the" or "that" or "same" && end - first <= 3 && (text.ActorAt(end - 1) is not { } whole || whole.End - whole.First == 1) && speakers.Titled(text.Lower(end - 1)) is { } titled)
            return new Speaker(titled, Roles.Of(text.Lower(end - 1)) is { Kind: RoleKind.Body or RoleKind.Person }, null);
        // "Reports said": nobody is named, whoever the words before name.
        if (text.Lower(end - 1) == "reports" && text.Lower(first) is not ("the" or "these" or "those"))
            return text.Lower(end - 2) is "media" or "news" or "press" ? new Speaker(new ActorId("media-reports"), false, null) : null;
        // "police and medics said": of joint sources the first.
        if (Joint(first, end) is { } and && Resolve(first, and) is { } joint)
            return joint;
        NameMatch? name = null;
        var linked = false;
        Role? role = null;
        Role? nearest = null;
        var roleAt = -1;
        var surname = Surname(first, end);
        for (var i = end - 1; i >= first; i--)
        {
            if (text.ActorAt(i) is { } match && match.First >= first && !IsNobody(match.Actor!))
            {
                // "Xyzian state media" is that nation's, not the theatre's.
                if (match.Actor!.Kind == ActorKind.Outlet && match.First > first && !text.Tokens[match.First].IsCapitalised && EnglishWords.IsDemonym(text.Lower(match.First - 1)) && Body(match.First - 1, match.End) is { } foreign)
                    return new Speaker(foreign, false, null);
                // The name nearest to the verb speaks; an unnamed origin gives way to the body that it stands beside.
                if (name is null || IsUnnamed(name.Value.Actor!) && !IsUnnamed(match.Actor!) && !linked)
                    name = match;
                i = match.First;
            }
            else if (Roles.Of(text.Lower(i)) is { } found && !text.Tokens[i].Text.Contains('-', StringComparison.Ordinal) && !OnlyDescribes(i, end))
            {
                // "local and media sources": words that only tell whose source it is.
                if (role is { Kind: RoleKind.Vague } && text.Lower(i) is "local" or "media")
                    continue;
                nearest ??= found;
                if (role is null || role.Value.Kind is RoleKind.Same or RoleKind.Vague || linked)
                    (role, roleAt) = (found, i);
                linked = false;
            }

            linked = linked || text.Tokens[i].Tag == Tag.Preposition;
        }

        if (IsWatch(end))
            return Monitor() is { } watch ? new Speaker(watch, false, null) : null;
        var person = surname is not null || nearest is { Kind: RoleKind.Body or RoleKind.Person };
        if (surname is not null && name is null && (role is null or { Kind: RoleKind.Body }) && (speakers.Known(surname) ?? Introduced(surname, first)) is { } known)
            return new Speaker(known, true, null);
        if (role is { Kind: RoleKind.Vague })
            return Source(first, end, name, roleAt);
        if (name is { Actor: { } actor })
        {
            // "residents of the Islamic State's capital", "a French journalist": the body only tells where, or of which nation.
            if (role is { Kind: RoleKind.Self } unnamed && actor.Kind is not (ActorKind.Origin or ActorKind.Outlet or ActorKind.Monitor) && (roleAt < name.Value.First || actor.Kind == ActorKind.Government))
                return new Speaker(surname is null ? unnamed.Id : Named(unnamed), surname is not null, surname);
            if (role is { Kind: RoleKind.Person } && actor.Kind == ActorKind.Government)
                return new Speaker(role.Value.Id, true, surname);
            // "Omar Halabi, a resident": one with a name.
            if (surname is not null && actor.Id.Value == "residents")
                return new Speaker(new ActorId("eyewitness"), true, surname);
            return new Speaker(IsOpposition(name.Value) ? new ActorId("opposition-sources") : actor.Id, person, surname);
        }

        if (Misspelt(first, end) is { } meant)
            return new Speaker(meant, false, null);

        return role switch
        {
            { Kind: RoleKind.Same } => Body(first, end) is { } body ? new Speaker(body, false, null) : end - first <= 4 ? Antecedent(first) : null,
            { Kind: RoleKind.Monitor } when text.Lower(end - 1) == "groups" => new Speaker(new ActorId("rights-groups"), false, null),
            { Kind: RoleKind.Monitor } when text.Lower(roleAt) == "ngo" && Body(first, end) is { } research => new Speaker(research, false, null),
            { Kind: RoleKind.Monitor } => Monitor() is { } monitor ? new Speaker(monitor, false, null) : Body(first, end) is { } named ? new Speaker(named, false, null) : null,
            { Kind: RoleKind.Body } when IsOfHospital(first, end) => new Speaker(new ActorId("medics"), true, surname),
            { Kind: RoleKind.Body } => new Speaker(OwnOffice(first, end) ?? Body(first, end) ?? role.Value.Id, true, surname),
            { Kind: RoleKind.Self } when surname is not null => new Speaker(Named(role.Value), true, surname),
            { } other => new Speaker(other.Id, other.Kind == RoleKind.Person, surname),
            null when (first == 0 || text.Tokens[first - 1].Tag != Tag.Preposition) && text.NameAt(first)?.Places.Any(p => p.Name == text.Theatre.Name) != true && Actors.Nations.State(text.Tokens, first, end) is { } state => new Speaker(state, false, null),
            null => Body(first, end) is { } body ? new Speaker(body, false, null) : surname is not null ? new Speaker(new ActorId("eyewitness"), true, surname) : null,
        };
    }

    /// <summary>The nouns among the tokens under which their speaker may be meant later.</summary>
    public IEnumerable<string> Titles(int first, int end)
    {
        for (var i = Math.Max(first, 0); i < end; i++)
        {
            if (Roles.Of(text.Lower(i)) is { Kind: not RoleKind.Same } || UnknownBodies.IsBody(text.Lower(i)))
                yield return text.Lower(i);
        }
    }

    // "the hospital's director", "the head of a field clinic".
    private bool IsOfHospital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is "hospital" or "clinic" or "morgue")
                return true;
        }

        return false;
    }

    // "the group, which relies on activists", "the group which tracks the war": the monitor, whatever armed group was told of before.
    private bool IsWatch(int end)
    {
        if (text.Lower(end - 1) is not ("group" or "organisation" or "organization"))
            return false;
        var at = text.Lower(end) == "," ? end + 1 : end;
        return text.Lower(at) is "which" or "that" && text.Lower(at + 1) is "relies" or "tracks" or "monitors" or "documents" or "gathers" or "collects" or "compiles" or "draws";
    }

    // "police and medics": the "and" between two who can speak, neither of them a person with two offices; null for none.
    private int? Joint(int first, int end)
    {
        // "local and media sources" are of one kind.
        if (Roles.Of(text.Lower(end - 1)) is { Kind: RoleKind.Vague })
            return null;
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (text.Lower(i) == "and" && text.NameAt(i) is null && (Roles.Of(text.Lower(i - 1)) is { } left && (left.Kind == RoleKind.Self || text.Lower(i - 1).EndsWith('s')) || text.ActorAt(i - 1) is { Actor.Acts: false }))
                return i;
        }

        return null;
    }

    // "the local archbishop", "human rights": of others, and no word for who speaks.
    private bool OnlyDescribes(int i, int end) => text.Lower(i) switch
    {
        "local" => i + 1 < end && text.Tokens[i + 1].Tag is Tag.Noun or Tag.ProperNoun,
        "rights" => text.Lower(i + 1) is not ("group" or "groups" or "monitor" or "monitors" or "organisation" or "organisations" or "organization" or "organizations" or "activist" or "activists" or "body" or "watchdog" or "network" or "campaigners" or "advocates"),
        _ => false,
    };

    // A ministry, minister or governor without a country: of the state whose war it is.
    private ActorId? OwnOffice(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (EnglishWords.IsDemonym(text.Lower(i)))
                return null;
        }

        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is "ministry" or "minister" or "governor" && text.Home is null)
                return Own()?.Id;
            // In the war of a state that the pack does not list: its ministry, its army.
            if (text.Home is { } state && (text.Lower(i) == "ministry" && i > first ? text.Lower(i - 1) + "-ministry" : text.Lower(i) is "army" or "military" ? "army" : null) is { } body)
                return new ActorId(state.Replace(' ', '-') + "-" + body.Replace("defense", "defence", StringComparison.Ordinal));
        }

        return null;
    }

    // The theatre's state, where the report names a place that lies in it.
    private Actor? Own() =>
        text.Names.Any(n => n.Places.Any(p => p.Adm1 is not null))
            ? text.Theatre.Actors.FirstOrDefault(a => a.Kind == ActorKind.Government && text.Theatre.Actors.Any(f => f.Kind == ActorKind.StateForce && f.Memberships.Any(m => m.Coalition == a.Id)))
            : null;

    // "Omar Halabi, head of the council, went to …", and later "Halabi said": for whom the words around the full name say that he stands.
    private ActorId? Introduced(string surname, int before)
    {
        for (var at = before - 1; at > 0; at--)
        {
            if (!IsPersonal(at) || Bare(text.Lower(at)) != surname || !IsPersonal(at - 1) && text.NameAt(at - 1) is not { Actor: null })
                continue;
            var role = -1;
            for (var i = at - 1; i >= Math.Max(0, at - Title) && text.Lower(i) is not ("." or ","); i--)
            {
                if (IsOffice(i))
                    role = i;
                if (role >= 0 && text.ActorAt(i) is { } owner && !IsNobody(owner.Actor!))
                    return owner.Actor!.Id;
                if (text.ActorAt(i) is { } under && i > at - Title && Enumerable.Range(Math.Max(0, under.First - 4), under.First - Math.Max(0, under.First - 4)).Any(IsOffice) && !IsNobody(under.Actor!))
                    return under.Actor!.Id;
            }

            for (var i = at + 1; i < Math.Min(before, at + Title) && text.Lower(i) != "."; i++)
            {
                if (IsOffice(i))
                    role = i;
                if (role > at && text.ActorAt(i) is { } owner && !IsNobody(owner.Actor!))
                    return owner.Actor!.Id;
            }
        }

        return null;
    }

    // Tokens of a title with its body.
    private const int Title = 9;

    private bool IsOffice(int i) => Roles.Of(text.Lower(i)) is { Kind: RoleKind.Body, Id.Value: "officials" } || text.Lower(i) == "secretary-general";

    // A resident with a name is an eyewitness; a doctor stays a doctor.
    private static ActorId Named(Role role) => role.Id.Value == "residents" ? new ActorId("eyewitness") : role.Id;

    private Speaker? Pronoun(string lower)
    {
        var id = lower switch
        {
            "he" or "she" => speakers.LastPerson,
            "it" => speakers.LastBody,
            _ => speakers.Last,
        };
        return id is { } known ? new Speaker(known, lower is "he" or "she", null) : null;
    }

    /// <summary>"It recorded 15 deaths" before anybody has spoken: the monitor or body that the sentence before names.</summary>
    public Speaker? Counter(int at, Sentence before) =>
        speakers.Last is null && text.Names.LastOrDefault(n => n.First >= before.First && n.End <= at && n.Actor is { Kind: ActorKind.Monitor or ActorKind.Organisation }).Actor is { } body ? new Speaker(body.Id, false, null) : null;

    // "The group said": who spoke last, or else the body named last before.
    private Speaker? Antecedent(int first)
    {
        if (text.Tokens[first].Tag != Tag.Determiner && text.Lower(first) is not ("statement" or "report"))
            return null;
        if (speakers.LastBody is { } last)
            return new Speaker(last, false, null);
        for (var n = text.Names.Count - 1; n >= 0; n--)
        {
            if (text.Names[n] is { Actor: { } actor } name && name.End <= first && actor.Kind is ActorKind.Organisation or ActorKind.Monitor or ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.Outlet)
                return new Speaker(actor.Id, false, null);
        }

        return null;
    }

    // "a military source", "a source at the hospital", "the source": the words beside it, else whoever spoke.
    private Speaker Source(int first, int end, NameMatch? name, int at)
    {
        for (var i = first; i < end; i++)
        {
            if (i != at && Roles.SourceOf(text.Lower(i)) is { } of)
                return new Speaker(of, false, null);
            // "a source at the province": who sits there holds office.
            if (i == at && text.Lower(i + 1) == "at")
                return new Speaker(name is { Actor: { Kind: not ActorKind.Origin } seat } ? seat.Id : OfficeOf(i + 2, end), false, null);
        }

        if (text.Lower(first) is "the" or "same" && end - first <= 3 && name is null && speakers.Last is { } last)
            return new Speaker(last, false, null);
        if (name is { Actor: { } actor } && actor.Kind is not (ActorKind.Outlet or ActorKind.Channel) && actor is not { Kind: ActorKind.Collective, Side: "civil" })
            return new Speaker(actor.Side == "opposition" && actor.Kind is ActorKind.Collective or ActorKind.PoliticalBody ? new ActorId("opposition-sources") : actor.Id, false, null);
        for (var i = first; i < end; i++)
        {
            if (i != at && Roles.Of(text.Lower(i)) is { Kind: RoleKind.Self or RoleKind.Body } role)
                return new Speaker(role.Id, false, null);
        }

        return new Speaker(new ActorId("local-sources"), false, null);
    }

    private ActorId OfficeOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Roles.SourceOf(text.Lower(i)) is { } of)
                return of;
        }

        return new ActorId("officials");
    }

    private ActorId? Monitor()
    {
        foreach (var name in text.Names)
        {
            if (name.Actor is { Kind: ActorKind.Monitor } monitor)
                return monitor.Id;
        }

        // The pack says who "the monitor" is in this war.
        return speakers.LastBody ?? text.Theatre.Actors.FirstOrDefault(a => a.Kind == ActorKind.Monitor && a.Spellings.Contains("the monitor"))?.Id;
    }

    // "the Syrian Obsevatory for Human Rights": a name of the pack with one word of several misspelt.
    private ActorId? Misspelt(int first, int end)
    {
        while (first < end && text.Tokens[first].Tag == Tag.Determiner)
            first++;
        if (end - first < 3)
            return null;
        var words = new string[end - first];
        for (var i = first; i < end; i++)
            words[i - first] = text.Tokens[i].Text;
        foreach (var actor in text.Theatre.Actors)
        {
            if (!actor.Acts && actor.Name.Split(' ') is var name && name.Length == words.Length && name.Zip(words).Count(w => !string.Equals(w.First, w.Second, StringComparison.OrdinalIgnoreCase)) == 1
                && name.Zip(words).All(w => string.Equals(w.First, w.Second, StringComparison.OrdinalIgnoreCase) || w.First.Length > 5 && w.First[..3] == w.Second[..Math.Min(3, w.Second.Length)]))
                return actor.Id;
        }

        return null;
    }

    // A body that no pack knows: its capitalised name as a whole, "Interior Ministry of Egypt".
    private ActorId? Body(int first, int end) => UnknownBodies.Find(text, first, end);

    // The last word of a person's name that no pack knows: two capitals in a row, or one that a former sentence gave in full.
    private string? Surname(int first, int end)
    {
        var last = end - 1;
        while (last > first && text.Tokens[last].Tag is Tag.Numeral or Tag.Punctuation)
            last--;
        for (var i = last; i >= first; i--)
        {
            if (!IsPersonal(i))
                continue;
            var lower = Bare(text.Lower(i));
            if (i - 1 >= first && (IsPersonal(i - 1) || Roles.Of(text.Lower(i - 1)) is not null || text.NameAt(i - 1) is { Actor: null }) || speakers.Known(lower) is not null || i == first && last == first)
                return lower;
        }

        return null;
    }

    // "Halabi added" is who was "Omar al-Halabi" before.
    private static string Bare(string lower) => HasArticle(lower) ? lower[3..] : lower;

    private static bool HasArticle(string word) => word.Length > 5 && word[2] == '-' && word[..2] is "al" or "el" or "as" or "ar" or "ad" or "an" or "at" or "az";

    private bool IsPersonal(int i)
    {
        var token = text.Tokens[i];
        return (token.IsCapitalised || HasArticle(token.Text) && char.IsUpper(token.Text[3])) && token.Kind == TokenKind.Word && token.Tag == Tag.ProperNoun && text.NameAt(i) is null && Roles.Of(token.Lower) is null
            && !UnknownBodies.IsBody(token.Lower) && !EnglishWords.IsDemonym(token.Lower) && !(token.Text.Length > 1 && token.Text.All(char.IsUpper));
    }

    /// <summary>True for words of the pack that name nobody who speaks: "a source", "residents"; their role decides.</summary>
    public static bool IsNobody(Actor actor) => actor is { Kind: ActorKind.Collective, Side: "civil" } || actor is { Kind: ActorKind.Origin } && actor.Id.Value == "local-sources";

    // "the opposition said", "opposition groups said", in lower case: nobody of it is named.
    private bool IsOpposition(NameMatch name)
    {
        if (name.Actor is not { Side: "opposition", Kind: ActorKind.Collective or ActorKind.PoliticalBody })
            return false;
        for (var i = name.First; i < name.End; i++)
        {
            if (text.Lower(i) == "opposition")
                return !text.Tokens[i].IsCapitalised;
        }

        return false;
    }

    private static bool IsUnnamed(Actor actor) => actor.Kind is ActorKind.Collective or ActorKind.Channel || actor is { Kind: ActorKind.Origin } && !actor.Name.Any(char.IsUpper);
}
