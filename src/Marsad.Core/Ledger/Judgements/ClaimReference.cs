using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>A claim named by its content, so that it is found again when a newer reader gives it another id.</summary>
/// <param name="Id">Its id when it was judged.</param>
/// <param name="Report">The report that carries it.</param>
/// <param name="Key">What it claimed as it was read: "casualty killed 15–15". The first word is its kind.</param>
/// <param name="Evidence">The words that made it.</param>
/// <param name="Spans">Where they stand; null for a claim that a person wrote.</param>
public sealed record ClaimReference(ClaimId Id, ReportId Report, string Key, IReadOnlyList<string> Evidence, IReadOnlyList<TextSpan>? Spans)
{
    /// <summary>"event", "casualty", "control" or "access".</summary>
    [JsonIgnore]
    public string Kind => Word(Key, 0);

    /// <summary>What was done: "airstrike", "killed", "captured", "besieged".</summary>
    [JsonIgnore]
    public string Deed => Word(Key, 1);

    /// <summary>The reference of a claim as the machine read it, whatever has been corrected since.</summary>
    public static ClaimReference Of(LedgerClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var read = claim.AsRead ?? claim.Claim;
        return new ClaimReference(claim.Id, claim.Report, read.Key, read.Evidence, read.Spans);
    }

    private static string Word(string key, int index) => key.Split(' ') is var words && index < words.Length ? words[index] : "";
}
