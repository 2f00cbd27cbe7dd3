using System.CommandLine;

namespace Marsad.App.Cli;

internal static class ExtractCommand
{
    public static Command Create() => new("extract", "not there yet");
}
