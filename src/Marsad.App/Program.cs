using System.CommandLine;
using System.CommandLine.Invocation;
using Marsad.App.Cli;
using Marsad.App.Cli.Review;

var root = new RootCommand("Marsad reads what is published about an armed conflict and keeps an evidence ledger of it.")
{
    ExtractCommand.Create(),
    ParseCommand.Create(),
    IngestCommand.Create(),
    LedgerCommand.Create(),
    ScoreCommand.Create(),
    ExplainCommand.Create(),
    ReviewCommand.Create(),
    ServeCommand.Create(),
    DemoCommand.Create(),
    ExportCommand.Create(),
    CompareCommand.Create(),
    TheatreCommand.Create(),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? ExitCode.Unusable : code;
