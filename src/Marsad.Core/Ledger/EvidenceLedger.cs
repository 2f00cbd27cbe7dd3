using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Judgements;

namespace Marsad.Core.Ledger;

/// <summary>All of it: a fold over claims and judgements. The same input in any order gives the same value.</summary>
public sealed record EvidenceLedger(
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Toll> Tolls,
    IReadOnlyList<ControlInterval> Control,
    IReadOnlyList<AccessInterval> Access)
{
    /// <summary>Claims that stand in copied passages, by id: with each where the passage was published first.</summary>
    public IReadOnlyList<EchoedClaim> Echoes { get; init; } = [];

    /// <summary>Every judgement with what became of it, by number.</summary>
    public IReadOnlyList<JudgementOutcome> Judgements { get; init; } = [];
}
