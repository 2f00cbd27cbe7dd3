using System.CommandLine;
using Marsad.Core.Ledger;
using Marsad.Exchange.Formats;
using Marsad.Exchange.Tables;

namespace Marsad.App.Cli;

/// <summary><c>marsad export VIEW</c>: a view as GeoJSON, CSV or HXL, holding exactly what <c>marsad ledger VIEW</c> shows with the same options.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Write a view for other programs: GeoJSON for maps, CSV for tables, HXL (CSV with a row of hashtags) for humanitarian tools.")
    {
        View("incidents", "Incidents, a row each.", (l, _) => ViewRows.Incidents(l.Incidents)),
        View("tolls", "Tolls, a row each.", (l, _) => ViewRows.Tolls(l.Tolls)),
        View("control", "Intervals of control, a row each.", (l, _) => ViewRows.Control(l.Control)),
        View("access", "Intervals of access, a row each.", (l, _) => ViewRows.Access(l.Access)),
        View("claims", "Claims, a row each, without the words of the reports.", (_, claims) => ClaimRows.Of(claims)),
    };

    private static Command View(string name, string description, Func<EvidenceLedger, IReadOnlyList<LedgerClaim>, ExchangeTable> make)
    {
        var format = new Option<string>("--format") { Description = "geojson, csv or hxl.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("geojson", "csv", "hxl");
        var output = new Option<string?>("--output") { Description = "File to write; without it, standard output.", HelpName = "FILE" };
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var options = new ViewOptions();
        var command = new Command(name, description) { format, output, store, theatre };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            return await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, async queries =>
            {
                var snapshot = await queries.LookAsync(cancellationToken);
                var filter = options.Of(parsed);
                var claims = snapshot.Claims.Values.Where(c => filter.Admits(c, pack)).OrderBy(c => c.Id).ToList();
                var table = make(filter.Of(snapshot.Ledger, pack), claims);
                return Write(table, parsed.GetRequiredValue(format), parsed.GetValue(output));
            }, cancellationToken);
        });
        return command;
    }

    private static int Write(ExchangeTable table, string format, string? path)
    {
        try
        {
            using var output = path is null ? Console.OpenStandardOutput() : File.Create(path);
            if (format == "geojson")
                GeoJson.Write(table, output);
            else
                Csv.Write(table, output, hashtags: format == "hxl");
            return ExitCode.Done;
        }
        catch (Exception unwritable) when (path is not null && unwritable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}: cannot be written ({unwritable.Message}): choose another file with --output");
            return ExitCode.Unusable;
        }
    }
}
