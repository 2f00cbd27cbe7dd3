using System.CommandLine;

namespace Marsad.App.Cli;

internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "not there yet");
}
