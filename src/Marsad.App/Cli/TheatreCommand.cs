using System.CommandLine;

namespace Marsad.App.Cli;

internal static class TheatreCommand
{
    public static Command Create() => new("theatre", "not there yet");
}
