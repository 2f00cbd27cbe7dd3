using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Core.Reading.Tracing;

namespace Marsad.App.Cli;

/// <summary>How the claims of a report were read, for people: a block a claim.</summary>
internal static class TracePrinter
{
    private const int LabelWidth = 12;

    public static void Write(TextWriter output, Report report, IReadOnlyList<ClaimTrace> traces, Wording words)
    {
        output.WriteLine($"{report.Id}: {report.Title}");
        output.WriteLine($"{traces.Count} claims");
        foreach (var trace in traces)
        {
            output.WriteLine();
            output.WriteLine(words.Claim(trace.Claim));
            output.WriteLine($"  “{trace.Claim.Evidence[0].Replace('\n', ' ')}”");
            foreach (var step in trace.Steps)
                output.WriteLine($"  {step.Label.PadRight(LabelWidth)}{step.Text.Replace('\n', ' ')}");
            output.WriteLine("  tree");
            foreach (var word in trace.Tree)
                output.WriteLine($"    {new string(' ', 2 * word.Depth)}{word.Word}  {word.Relation} {word.Xpos}{(word.Fires ? "  ← fires" : "")}");
        }

        output.WriteLine();
    }
}
