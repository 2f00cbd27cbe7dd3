using System.CommandLine;

namespace Marsad.App.Cli;

internal static class ServeCommand
{
    public static Command Create() => new("serve", "not there yet");
}
