namespace Marsad.Core.Ledger.Judgements;

/// <summary>
/// A person's decision on claims. Never changed: undone by another. A store numbers judgements, and keeps beside the number the time, the person, the reason
/// and the decision as JSON of <see cref="LedgerJson"/>; which claims and reports it names stands in the decision alone.
/// </summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="At">When it was made, told by the edge that took it.</param>
/// <param name="By">Who made it, as they name themselves; not empty.</param>
/// <param name="Why">Their reason, in their words; not empty.</param>
/// <param name="Decision">What they decided.</param>
public sealed record Judgement(JudgementId Id, DateTimeOffset At, string By, string Why, Decision Decision) : IComparable<Judgement>
{
    /// <summary>By when they were made, then by number: of two that contradict each other, the later wins.</summary>
    public int CompareTo(Judgement? other) => other is null ? 1 : At != other.At ? At.CompareTo(other.At) : Id.CompareTo(other.Id);
}
