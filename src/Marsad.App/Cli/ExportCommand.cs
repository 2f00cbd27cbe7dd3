using System.CommandLine;

namespace Marsad.App.Cli;

internal static class ExportCommand
{
    public static Command Create() => new("export", "not there yet");
}
