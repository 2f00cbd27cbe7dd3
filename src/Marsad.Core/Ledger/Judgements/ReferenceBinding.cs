using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>How far two readings of one passage agree on what is claimed.</summary>
internal enum Agreement
{
    /// <summary>One kind: both an event, both a number.</summary>
    Kind,

    /// <summary>Also what was done: both an air strike, both killed.</summary>
    Deed,

    /// <summary>The whole key: also how many, or which place.</summary>
    Key,
}

/// <summary>The claim of today that a judged one is.</summary>
/// <param name="Claim">Its id; null when there is none.</param>
/// <param name="Trouble">Why there is none, for people; null when there is.</param>
internal readonly record struct Binding(ClaimId? Claim, string? Trouble);

/// <summary>
/// Finds judged claims again: by id, else the one claim of the same report and kind whose evidence overlaps and whose key agrees best.
/// Never guesses between two.
/// </summary>
internal static class ReferenceBinding
{
    // Of claims without spans: half of the words.
    private const double EnoughWords = 0.5;

    /// <summary>Binds <paramref name="reference"/> to one of its report's claims, which agrees with it at least as <paramref name="needed"/>.</summary>
    public static Binding Of(ClaimReference reference, Agreement needed, IReadOnlyList<LedgerClaim> claims)
    {
        if (claims.Any(c => c.Id == reference.Id))
            return new(reference.Id, null);
        if (claims.Count == 0)
            return new(null, $"report {reference.Report} is not in the store, or has no claim any more");
        var candidates = claims
            .Select(c => (c.Id, Agrees: AgreementOf(reference, c.Claim), Shared: Coverage.Of(reference, c.Claim), Placed: reference.Spans is not null && c.Claim.Spans is not null))
            .Where(c => c.Agrees is not null && (c.Placed ? c.Shared > 0 : c.Shared >= EnoughWords))
            .OrderByDescending(c => c.Agrees).ThenByDescending(c => c.Shared).ThenBy(c => c.Id)
            .ToList();
        if (candidates.Count == 0)
            return new(null, $"report {reference.Report} has no claim of these words any more: \"{reference.Evidence[0]}\"");
        var best = candidates[0];
        if (best.Agrees < needed)
            return new(null, $"claim {reference.Id} ({reference.Key}) is read as {best.Id} ({claims.First(c => c.Id == best.Id).Claim.Key}) now: judge that one");
        var rivals = candidates.FindAll(c => c.Agrees == best.Agrees && c.Shared == best.Shared);
        return rivals.Count > 1
            ? new(null, $"claim {reference.Id} may be any of {string.Join(", ", rivals.Select(r => r.Id))} now: judge the one that is meant")
            : new(best.Id, null);
    }

    private static Agreement? AgreementOf(ClaimReference reference, Claim claim)
    {
        var now = reference with { Key = claim.Key };
        if (now.Kind != reference.Kind)
            return null;
        return claim.Key == reference.Key ? Agreement.Key : now.Deed == reference.Deed ? Agreement.Deed : Agreement.Kind;
    }
}
