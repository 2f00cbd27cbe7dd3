using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Core.Reading.Tracing;

namespace Marsad.App.Ingest;

/// <summary>What became of reading a report: a reading, with how each claim was read where that was asked for, or a fault.</summary>
internal readonly record struct ReadingOutcome(Reading? Reading, IReadOnlyList<ClaimTrace> Traces, Exception? Fault);

/// <summary>Reads reports so that one that the reader trips over does not keep the others from being read.</summary>
internal static class CarefulReading
{
    /// <summary>So many reports together are parsed about as fast as any number.</summary>
    public const int Together = 24;

    /// <summary>Reads reports, together where that works; outcomes in their order.</summary>
    public static IReadOnlyList<ReadingOutcome> Read(ClaimReader reader, IReadOnlyList<Report> reports, bool traced = false)
    {
        try
        {
            return traced
                ? [.. reports.Select(reader.Trace).Select(t => new ReadingOutcome(t.Reading, t.Traces, null))]
                : [.. reader.Read(reports).Select(r => new ReadingOutcome(r, [], null))];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return reports.Count == 1 ? [new ReadingOutcome(null, [], e)] : [.. reports.Select(r => Read(reader, [r], traced)[0])];
        }
    }
}
