using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>What people decided on which claims are one happening, free of contradictions: groups of claims, and which groups are kept apart.</summary>
public sealed class JudgedLinks
{
    private readonly Dictionary<ClaimId, JudgedGroup> _groupOf = [];

    internal JudgedLinks(IReadOnlyList<JudgedGroup> groups)
    {
        Groups = groups;
        foreach (var group in groups)
        {
            foreach (var claim in group.Claims)
                _groupOf[claim] = group;
        }
    }

    /// <summary>No decision.</summary>
    public static JudgedLinks None { get; } = new([]);

    /// <summary>Every group of claims that is held together or kept apart from another, by its smallest claim.</summary>
    public IReadOnlyList<JudgedGroup> Groups { get; }

    /// <summary>The group of a claim; null when no decision names it.</summary>
    public JudgedGroup? GroupOf(ClaimId claim) => _groupOf.GetValueOrDefault(claim);
}

/// <summary>Claims that are one happening by judgement, or a single claim that is kept apart from others.</summary>
/// <param name="Claims">In id order; some may be rejected, or stand in no happening.</param>
/// <param name="By">The judgements that hold them together, by number; empty for a single claim.</param>
/// <param name="Apart">The smallest claim of each group that is no part of this happening, with the judgement that says so.</param>
public sealed record JudgedGroup(IReadOnlyList<ClaimId> Claims, IReadOnlyList<JudgementId> By, IReadOnlyDictionary<ClaimId, JudgementId> Apart)
{
    /// <summary>What names the group: its smallest claim.</summary>
    public ClaimId First => Claims[0];

    /// <summary>True when people keep the two apart.</summary>
    public bool IsApartFrom(JudgedGroup other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Apart.ContainsKey(other.First);
    }

    /// <summary>True when the two come to the same claims, by the same judgements.</summary>
    public bool Equals(JudgedGroup? other) => other is not null && Claims.SequenceEqual(other.Claims) && By.SequenceEqual(other.By)
        && Apart.Count == other.Apart.Count && Apart.All(a => other.Apart.TryGetValue(a.Key, out var by) && by == a.Value);

    public override int GetHashCode() => First.GetHashCode();
}
