using System.CommandLine;
using System.Text;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Gazetteer;
using Marsad.Intake;

namespace Marsad.App.Cli;

/// <summary><c>marsad theatre import</c>: places of a GeoNames dump as a pack's, in a list of their own or in a widened copy of a pack.</summary>
internal static class TheatreImportCommand
{
    private const int ShownProblems = 20;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var dump = new Argument<string>("geonames") { Description = "A GeoNames dump (19 columns parted by tabs): a country's file, cities15000.txt, allCountries.txt." };
        var pack = new Option<string?>("--pack") { Description = "Pack to widen: a name that comes with Marsad, or the path of a folder. Places that it has are left out.", HelpName = "NAME|PATH" };
        var output = new Option<string?>("--out") { Description = "With --pack: a new folder for the widened pack. Without: the file for the place list. [default: standard output]", HelpName = "PATH" };
        var countries = Listed("--country", "Take only these countries (ISO 3166-1 alpha-2, \"SY,IQ\").", "CODES");
        var classes = Listed("--class", "Take only these feature classes: P settlements, A administrative units, S buildings and bases, T hills, H waters, R roads, L areas. [default: P,A]", "LETTERS");
        var features = Listed("--feature", "Take only these feature codes (\"PPLC,PPLA,PPLA2\").", "CODES");
        var least = new Option<long>("--min-population") { Description = "Take only settlements with at least so many people; 0 takes those of unknown population too.", HelpName = "PEOPLE" };
        var admin1 = new Option<string?>("--admin1")
        {
            Description = "Names of first-order units, in the form of GeoNames' admin1CodesASCII.txt (\"SY.09<TAB>Aleppo\"). Those that the file does not name are told by the places that the pack shares with the dump.",
            HelpName = "FILE",
        };
        var command = new Command(
            "import",
            "Make a place list of a GeoNames dump, or widen a pack with it. Lines that are none are named as FILE:LINE: 'value': expected … and left out."
            + " Exit code 0: all lines read, 1: some left out, 2: nothing written.")
        {
            dump, pack, output, countries, classes, features, least, admin1,
        };
        command.SetAction(parsed =>
        {
            var letters = parsed.GetValue(classes) is { Length: > 0 } given ? given : ["P", "A"];
            if (letters.FirstOrDefault(l => l.Length != 1) is { } wrong)
                return Refuse($"--class '{wrong}': expected letters parted by commas, such as P,A");
            var selection = new GazetteerSelection(
                (parsed.GetValue(countries) ?? []).Select(c => c.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal),
                letters.Select(l => char.ToUpperInvariant(l[0])).ToHashSet(),
                (parsed.GetValue(features) ?? []).Select(c => c.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal),
                parsed.GetValue(least));
            try
            {
                return Import(parsed.GetRequiredValue(dump), selection, parsed.GetValue(admin1), parsed.GetValue(pack), parsed.GetValue(output));
            }
            catch (DecoderFallbackException)
            {
                return Refuse($"{parsed.GetValue(dump)}: expected text in UTF-8");
            }
            catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
            {
                return Refuse(unusable.Message);
            }
        });
        return command;
    }

    private static Option<string[]> Listed(string name, string description, string help) => new(name)
    {
        Description = description,
        HelpName = help,
        CustomParser = argument => [.. argument.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    private static int Import(string dump, GazetteerSelection selection, string? admin1, string? packName, string? output)
    {
        var folder = packName is null ? null : TheatreFolder.Open(packName);
        var pack = packName is null ? null : TheatreOption.Load(packName);
        if (folder is not null && pack is null)
            return ExitCode.Unusable;
        if (folder is not null && (output is null || Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
            return Refuse($"--out '{output}': expected the path of a new folder for the widened pack");
        var problems = new List<TheatreProblem>();
        var units = Admin1Names.Read(admin1 is null ? [] : File.ReadLines(admin1, StrictUtf8), admin1 ?? "", problems);
        var (lines, taken) = (0, new List<GeoNamesPlace>());
        foreach (var line in File.ReadLines(dump, StrictUtf8))
        {
            lines++;
            if (line.Length == 0)
                continue;
            if (GeoNamesPlace.Read(line, Path.GetFileName(dump), lines, out var problem) is not { } place)
                problems.Add(problem!);
            else if (selection.Takes(place))
                taken.Add(place);
        }

        foreach (var problem in problems.Take(ShownProblems))
            Console.Error.WriteLine(problem);
        if (problems.Count > ShownProblems)
            Console.Error.WriteLine($"… and {problems.Count - ShownProblems} more such lines");
        if (taken.Count == 0)
            return Refuse($"{dump}: {lines} lines, none of them a place to take");
        var imported = PlaceImport.Run(taken, pack, units);
        var heading = $"Imported from GeoNames (geonames.org, CC BY 4.0), {Path.GetFileName(dump)}: names, kinds, coordinates and populations are its own.";
        Write(folder, output, heading, imported.Places);
        Tell(imported, lines, taken.Count, problems.Count);
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SetAside;
    }

    private static void Write(TheatreFolder? folder, string? output, string heading, IReadOnlyList<Place> places)
    {
        if (folder is null)
        {
            var list = PlaceTable.Append(PlaceTable.Header, heading, places);
            if (output is null)
                Console.Out.Write(list);
            else
                File.WriteAllText(output, list, StrictUtf8);
            return;
        }

        Directory.CreateDirectory(output!);
        foreach (var (name, text) in folder.Files)
            File.WriteAllText(Path.Combine(output!, name), name == "places.tsv" ? PlaceTable.Append(text, heading, places) : text, StrictUtf8);
    }

    private static void Tell(ImportedPlaces imported, int lines, int taken, int bad)
    {
        Console.Error.WriteLine(
            $"{lines} lines, {taken} selected: {imported.Places.Count} places written, {imported.Known} known to the pack, {imported.Ambiguous} left out because their name stands for another"
            + (bad == 0 ? "" : $"; {bad} bad lines left out"));
        if (imported.WithoutAdm1.Count == 0)
            return;
        Console.Error.WriteLine(
            $"{imported.WithoutAdm1.Count} first-order units have no name, so their {imported.WithoutAdm1.Sum(u => u.Places)} places have no adm1; --admin1 names them: "
            + string.Join(", ", imported.WithoutAdm1.OrderByDescending(u => u.Places).Take(8).Select(u => u.Unit)) + (imported.WithoutAdm1.Count > 8 ? ", …" : ""));
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return ExitCode.Unusable;
    }
}
