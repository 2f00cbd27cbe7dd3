using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What one voice says of a running total, in claims that come and go. It is drawn when it is asked for, and of its numbers only those that changed.</summary>
internal sealed class RestatedVoice
{
    private readonly Dictionary<(long?, long?), List<PlacedClaim>> _claims = [];
    private readonly Dictionary<(long?, long?), VoiceNumber> _numbers = [];
    private (Voice Voice, DateRange? Span)? _drawn;

    /// <summary>True when no claim is left.</summary>
    public bool IsSilent => _claims.Count == 0;

    public void Add(PlacedClaim claim)
    {
        if (!_claims.TryGetValue(Restatements.NumberOf(claim), out var same))
            _claims[Restatements.NumberOf(claim)] = same = [];
        ClaimOrder.Insert(same, claim);
        Forget(claim);
    }

    public void Remove(PlacedClaim claim)
    {
        var same = _claims[Restatements.NumberOf(claim)];
        ClaimOrder.Remove(same, claim);
        if (same.Count == 0)
            _claims.Remove(Restatements.NumberOf(claim));
        Forget(claim);
    }

    /// <summary>Its figures; and the days from the first to the last of its numbers, each as first told: it had come to that by then. No days when it gives none.</summary>
    public (Voice Voice, DateRange? Span) Draw(Stakes stakes)
    {
        if (_drawn is { } drawn)
            return drawn;
        foreach (var (number, claims) in _claims)
        {
            if (!_numbers.ContainsKey(number))
                _numbers[number] = new VoiceNumber(claims, stakes);
        }

        var numbers = _numbers.Values;
        var days = numbers.Select(n => n.FirstDays).OfType<DateRange>().ToList();
        _drawn = (
            Voice.Of(numbers, [], numbers.MinBy(n => n.First.Id)!.First, stakes),
            days.Count == 0 ? null : new DateRange(days.Min(d => d.Start), days.Max(d => d.End)));
        return _drawn.Value;
    }

    private void Forget(PlacedClaim claim)
    {
        _numbers.Remove(Restatements.NumberOf(claim));
        _drawn = null;
    }
}
