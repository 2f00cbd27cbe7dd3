using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of reliability.tsv; none when the pack has no such file.</summary>
internal static class ReliabilityRows
{
    public static IReadOnlyList<RatedSource> Read(IReadOnlyDictionary<string, string> files, Rows<Actor> actors, List<TheatreProblem> problems)
    {
        var rated = new Rows<RatedSource>();
        if (!files.ContainsKey(PackFile.Reliability.Name))
            return rated.Records;
        foreach (var row in PackTable.Read(files, PackFile.Reliability, problems))
        {
            var id = row.Id("source");
            if (!actors.Has(id))
                row.Report(id, $"the id of an actor or a source ({PackFile.Actors.Name}, {PackFile.Sources.Name})");
            rated.Add(id, new RatedSource(new ActorId(id), Grade(row), row.Text("reason")), row);
        }

        return rated.Records;
    }

    private static SourceReliability Grade(PackRow row)
    {
        var letter = row["reliability"];
        if (letter is [>= 'A' and <= 'F'])
            return (SourceReliability)(letter[0] - 'A');
        row.Report(letter, "a reliability from A (completely reliable) to E (unreliable), or F (cannot be judged)");
        return SourceReliability.F;
    }
}
