using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>Why something deserves a person's eye, the gravest first.</summary>
[JsonConverter(typeof(KebabEnumConverter<ReviewReason>))]
public enum ReviewReason
{
    /// <summary>A judgement names a claim that is not there any more.</summary>
    Waiting,

    /// <summary>Two people decided otherwise; the later one holds.</summary>
    Conflict,

    /// <summary>A number of people that is hard to believe of one happening.</summary>
    Implausible,

    /// <summary>A day after the report that tells of it.</summary>
    Impossible,

    /// <summary>Figures of one toll that stand threefold apart.</summary>
    Divergent,

    /// <summary>One voice asserts what another denies.</summary>
    Disputed,

    /// <summary>Claims that were barely taken for one happening: by the matcher, or by a join of low log odds.</summary>
    Joined,

    /// <summary>Incidents that the matcher barely kept apart.</summary>
    Parted,

    /// <summary>A number that stands in a toll, and that the reader was not sure to have read well.</summary>
    Unsure,
}

/// <summary>Something that deserves a person's eye.</summary>
/// <param name="Id">Stable while its subject is: "divergent:inc-…:killed:civilian".</param>
/// <param name="Reason">Why.</param>
/// <param name="Urgency">What the queue is ordered by, the highest first: the doubt times the stake, which is one and the decimal logarithm of the people.</param>
/// <param name="Doubt">How likely it is wrong as it stands, 0 to 1, by the rules of docs/ledger.md; not a measured probability.</param>
/// <param name="People">How many people hang on it; null when no number does.</param>
/// <param name="Subject">The incident, toll, claim or judgement.</param>
/// <param name="Why">For people.</param>
/// <param name="Sides">The claims to hold against each other, in two groups; or one group that is in doubt by itself; none for a judgement that waits.</param>
public sealed record ReviewItem(
    string Id,
    ReviewReason Reason,
    double Urgency,
    double Doubt,
    long? People,
    string Subject,
    string Why,
    IReadOnlyList<IReadOnlyList<ClaimId>> Sides)
{
    internal static ReviewItem Of(ReviewReason reason, double doubt, long? people, string subject, string why, params IReadOnlyList<ClaimId>[] sides)
    {
        var stake = 1 + Math.Log10(1 + Math.Max(0, people ?? 0));
        return new($"{reason.Kebab()}:{subject}", reason, Math.Round(doubt * stake, 3), Math.Round(doubt, 3), people, subject, why, sides);
    }
}
