using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>Folds claims into the ledger. Pure: the same claims in any order give the same ledger.</summary>
public static class LedgerFold
{
    /// <summary>Version of the rules; stored beside what they made.</summary>
    public const string Version = "4";

    /// <summary>Folds claims whose reports are known by id alone, as <see cref="Fold(TheatrePack, LedgerInput, DateOnly?)"/> does.</summary>
    public static EvidenceLedger Fold(TheatrePack pack, IReadOnlyList<LedgerClaim> claims, DateOnly? asOf = null) =>
        Fold(pack, new LedgerInput(claims, []), asOf);

    /// <summary>
    /// Folds <paramref name="input"/>; of several claims with one id the first in the order of reports counts.
    /// With <paramref name="asOf"/>, as it stood at the end of that day: what was published later is not known, and no interval reaches past it.
    /// </summary>
    public static EvidenceLedger Fold(TheatrePack pack, LedgerInput input, DateOnly? asOf = null)
    {
        var engine = new LedgerEngine(pack);
        engine.Apply(LedgerChange.From(input));
        return engine.View(asOf);
    }
}
