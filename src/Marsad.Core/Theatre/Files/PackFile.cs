namespace Marsad.Core.Theatre.Files;

/// <summary>The files of a pack with their columns, in the order in which they are read and reported.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Columns">All columns.</param>
/// <param name="Optional">How many of them, at the end, a file may do without; their cells are empty then.</param>
internal sealed record PackFile(string Name, string[] Columns, int Optional = 0)
{
    public static readonly PackFile Theatre = new("theatre.tsv", ["id", "name", "country", "sides"]);
    public static readonly PackFile Actors = new("actors.tsv", ["id", "kind", "side", "name", "spellings"]);
    public static readonly PackFile Sources = new("sources.tsv", ["id", "kind", "side", "interest", "name", "spellings"]);
    public static readonly PackFile Memberships = new("memberships.tsv", ["member", "coalition", "from", "until"]);
    public static readonly PackFile Places = new("places.tsv", ["id", "name", "kind", "adm1", "within", "lat", "lon", "population", "spellings"]);

    public static readonly PackFile Areas = new(
        "areas.tsv",
        ["id", "name", "places", "held_by", "population", "population_source", "population_date", "spellings"]);

    public static readonly PackFile Routes = new("routes.tsv", ["id", "name", "into", "through", "spellings", "from", "since", "until"], Optional: 3);

    /// <summary>A pack may do without it.</summary>
    public static readonly PackFile Partisan = new("partisan.tsv", ["words", "side", "actor"]);

    /// <summary>A pack may do without it.</summary>
    public static readonly PackFile Designations = new("designations.tsv", ["area", "authority", "status", "from", "until", "source"]);

    /// <summary>A pack may do without it.</summary>
    public static readonly PackFile Outline = new("outline.tsv", ["ring", "lat", "lon"]);

    /// <summary>A pack may do without it: then no source can be judged.</summary>
    public static readonly PackFile Reliability = new("reliability.tsv", ["source", "reliability", "reason"]);

    private static readonly PackFile[] All = [Theatre, Actors, Sources, Memberships, Partisan, Reliability, Places, Areas, Routes, Designations, Outline];

    /// <summary>The columns that a file must have.</summary>
    public ReadOnlySpan<string> Required => Columns.AsSpan(0, Columns.Length - Optional);

    /// <summary>Rank of a file's problems in the report.</summary>
    public static int Order(string name) => Array.FindIndex(All, f => f.Name == name);
}
