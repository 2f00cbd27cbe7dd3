using System.Text;
using Marsad.Core.Theatre;

namespace Marsad.Intake;

/// <summary>A pack's folder and what stands in its files.</summary>
/// <param name="Path">Full path of the folder.</param>
/// <param name="Files">Text by file name ("places.tsv").</param>
/// <param name="Problems">Why the folder or a file could not be read; empty when all could.</param>
public sealed record TheatreFolder(string Path, IReadOnlyDictionary<string, string> Files, IReadOnlyList<TheatreProblem> Problems)
{
    /// <summary>The pack in use when none is named.</summary>
    public const string DefaultName = "syria";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads and validates the pack of <paramref name="nameOrPath"/>; null stands for <see cref="DefaultName"/>.</summary>
    public static TheatreReading Load(string? nameOrPath) => Open(nameOrPath).Read();

    /// <summary>
    /// Reads the files of a pack: one that comes with Marsad by its name ("syria", in <c>theatres/</c> beside the executable), else
    /// the folder of that path.
    /// </summary>
    public static TheatreFolder Open(string? nameOrPath)
    {
        var folder = Find(string.IsNullOrEmpty(nameOrPath) ? DefaultName : nameOrPath);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<TheatreProblem>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new TheatreProblem(folder, 0, nameOrPath ?? DefaultName, $"the folder of a theatre pack, or the name of one that comes with Marsad ({Known()})"));
            return new TheatreFolder(folder, files, problems);
        }

        foreach (var path in Directory.GetFiles(folder, "*.tsv"))
        {
            var name = System.IO.Path.GetFileName(path);
            try
            {
                files[name] = File.ReadAllText(path, StrictUtf8);
            }
            catch (DecoderFallbackException invalid)
            {
                problems.Add(new TheatreProblem(name, 0, $"byte {invalid.Index}", "text in UTF-8"));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                problems.Add(new TheatreProblem(name, 0, unreadable.Message, "a file that can be read"));
            }
        }

        return new TheatreFolder(folder, files, problems);
    }

    /// <summary>Reads the pack (<see cref="TheatreReader.Read"/>).</summary>
    public TheatreReading Read() => Problems.Count > 0 ? new TheatreReading(null, Problems) : TheatreReader.Read(Files);

    /// <summary>Reads the pack and audits its names and distances (<see cref="TheatreReader.Check"/>).</summary>
    public TheatreReading Check() => Problems.Count > 0 ? new TheatreReading(null, Problems) : TheatreReader.Check(Files);

    private static string Find(string nameOrPath)
    {
        var isPath = nameOrPath.AsSpan().IndexOfAny('/', '\\', '.') >= 0;
        var packaged = System.IO.Path.Combine(Root, nameOrPath);
        return isPath || !Directory.Exists(packaged) ? System.IO.Path.GetFullPath(nameOrPath) : packaged;
    }

    private static string Root => System.IO.Path.Combine(AppContext.BaseDirectory, "theatres");

    private static string Known() => Directory.Exists(Root)
        ? string.Join(", ", Directory.GetDirectories(Root).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal))
        : "none here";
}
