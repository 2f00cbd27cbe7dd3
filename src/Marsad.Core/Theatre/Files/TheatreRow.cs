namespace Marsad.Core.Theatre.Files;

/// <summary>The one row of theatre.tsv.</summary>
/// <param name="Id">"syria".</param>
/// <param name="Name">"Syria".</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Sides">The sides that fight each other.</param>
internal sealed record TheatreRow(string Id, string Name, string Country, string[] Sides)
{
    // Who stands beside the war is the same in every theatre; TheatrePack.AreEnemies leaves these out.
    private static readonly string[] Beside = ["international", "civil", "monitor", "media", "channel", "unknown"];

    public static TheatreRow Read(IReadOnlyDictionary<string, string> files, List<TheatreProblem> problems)
    {
        var before = problems.Count;
        var rows = PackTable.Read(files, PackFile.Theatre, problems);
        if (rows.Count == 0)
        {
            if (problems.Count == before)
                problems.Add(new TheatreProblem(PackFile.Theatre.Name, 0, "", "one row that names the theatre"));
            return new TheatreRow("", "", "", []);
        }

        if (rows.Count > 1)
            rows[1].Report(rows[1]["id"], "one row");
        var row = rows[0];
        var country = row.Text("country");
        if (country.Length != 3 || !country.All(char.IsAsciiLetterUpper))
            row.Report(country, "a country as three capital letters (ISO 3166-1 alpha-3)");
        return new TheatreRow(row.Id("id"), row.Text("name"), country, row.List("sides"));
    }

    /// <summary>A cell that names a side of the theatre.</summary>
    public string Side(PackRow row, string column)
    {
        var value = row[column];
        if (Array.IndexOf(Sides, value) < 0 && Array.IndexOf(Beside, value) < 0)
            row.Report(value, $"a side: one of {string.Join(", ", Sides.Concat(Beside))}");
        return value;
    }
}
