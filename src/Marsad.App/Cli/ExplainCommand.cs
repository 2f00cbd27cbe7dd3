using System.CommandLine;

namespace Marsad.App.Cli;

internal static class ExplainCommand
{
    public static Command Create() => new("explain", "not there yet");
}
