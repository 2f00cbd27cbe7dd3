using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>
/// Forces and authorities of states that the pack does not list, kept as they are named: "Egyptian troops" are the egyptian-army; and in a report on
/// that state's war so are "the army" and "soldiers", which in the theatre's would be those of its own.
/// </summary>
internal sealed class StateForces(TokenList tokens, NameIndex index, TheatrePack theatre, string? home)
{
    private readonly string? _theatres = Nations.AdjectiveOf(theatre.Name);

    /// <summary>The army of the state whose war it is; null where that is the theatre's.</summary>
    public Actor? Army { get; } = home is null ? null : index.Actor(home + " army") ?? Make(home, "army");

    /// <summary>The names with such forces among them; generic ones that the pack takes for its own state's become the other's.</summary>
    public List<NameMatch> Add(List<NameMatch> names)
    {
        var found = new List<NameMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (owner, noun) = tokens[i].IsCapitalised && Nations.Adjective(tokens, i) is { } named ? (named.Adjective, named.End) : (null, i);
            // "Syrian air strikes", in the theatre's war or another's: by its forces.
            if (owner is not null && IsAttack(noun) && !names.Exists(n => n.First <= i && i < n.End) && ((owner == _theatres ? Own() : owner == home?.Replace(' ', '-') ? Army : null) is { } striking))
            {
                found.Add(new NameMatch(i, noun, striking, []));
                continue;
            }

            if (Body(noun) is not { } body || owner is null && home is null)
                continue;
            var covering = names.Find(n => n.First <= i && i < n.End);
            // What the pack names in full, and whose forces it takes for the state itself, stays as it has it.
            if (covering.Actor is { } known && (covering.End > noun ? owner is not null || !IsOwn(known) : owner is not null && owner != home?.Replace(' ', '-')))
                continue;
            if (owner is null && covering.Actor is null && body.Name is not ("policemen" or "security-forces" or "government-forces"))
                continue;
            var whose = owner ?? home!.Replace(' ', '-');
            found.Add(new NameMatch(owner is null ? Math.Min(i, covering.Actor is null ? i : covering.First) : i, Math.Max(body.End, covering.Actor is null ? 0 : covering.End), Of(whose, body.Name), []));
            i = body.End - 1;
        }

        return NamedActors.Merge(names, found);
    }

    // The pack's own state and its forces, which it knows by words that any report has: "the army", "government forces".
    private static bool IsOwn(Actor actor) => actor is { Side: "government", Kind: ActorKind.StateForce or ActorKind.Government };

    private Actor Of(string whose, string body) => index.Actor(whose.Replace('-', ' ') + " " + body.Replace('-', ' ')) is { Kind: ActorKind.Government or ActorKind.StateForce } known && !IsOwn(known) ? known
        : body == "policemen" ? Make(whose, "police") : Make(whose, body);

    private static Actor Make(string whose, string body)
    {
        var name = whose.Replace('-', ' ') + " " + body.Replace('-', ' ');
        return new Actor(new ActorId(name.Replace(' ', '-')), body == "government" ? ActorKind.Government : ActorKind.StateForce, "unknown", name, [], null, []);
    }

    private Actor? Own() => theatre.Actors.FirstOrDefault(a => a.Kind == ActorKind.StateForce && a.Memberships.Any(m => theatre.FindActor(m.Coalition)?.Kind == ActorKind.Government));

    // "air strike", "raids"; "Xyz and Abc jets" share what stands behind the second.
    private bool IsAttack(int i)
    {
        if (i + 2 < tokens.Count && tokens[i].Lower is "and" or "or" && Nations.Adjective(tokens, i + 1) is { } second)
            i = second.End;
        while (i + 1 < tokens.Count && tokens[i].Tag == Tag.Adjective)
            i++;
        if (i < tokens.Count && tokens[i].Lower is "air" or "artillery" or "rocket" or "missile" or "aerial" or "mortar" or "tank" or "barrel" && i + 1 < tokens.Count)
            return true;
        return i < tokens.Count && tokens[i].Lower is "strike" or "strikes" or "airstrike" or "airstrikes" or "raid" or "raids" or "shelling" or "bombardment" or "bombing" or "bombings" or "shells" or "bombs" or "jets" or "warplanes" or "helicopters";
    }

    // The noun of a force at a token, under the name that its id has.
    private (string Name, int End)? Body(int i)
    {
        if (i >= tokens.Count)
            return null;
        var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
        return (tokens[i].Lower, next) switch
        {
            ("security", "forces") => ("security-forces", i + 2),
            ("government", "forces" or "troops" or "soldiers") => ("government-forces", i + 2),
            ("air", "force") => ("air-force", i + 2),
            ("army" or "troops" or "soldiers" or "military", _) => ("army", i + 1),
            ("police" or "policemen" or "policeman", _) => ("policemen", i + 1),
            ("forces", _) => ("forces", i + 1),
            ("government", _) => ("government", i + 1),
            _ => null,
        };
    }
}
