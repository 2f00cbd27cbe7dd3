using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Resolves the words that name a source to an id.</summary>
internal sealed class SourceNames(ReportText text)
{
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["activist"] = "activists", ["activists"] = "activists", ["resident"] = "residents", ["residents"] = "residents", ["witness"] = "residents", ["witnesses"] = "residents",
        ["locals"] = "residents", ["villagers"] = "residents", ["medic"] = "medics", ["medics"] = "medics", ["doctor"] = "medics", ["doctors"] = "medics",
        ["official"] = "officials", ["officials"] = "officials", ["police"] = "officials", ["authorities"] = "officials",
        ["journalist"] = "eyewitness", ["eyewitness"] = "residents", ["eyewitnesses"] = "residents",
    };

    /// <summary>The id of the source that the tokens name; <paramref name="last"/> for a pronoun or "the source"; null if nobody can be told.</summary>
    public ActorId? Resolve(int first, int end, ActorId? last)
    {
        // "The source added": whoever spoke last, and no source of its own.
        if (last is not null && end - first <= 3 && text.Lower(end - 1) is "source" or "sources" or "statement" && text.Lower(end - 2) is "the" or "same")
            return last;
        NameMatch? best = null;
        for (var i = first; i < end; i++)
        {
            if (text.ActorAt(i) is not { } name)
                continue;
            // "a monitor backed by", "fighters from X": the more telling name wins, a named body over a collective.
            if (best is null || Weight(name.Actor!) >= Weight(best.Value.Actor!))
                best = name;
            i = name.End - 1;
        }

        if (best is { } known && known.Actor is not { Kind: ActorKind.Collective, Side: "civil" })
            return known.Actor!.Id;
        ActorId? role = null;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            var lower = text.Lower(i);
            if (lower is "he" or "she" or "it" or "they" or "source" or "sources" or "group" or "statement" or "spokesman" or "agency" or "correspondent" or "reporter" && end - first <= 3)
                return last ?? (lower is "source" or "sources" ? new ActorId("local-sources") : null);
            if (Roles.TryGetValue(lower, out var id))
                role ??= new ActorId(id);
            if (text.Tokens[i].IsCapitalised && text.Tokens[i].Tag == Tag.ProperNoun && text.NameAt(i) is null)
                capitals++;
        }

        if (role is not null)
            return role;
        return capitals >= 2 ? new ActorId("eyewitness") : null;
    }

    private static int Weight(Actor actor) => actor.Kind switch
    {
        ActorKind.Collective => 1,
        ActorKind.Origin => 2,
        ActorKind.Channel => 0,
        ActorKind.Government or ActorKind.StateForce => 3,
        _ => 4,
    };
}
