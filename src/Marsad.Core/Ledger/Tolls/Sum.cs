using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What several incidents come to. Numbers are those of plausible figures, so that no sum of them overflows.</summary>
/// <param name="Low">Fewest.</param>
/// <param name="Best">Sum of the bests; where nobody gives one, the low stands in.</param>
/// <param name="High">Most that is told.</param>
/// <param name="Open">True when it may be more than any number told.</param>
internal readonly record struct Sum(long Low, long Best, long High, bool Open)
{
    /// <summary>With one incident more. One that is asserted gives all; one that another voice denies no low; one that nobody asserts a high alone.</summary>
    public Sum With(in Amount told, in SlotFacts facts) => new(
        Low + (facts is { Modality: Modality.Asserted, Disputed: false } ? told.Low : 0),
        Best + told.BestOf(facts.Modality),
        High + told.High,
        Open || told.Open);
}
