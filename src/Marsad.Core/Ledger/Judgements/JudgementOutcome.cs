using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>What a judgement does to the ledger as it stands.</summary>
[JsonConverter(typeof(KebabEnumConverter<JudgementState>))]
public enum JudgementState
{
    /// <summary>It holds, and the ledger shows its effect.</summary>
    Applied,

    /// <summary>It holds in part: a later judgement, or a claim that is gone, stands against the rest.</summary>
    Partly,

    /// <summary>A later judgement says otherwise.</summary>
    Overruled,

    /// <summary>A claim that it names is not there any more. It applies again once the claim is back.</summary>
    Waiting,

    /// <summary>Undone by a later judgement.</summary>
    Undone,
}

/// <summary>A judgement with what became of it.</summary>
/// <param name="Judgement">As it was made.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Claims">The claims of today that it is bound to, in id order.</param>
/// <param name="Note">What a person must know: what overrules it, which claim it waits for; null if nothing.</param>
public sealed record JudgementOutcome(Judgement Judgement, JudgementState State, IReadOnlyList<ClaimId> Claims, string? Note);
