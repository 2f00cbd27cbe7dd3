using System.CommandLine;

namespace Marsad.App.Cli;

internal static class DemoCommand
{
    public static Command Create() => new("demo", "not there yet");
}
