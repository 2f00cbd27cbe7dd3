using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Tests.Ledger;

/// <summary>Holds an engine that takes changes one by one against a fold of all that is known then.</summary>
internal static class Rebuilt
{
    /// <summary>True when after each of so many changes the engine's ledger is that of a rebuild, to the byte.</summary>
    /// <param name="pack">The theatre.</param>
    /// <param name="steps">How many changes.</param>
    /// <param name="next">A change, by its number and the reports that are known before it.</param>
    public static bool IsTheSame(TheatrePack pack, int steps, Func<int, IReadOnlyList<ReportReading>, LedgerChange> next)
    {
        var engine = new LedgerEngine(pack);
        var known = new Dictionary<ReportId, ReportReading>();
        for (var step = 0; step < steps; step++)
        {
            var change = next(step, [.. known.Values]);
            engine.Apply(change);
            foreach (var gone in change.Gone)
                known.Remove(gone);
            foreach (var reading in change.Read)
                known[reading.Report.Id] = reading;
            var input = new LedgerInput([.. known.Values.SelectMany(r => r.Claims)], [.. known.Values.Select(r => r.Report)]);
            if (!LedgerJson.Bytes(engine.View()).AsSpan().SequenceEqual(LedgerJson.Bytes(LedgerFold.Fold(pack, input))))
                return false;
        }

        return true;
    }
}
