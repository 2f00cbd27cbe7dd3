using System.CommandLine;
using Marsad.App.Cli;

var root = new RootCommand("Marsad reads what is published about an armed conflict and keeps an evidence ledger of it.")
{
    ExtractCommand.Create(),
    IngestCommand.Create(),
    LedgerCommand.Create(),
    ExplainCommand.Create(),
    ServeCommand.Create(),
    DemoCommand.Create(),
    ExportCommand.Create(),
    TheatreCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
