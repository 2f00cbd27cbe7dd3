using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>A report as the ledger needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outlet">Who published it; null if unknown.</param>
/// <param name="Published">When; null if unknown.</param>
/// <param name="Sketch">Of its title and text; null where none was made, and then it is not taken for a copy of any.</param>
public sealed record LedgerReport(ReportId Id, ActorId? Outlet, DateOnly? Published, TextSketch? Sketch = null);

/// <summary>All that the ledger is a fold over. Each list in any order.</summary>
/// <param name="Claims">What the reports claim, as it was read.</param>
/// <param name="Reports">The reports that carry the claims; one that is missing is taken as not to be a copy of any.</param>
public sealed record LedgerInput(IReadOnlyList<LedgerClaim> Claims, IReadOnlyList<LedgerReport> Reports)
{
    /// <summary>What people decided.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];
}
