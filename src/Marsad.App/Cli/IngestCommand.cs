using System.CommandLine;

namespace Marsad.App.Cli;

internal static class IngestCommand
{
    public static Command Create() => new("ingest", "not there yet");
}
