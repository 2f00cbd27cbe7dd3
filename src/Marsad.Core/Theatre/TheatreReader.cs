using System.Security.Cryptography;
using System.Text;
using Marsad.Core.Theatre.Files;

namespace Marsad.Core.Theatre;

/// <summary>What reading a pack's files gave.</summary>
/// <param name="Pack">The pack; null when a problem that is no warning was found.</param>
/// <param name="Problems">In the order of files and lines.</param>
public sealed record TheatreReading(TheatrePack? Pack, IReadOnlyList<TheatreProblem> Problems);

/// <summary>
/// Reads a pack from the text of its files, by file name ("places.tsv"). One error leaves no pack: a ledger made with half of the
/// names would look like a whole one.
/// </summary>
public static class TheatreReader
{
    /// <summary>Reads a pack and finds what makes it unusable: missing files and columns, bad values, unknown references.</summary>
    public static TheatreReading Read(IReadOnlyDictionary<string, string> files) => Read(files, audit: false);

    /// <summary>Reads a pack as <see cref="Read(IReadOnlyDictionary{string, string})"/> does and also looks for names claimed twice, places far from their own and areas that no route reaches.</summary>
    public static TheatreReading Check(IReadOnlyDictionary<string, string> files) => Read(files, audit: true);

    private static TheatreReading Read(IReadOnlyDictionary<string, string> files, bool audit)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<TheatreProblem>();
        var theatre = TheatreRow.Read(files, problems);
        var memberships = MembershipRows.Read(files, problems);
        var actors = ActorRows.Read(files, theatre, memberships, problems);
        var partisan = PartisanRows.Read(files, theatre, actors, problems);
        var rated = ReliabilityRows.Read(files, actors, problems);
        var places = PlaceRows.Read(files, problems);
        var areas = AreaRows.Read(files, theatre, places, problems);
        var routes = RouteRows.Read(files, places, areas, problems);
        var designations = DesignationRows.Read(files, areas, problems);
        var outline = OutlineRows.Read(files, problems);
        if (audit)
        {
            NameAudit.Run(actors, places);
            DistanceAudit.Run(places);
            RouteAudit.Run(places, areas, routes);
        }

        if (problems.Count > 0)
            problems = [.. problems.OrderBy(p => PackFile.Order(p.File)).ThenBy(p => p.Line)];
        var pack = problems.TrueForAll(p => p.IsWarning)
            ? new TheatrePack(theatre.Id, theatre.Name, theatre.Country, actors.Records, places.Records, routes.Records, areas.Records, partisan, designations, outline) { Hash = HashOf(files), Rated = rated }
            : null;
        return new TheatreReading(pack, problems);
    }

    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            // The name with its length before it and the text with its own, so that no two packs give the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length} {name} {text.Length} {text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
