using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Marsad.App.Queries;
using Marsad.Core.Comparing;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Theatre;
using Marsad.Exchange.Formats;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Tables;

namespace Marsad.App.Cli;

/// <summary><c>marsad compare ged FILE.csv</c>: holds the ledger against events that people coded by hand.</summary>
internal static class CompareCommand
{
    /// <summary>How many bad rows are told one by one.</summary>
    private const int MostTold = 20;

    public static Command Create() => new("compare", "Hold the ledger against events that people coded by hand: matched, missed, extra, and the ratio of deaths.")
    {
        Ged(),
    };

    private static Command Ged()
    {
        var file = new Argument<string>("FILE") { Description = "UCDP Georeferenced Event Dataset as CSV, of any release." };
        var kilometres = new Option<double>("--km") { Description = "An incident farther from an event's point is another.", HelpName = "KM", DefaultValueFactory = _ => 25 };
        var apart = new Option<int>("--days") { Description = "How many days may lie between the two.", HelpName = "N", DefaultValueFactory = _ => 1 };
        kilometres.Validators.Add(result => Positive(result, "--km", "kilometres from 0 to 1000", 1000));
        apart.Validators.Add(result => Positive(result, "--days", "a whole number of days from 0 to 31", 31));
        var ids = new Option<string?>("--ids") { Description = "Only events whose ids stand in FILE, each the first word of a line.", HelpName = "FILE" };
        var format = FormatOption.Create(FormatOption.Csv, FormatOption.Json);
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var options = new ViewOptions();
        var command = new Command("ged", "Against UCDP GED. The table counts by governorate, month and size; CSV has a row an event and one an incident that no event passes for.")
        {
            file, kilometres, apart, ids, format, store, theatre,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            var view = options.Of(parsed);
            var chosen = new ComparisonOptions { Kilometres = parsed.GetValue(kilometres), DaysApart = parsed.GetValue(apart), From = view.From, To = view.To, Place = view.Place };
            if (new TotalsQuestion(pack).Problem(new TotalsQuery(view.Place, view.From, view.To, new(default))) is { } problem)
                return Unusable(problem);
            var path = parsed.GetRequiredValue(file);
            try
            {
                using var text = new StreamReader(path);
                var reading = GedReader.Read(text);
                var only = parsed.GetValue(ids) is { } list ? File.ReadLines(list).Select(FirstWord).ToHashSet(StringComparer.Ordinal) : null;
                var events = only is null ? reading.Events : [.. reading.Events.Where(e => only.Contains(e.Id))];
                if (events.Count == 0)
                    return Unusable($"{path}: none of its {reading.Events.Count} events is asked for{(only is null ? "" : $" by the {only.Count} ids of {parsed.GetValue(ids)}")}{Aside(path, reading)}");
                return await LedgerAccess.WithAsync(
                    parsed.GetRequiredValue(store), pack, queries => CompareAsync(queries, pack, chosen, events, reading, path, parsed.GetRequiredValue(format), cancellationToken), cancellationToken);
            }
            catch (FormatException unread)
            {
                return Unusable($"{path}: {unread.Message}");
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                return Unusable($"{unreadable.Message}: give a file that can be read");
            }
        });
        return command;
    }

    private static async Task<int> CompareAsync(
        LedgerQueries queries, TheatrePack pack, ComparisonOptions options, IReadOnlyList<CodedEvent> events, GedReading reading, string path, string format, CancellationToken cancellationToken)
    {
        var comparison = new Comparer(pack, options).Of((await queries.LookAsync(cancellationToken)).Ledger, events);
        if (format == FormatOption.Table)
        {
            CompareTables.Write(comparison, options);
        }
        else if (format == FormatOption.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(comparison, LedgerJson.TypeInfo<Comparison>()));
        }
        else
        {
            using var output = Console.OpenStandardOutput();
            Csv.Write(ComparisonRows.Of(comparison), output, hashtags: false);
        }

        if (reading.Bad.Count == 0)
            return ExitCode.Done;
        await Console.Error.WriteLineAsync(Aside(path, reading).Trim('\n'));
        return ExitCode.SetAside;
    }

    private static string Aside(string path, GedReading reading) => reading.Bad.Count == 0 ? "" : string.Concat(
        [.. reading.Bad.Take(MostTold).Select(b => $"\n{path}:{b.Line}: set aside: {b.Reason}"), .. reading.Bad.Count > MostTold ? [$"\n{path}: {reading.Bad.Count - MostTold} more rows set aside"] : Array.Empty<string>()]);

    private static string FirstWord(string line) => line.Split(['\t', ',', ' ', ';'], 2)[0].Trim('"', '\uFEFF');

    private static int Unusable(string why)
    {
        Console.Error.WriteLine(why);
        return ExitCode.Unusable;
    }

    private static void Positive(OptionResult result, string name, string expected, double most)
    {
        if (result.Tokens is [var token] && (!double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) || number < 0 || number > most))
            result.AddError($"{name} '{token.Value}': expected {expected}");
    }
}
