using System.Text.Json;
using Marsad.Core.Model;
using Marsad.Core.Scoring;

namespace Marsad.App.Cli;

/// <summary>Annotated reports on disk: <c>reports/ID.json</c> and <c>claims/ID.json</c>; and predictions, a line a report.</summary>
internal static class GoldFolder
{
    /// <summary>The annotated reports in the order of their file names, without predictions.</summary>
    /// <exception cref="InvalidDataException">If the folder is not of that form; the message says which file and what was expected.</exception>
    public static List<ScoredReport> Read(string folder)
    {
        var claims = Path.Combine(folder, "claims");
        if (!Directory.Exists(claims))
            throw new InvalidDataException($"{folder}: expected a folder with reports/ID.json and claims/ID.json, but it has no claims/");
        var files = Directory.GetFiles(claims, "*.json").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new InvalidDataException($"{claims}: expected ID.json files, found none");
        return [.. files.Select(f => ReadOne(f, Path.Combine(folder, "reports", Path.GetFileName(f))))];
    }

    /// <summary>Claims by report, as <c>marsad extract</c> writes them; the last line of an id counts.</summary>
    /// <exception cref="InvalidDataException">If a line is not of that form; the message says which and what was expected.</exception>
    public static Dictionary<string, IReadOnlyList<Claim>> ReadPredictions(string path)
    {
        var found = new Dictionary<string, IReadOnlyList<Claim>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in path == "-" ? Lines(Console.In) : File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var read = Parse($"{path}:{number}", line, MarsadJson.ReadClaims);
            found[read.Id.Value] = read.Claims;
        }

        return found;
    }

    private static ScoredReport ReadOne(string claimsFile, string reportFile)
    {
        if (!File.Exists(reportFile))
            throw new InvalidDataException($"{reportFile}: not there, but {claimsFile} annotates it");
        var gold = Parse(claimsFile, File.ReadAllText(claimsFile), MarsadJson.ReadClaims);
        var report = Parse(reportFile, File.ReadAllText(reportFile), json =>
            JsonSerializer.Deserialize(json, MarsadJson.TypeInfo<Report>()) ?? throw new JsonException("expected a report, found null"));
        if (report.Id != gold.Id)
            throw new InvalidDataException($"{claimsFile}: annotates '{gold.Id}', but the report beside it is '{report.Id}'");
        return new ScoredReport(report, gold.Claims, Found: null);
    }

    private static T Parse<T>(string where, string json, Func<string, T> read)
    {
        try
        {
            return read(json);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
