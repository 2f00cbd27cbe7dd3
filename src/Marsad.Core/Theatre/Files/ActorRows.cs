using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of actors.tsv, who act, and of sources.tsv, who only speak: one space of ids.</summary>
internal static class ActorRows
{
    public static Rows<Actor> Read(
        IReadOnlyDictionary<string, string> files,
        TheatreRow theatre,
        MembershipRows memberships,
        List<TheatreProblem> problems)
    {
        var actors = new Rows<Actor>();
        foreach (var row in PackTable.Read(files, PackFile.Actors, problems))
            Add(actors, row, theatre, memberships, interest: null, acts: true);
        foreach (var row in PackTable.Read(files, PackFile.Sources, problems))
            Add(actors, row, theatre, memberships, row["interest"].Length == 0 ? null : theatre.Side(row, "interest"), acts: false);
        memberships.CheckReferences(actors);
        return actors;
    }

    private static void Add(Rows<Actor> actors, PackRow row, TheatreRow theatre, MembershipRows memberships, string? interest, bool acts)
    {
        var id = row.Id("id");
        var actor = new Actor(
            new ActorId(id),
            row.Word<ActorKind>("kind"),
            theatre.Side(row, "side"),
            row.Text("name"),
            row.List("spellings"),
            interest,
            memberships.Of(id));
        if (actor.Acts != acts && KebabEnum.TryParse<ActorKind>(row["kind"], out _))
            row.Report(row["kind"], acts ? "a kind that acts; who only speaks stands in sources.tsv" : "a kind that only speaks; who acts stands in actors.tsv");
        actors.Add(id, actor, row);
    }
}
