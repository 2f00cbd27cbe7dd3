using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What one voice says of a running total, in claims that come and go. What they come to is drawn when it is asked for, and of its numbers only those that changed.</summary>
internal sealed class RestatedVoice
{
    private readonly List<PlacedClaim> _claims = [];
    private (Voice Voice, DateRange? Span)? _drawn;
    private Voice? _before;

    /// <summary>True when no claim is left.</summary>
    public bool IsSilent => _claims.Count == 0;

    public void Add(PlacedClaim claim)
    {
        ClaimOrder.Insert(_claims, claim);
        _drawn = null;
    }

    public void Remove(PlacedClaim claim)
    {
        ClaimOrder.Remove(_claims, claim);
        _drawn = null;
    }

    /// <summary>Its figures; and the days from the first to the last of its numbers, each as first told: it had come to that by then. No days when it gives none.</summary>
    public (Voice Voice, DateRange? Span) Draw(Stakes stakes)
    {
        if (_drawn is { } drawn)
            return drawn;
        _before = Voice.Of([.. _claims], _ => false, stakes, _before);
        return (_drawn = (_before, Span())).Value;
    }

    private DateRange? Span()
    {
        var told = new Dictionary<(long?, long?), PlacedClaim>();
        foreach (var claim in _claims)
        {
            if (claim.Time is null)
                continue;
            var number = Restatements.NumberOf(claim);
            if (!told.TryGetValue(number, out var first) || Telling(claim).CompareTo(Telling(first)) < 0)
                told[number] = claim;
        }

        return told.Count == 0 ? null : new DateRange(told.Values.Min(c => c.Time!.Value.Start), told.Values.Max(c => c.Time!.Value.End));

        static (DateOnly, DateOnly, ClaimId) Telling(PlacedClaim claim) => (claim.Entry.Said ?? DateOnly.MaxValue, claim.Time!.Value.Start, claim.Id);
    }
}
