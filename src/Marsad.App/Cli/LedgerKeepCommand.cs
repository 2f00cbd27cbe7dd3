using System.CommandLine;
using Marsad.Core.Ledger;
using Marsad.Store;

namespace Marsad.App.Cli;

/// <summary><c>marsad ledger keep</c>: puts the ledger into the store's tables, for other programs.</summary>
internal static class LedgerKeepCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var command = new Command("keep", "Put the ledger into the store's tables, where psql, QGIS and other programs find it. What is current is left as it is.")
        {
            store, theatre,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            return await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, async queries =>
            {
                var (version, ledger, _, _) = await queries.LookAsync(cancellationToken);
                var isKept = await queries.Store.SaveLedgerAsync(new LedgerStamp(version, pack.Hash, LedgerFold.Version), ledger, cancellationToken);
                Console.WriteLine(
                    $"{queries.Store.Name}: {(isKept ? "kept" : "a later ledger is kept already, not this one:")} {ledger.Incidents.Count} incidents, {ledger.Tolls.Count} tolls,"
                    + $" {ledger.Control.Count} intervals of control, {ledger.Access.Count} of access, as of change {version}");
                return ExitCode.Done;
            }, cancellationToken);
        });
        return command;
    }
}
