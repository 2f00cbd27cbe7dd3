using System.CommandLine;
using Marsad.Core.Theatre;
using Marsad.Intake;

namespace Marsad.App.Cli;

/// <summary>The <c>--theatre</c> option of the commands that read reports.</summary>
internal static class TheatreOption
{
    public static Option<string?> Create() => new("--theatre")
    {
        Description = $"Theatre pack: a name that comes with Marsad, or the path of a folder. [default: {TheatreFolder.DefaultName}]",
        HelpName = "NAME|PATH",
    };

    /// <summary>The pack; null, with every error on standard error, when it cannot be used.</summary>
    public static TheatrePack? Load(string? nameOrPath)
    {
        var (pack, problems) = TheatreFolder.Load(nameOrPath);
        if (pack is not null)
            return pack;
        foreach (var problem in problems.Where(p => !p.IsWarning))
            Console.Error.WriteLine(problem);
        Console.Error.WriteLine($"the theatre pack cannot be used; 'marsad theatre check {nameOrPath ?? TheatreFolder.DefaultName}' says more");
        return null;
    }
}
