using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>
/// Who the names of a report stand for: states told from their capitals, armed groups that no pack knows kept as they are written, partisan
/// words resolved by the outlet's side, and unnamed fighters by the group told before them.
/// </summary>
internal static class NamedActors
{
    /// <summary>The names in order, never overlapping.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="index">The names of the pack.</param>
    /// <param name="theatre">The pack.</param>
    /// <param name="outlet">Who published the report; null if unknown.</param>
    /// <param name="home">The adjective of the state whose war it is; null for the theatre's own (<see cref="Nations.Of"/>).</param>
    /// <param name="found">The names of the pack in the text.</param>
    public static NameMatch[] Resolve(AnalysedText text, NameIndex index, IReadOnlyList<NameMatch> found, TheatrePack theatre, ActorId? outlet, string? home)
    {
        var names = new List<NameMatch>(found.Count + 8);
        foreach (var name in found)
            names.Add(StateNames.Decide(text.Tokens, name, names.Count > 0 ? names[^1] : null));
        names = UnknownGroups.Add(text, Acronyms.Add(text.Tokens, names));
        var forces = new StateForces(text.Tokens, index, theatre, home);
        names = forces.Add(names);
        if (theatre.PartisanNames(outlet) is { Count: > 0 } partisan)
            names = PartisanWords.Add(text, names, partisan, theatre);
        var resolved = new Antecedents(text, theatre, names, forces.Army).Resolve();
        // Elsewhere than in the theatre's war gunmen are anybody's.
        return home is null || theatre.FindActor(new ActorId("unknown")) is not { } unknown ? resolved
            : [.. resolved.Select(n => n.Actor is { Kind: ActorKind.Collective } && text.Tokens[n.End - 1].Lower is "gunmen" or "gunman" or "attackers" or "assailants" or "attacker" ? n with { Actor = unknown } : n)];
    }

    /// <summary>Names with further ones put in their places; where they overlap with others, the others go.</summary>
    public static List<NameMatch> Merge(List<NameMatch> names, List<NameMatch> further)
    {
        if (further.Count == 0)
            return names;
        var merged = names.FindAll(n => !further.Exists(f => f.First < n.End && n.First < f.End));
        merged.AddRange(further);
        merged.Sort((a, b) => a.First.CompareTo(b.First));
        return merged;
    }
}
