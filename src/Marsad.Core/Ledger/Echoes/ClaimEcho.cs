using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>Where a claim in a copied passage was published first, and from whom this report has it.</summary>
/// <param name="Report">The first report that carries the passage.</param>
/// <param name="Outlet">Who published that one; null if unknown.</param>
/// <param name="Published">When; null if unknown.</param>
/// <param name="Claim">The claim as that report makes it; null where it carries the words and no such claim was read in it.</param>
/// <param name="Origin">Who is taken to speak there: its source, else its outlet; null when neither is known.</param>
/// <param name="From">The report from which this one has it: the most alike of those that carry it before.</param>
public sealed record ClaimEcho(ReportId Report, ActorId? Outlet, DateOnly? Published, ClaimId? Claim, ActorId? Origin, ReportId From);

/// <summary>A claim in a copied passage.</summary>
/// <param name="Claim">The claim of the copy.</param>
/// <param name="Report">The copy.</param>
/// <param name="Outlet">Who published the copy; null if unknown.</param>
/// <param name="Published">When; null if unknown.</param>
/// <param name="Words">The words of the passage in this copy.</param>
/// <param name="First">Where the passage stands first.</param>
public sealed record EchoedClaim(ClaimId Claim, ReportId Report, ActorId? Outlet, DateOnly? Published, string Words, ClaimEcho First)
{
    /// <summary>The judgement that rejects the claim of which it is a copy, and it with that; null where it counts, or was judged itself.</summary>
    public JudgementId? RejectedWith { get; init; }
}
