using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of memberships.tsv, by member.</summary>
internal sealed class MembershipRows
{
    private readonly Dictionary<string, List<Membership>> _byMember = new(StringComparer.Ordinal);
    private readonly List<PackRow> _rows = [];

    public static MembershipRows Read(IReadOnlyDictionary<string, string> files, List<TheatreProblem> problems)
    {
        var memberships = new MembershipRows();
        foreach (var row in PackTable.Read(files, PackFile.Memberships, problems))
            memberships.Add(row);
        return memberships;
    }

    /// <summary>Coalitions of an actor, in the order of the file.</summary>
    public IReadOnlyList<Membership> Of(string member) => _byMember.TryGetValue(member, out var found) ? found : [];

    /// <summary>Reports members and coalitions that are no actors.</summary>
    public void CheckReferences(Rows<Actor> actors)
    {
        foreach (var row in _rows)
        {
            if (!actors.Has(row["member"]))
                row.Report(row["member"], "the id of an actor");
            if (!actors.Has(row["coalition"]))
                row.Report(row["coalition"], "the id of an actor");
        }
    }

    private void Add(PackRow row)
    {
        _rows.Add(row);
        var member = row.Text("member");
        var coalition = row.Text("coalition");
        if (member == coalition)
            row.Report(coalition, "a coalition other than the member");
        var from = row.Day("from", last: false);
        var until = row.Day("until", last: true);
        if (until < from)
            row.Report(row["until"], $"a date not before {row["from"]}");
        if (!_byMember.TryGetValue(member, out var found))
            _byMember[member] = found = [];
        found.Add(new Membership(new ActorId(coalition), from, until));
    }
}
