using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of partisan.tsv; none when the pack has no such file.</summary>
internal static class PartisanRows
{
    public static IReadOnlyList<PartisanName> Read(IReadOnlyDictionary<string, string> files, TheatreRow theatre, Rows<Actor> actors, List<TheatreProblem> problems)
    {
        var names = new List<PartisanName>();
        if (!files.ContainsKey(PackFile.Partisan.Name))
            return names;
        foreach (var row in PackTable.Read(files, PackFile.Partisan, problems))
        {
            var name = new PartisanName(row.Text("words"), theatre.Side(row, "side"), new ActorId(row.Id("actor")));
            if (name.Words.Any(char.IsUpper) || name.Words.Contains("  ", StringComparison.Ordinal))
                row.Report(name.Words, "words in lower case with single spaces");
            if (!actors.Has(name.Actor.Value))
                row.Report(name.Actor.Value, "the id of an actor");
            if (names.Exists(n => n.Words == name.Words && n.Side == name.Side))
                row.Report(name.Words, $"each words once for side {name.Side}");
            names.Add(name);
        }

        return names;
    }
}
