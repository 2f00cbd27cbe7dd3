using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;

namespace Marsad.App.Queries;

/// <summary>Says what people set in a claim, beside what the machine read.</summary>
internal static class CorrectedFields
{
    /// <summary>"time: 2016-08-05, read as 2016-08-06" for each field that differs.</summary>
    public static IEnumerable<string> Of(LedgerClaim claim)
    {
        if (claim.AsRead is not { } read)
            yield break;
        foreach (var field in Corrections.FieldsOf(claim.Claim))
        {
            var (now, then) = (Corrections.Show(claim.Claim, field), Corrections.Show(read, field));
            // A number is told whole, not by its ends.
            if (now != then && field is not ("low" or "high"))
                yield return $"{field}: {now}, read as {then}";
        }
    }
}
