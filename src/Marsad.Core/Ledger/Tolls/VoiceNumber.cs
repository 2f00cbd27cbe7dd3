using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>One number that a voice gives, in all its claims that give it.</summary>
internal sealed class VoiceNumber
{
    /// <summary>Orders claims of one voice: the latest first, which stands for those before.</summary>
    public static readonly Comparer<PlacedClaim> LatestFirst = Comparer<PlacedClaim>.Create(CompareLatest);

    /// <param name="claims">In id order; at least one.</param>
    /// <param name="stakes">What the voice has at stake.</param>
    public VoiceNumber(IReadOnlyList<PlacedClaim> claims, Stakes stakes)
    {
        (First, Latest) = (claims[0], claims.Min(LatestFirst)!);
        IsPlausible = Plausible.Is(Said(First));
        Figure = FigureOf(claims, stakes) with { Implausible = !IsPlausible };
        Most = claims.Max(c => Voice.Number(Said(c)));
        FirstDays = claims.Where(c => c.Time is not null).MinBy(c => (c.Entry.Said ?? DateOnly.MaxValue, c.Time!.Value.Start, c.Id))?.Time;
    }

    /// <summary>The first of its claims by id.</summary>
    public PlacedClaim First { get; }

    /// <summary>The claim that stands for it.</summary>
    public PlacedClaim Latest { get; }

    /// <summary>False for one that cannot be a number of people.</summary>
    public bool IsPlausible { get; }

    /// <summary>Its figure as one that does not stand.</summary>
    public Figure Figure { get; }

    /// <summary>The number as a figure gives it as its own; null when none does.</summary>
    public long? Most { get; }

    /// <summary>The days of its first telling that has any; null when none has.</summary>
    public DateRange? FirstDays { get; }

    /// <summary>The figure of claims of one number, as one that does not stand.</summary>
    public static Figure FigureOf(IReadOnlyList<PlacedClaim> claims, Stakes stakes)
    {
        var first = claims.MinBy(c => (c.Entry.Said ?? DateOnly.MaxValue, c.Id))!;
        var (said, origin) = (Said(first), first.Entry.Origin);
        return new Figure(first.Id, origin, said.Low, said.High, said.Approx, first.Entry.Said, Standing: false, Part: false, stakes.CountsEnemy(origin, said))
        {
            AgainstInterest = stakes.Admits(origin, said),
            Placed = stakes.Of(origin, said),
            Echoes = [.. claims.Where(c => c != first).Select(c => c.Id).Order()],
        };
    }

    private static int CompareLatest(PlacedClaim a, PlacedClaim b)
    {
        var order = (b.Entry.Said ?? DateOnly.MinValue).CompareTo(a.Entry.Said ?? DateOnly.MinValue);
        if (order == 0)
            order = a.TellsEarlierFigure.CompareTo(b.TellsEarlierFigure);
        if (order == 0)
            order = a.Claim.Modality.CompareTo(b.Claim.Modality);
        // Nulls come before all numbers.
        if (order == 0)
            order = Nullable.Compare(Voice.Number(Said(b)), Voice.Number(Said(a)));
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
