using System.Text;
namespace Marsad.Core.Theatre.Files;

/// <summary>Finds names and spellings that two records claim, so that no reader has to guess.</summary>
internal static class NameAudit
{
    /// <summary>
    /// Reports every spelling that stands for two actors, for two places of one governorate, or for an actor and a place. Allowed are
    /// namesake places in different governorates, a government that shares its name with a country or a city ("Turkey", "Damascus"),
    /// and people who also speak ("residents"): the sentence tells them apart.
    /// </summary>
    public static void Run(Rows<Actor> actors, Rows<Place> places)
    {
        var claims = new Dictionary<string, List<NameClaim>>(StringComparer.Ordinal);
        for (var i = 0; i < actors.Records.Count; i++)
        {
            var actor = actors.Records[i];
            Claim(claims, new NameClaim(actor.Id.Value, actor, null, actors.RowOf(i)), actor.Name, actor.Spellings);
        }

        for (var i = 0; i < places.Records.Count; i++)
        {
            var place = places.Records[i];
            Claim(claims, new NameClaim(place.Id.Value, null, place, places.RowOf(i)), place.Name, place.Spellings);
        }
    }

    private static void Claim(Dictionary<string, List<NameClaim>> claims, NameClaim claim, string name, IReadOnlyList<string> spellings)
    {
        foreach (var spelling in spellings.Prepend(name))
        {
            var key = Key(spelling);
            if (!claims.TryGetValue(key, out var others))
                claims[key] = others = [];
            foreach (var other in others)
            {
                if (other.Row == claim.Row)
                    claim.Row.Report(spelling, "each spelling once; case, hyphens and apostrophes make no difference");
                else if (!MayShare(other, claim))
                    claim.Row.Report(spelling, $"a spelling of its own; it stands for '{other.Id}' on line {other.Row.Line} of {other.Row.File} too");
            }

            if (!others.Exists(o => o.Row == claim.Row))
                others.Add(claim);
        }
    }

    private static bool MayShare(NameClaim a, NameClaim b) => (a, b) switch
    {
        ({ Place: { } left }, { Place: { } right }) => left.Adm1 != right.Adm1,
        ({ Actor: { } first }, { Actor: { } second }) => first.Kind == ActorKind.Collective && second.Kind == ActorKind.Origin,
        ({ Actor: { } actor }, { Place: { } place }) => IsMetonym(actor, place),
        _ => false,
    };

    private static bool IsMetonym(Actor actor, Place place) =>
        actor.Kind == ActorKind.Government && place.Kind is (PlaceKind.Country or PlaceKind.City);

    private static string Key(string spelling)
    {
        var key = new StringBuilder(spelling.Length);
        foreach (var c in spelling)
        {
            if (c is not ('-' or '\'' or '’'))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private sealed record NameClaim(string Id, Actor? Actor, Place? Place, PackRow Row);
}
