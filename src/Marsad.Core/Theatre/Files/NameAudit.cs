using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Theatre.Files;

/// <summary>Finds names and spellings that two records claim, so that no reader has to guess.</summary>
internal static class NameAudit
{
    /// <summary>
    /// Reports every spelling that stands, once folded, for two actors, for two places of one governorate, or for an actor and a place.
    /// Allowed are namesake places in different governorates or abroad, a government that shares its name with a country or a city ("Turkey",
    /// "Damascus"), an outlet with a city's name ("al-Mayadeen"), and people who also speak ("residents"): the sentence tells them apart.
    /// </summary>
    public static void Run(Rows<Actor> actors, Rows<Place> places)
    {
        var owners = new Dictionary<string, List<NameOwner>>(StringComparer.Ordinal);
        for (var i = 0; i < actors.Records.Count; i++)
        {
            var actor = actors.Records[i];
            Claim(owners, new NameOwner(actor.Id.Value, actor, null, actors.RowOf(i)), actor.Name, actor.Spellings);
        }

        for (var i = 0; i < places.Records.Count; i++)
        {
            var place = places.Records[i];
            Claim(owners, new NameOwner(place.Id.Value, null, place, places.RowOf(i)), place.Name, place.Spellings);
        }
    }

    private static void Claim(Dictionary<string, List<NameOwner>> owners, NameOwner owner, string name, IReadOnlyList<string> spellings)
    {
        foreach (var spelling in spellings.Prepend(name))
        {
            var key = Key(spelling);
            if (!owners.TryGetValue(key, out var others))
                owners[key] = others = [];
            if (others.Contains(owner))
                continue;
            foreach (var other in others)
            {
                if (!MayShare(other, owner))
                    owner.Row.Report(spelling, $"a spelling of its own; it stands for '{other.Id}' on line {other.Row.Line} of {other.Row.File} too");
            }

            others.Add(owner);
        }
    }

    private static bool MayShare(NameOwner a, NameOwner b) => (a, b) switch
    {
        ({ Place: { } left }, { Place: { } right }) => left.Adm1 != right.Adm1 || left.Adm1 is null,
        ({ Actor: { } first }, { Actor: { } second }) => first.Kind == ActorKind.Collective && second.Kind == ActorKind.Origin,
        ({ Actor: { } actor }, { Place: { } place }) => IsNamedAfter(actor, place),
        _ => false,
    };

    private static bool IsNamedAfter(Actor actor, Place place) =>
        actor.Kind is (ActorKind.Government or ActorKind.Outlet) && place.Kind is (PlaceKind.Country or PlaceKind.City);

    /// <summary>What a spelling comes down to when folded word by word: equal keys are one name.</summary>
    public static string Key(string spelling) =>
        string.Join(' ', spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Where(w => w.Length > 0));

    private sealed record NameOwner(string Id, Actor? Actor, Place? Place, PackRow Row);
}
