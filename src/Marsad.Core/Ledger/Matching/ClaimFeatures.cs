using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>The features by which two claims are held against each other. Each is symmetric.</summary>
internal static class ClaimFeatures
{
    /// <summary>Shared words from which two passages count as one text.</summary>
    private const double CopiedFrom = 0.7;

    /// <summary>Passages of one report closer than this, in UTF-16 units, stand in one breath.</summary>
    private const int OneBreath = 100;

    /// <summary>What was done.</summary>
    public static Feature Type(PlacedClaim a, PlacedClaim b)
    {
        if (a.Type is not { } left || b.Type is not { } right)
            return new Feature(0.4, "a number without a cause");
        if (left != right)
            return TypeLikeness.Of(left, right);
        return left == EventType.Chemical ? new Feature(1.5, "same rare type") : new Feature(1, "same type");
    }

    /// <summary>When. Days that lie after their report say nothing beside others.</summary>
    public static Feature Time(PlacedClaim a, PlacedClaim b)
    {
        if (a.Time is not { } left || b.Time is not { } right || a.IsAhead != b.IsAhead)
            return Feature.Silent;
        if (!left.Overlaps(right))
            return Feature.Never;
        if (left == right)
            return left.Days == 1 ? new Feature(1, "same day") : new Feature(left.Days <= 3 ? 0.8 : 0.5, "same days");
        var all = Later(left.End, right.End).DayNumber - Earlier(left.Start, right.Start).DayNumber + 1;
        var shared = Earlier(left.End, right.End).DayNumber - Later(left.Start, right.Start).DayNumber + 1;
        return all <= 2 ? new Feature(0.6, "one day within two") : new Feature((2.0 * shared / all) - 1, "days shared") { Part = shared, Whole = all };
    }

    /// <summary>Where.</summary>
    public static Feature Place(PlacedClaim a, PlacedClaim b) => Ground.Relate(a, b) switch
    {
        PlaceRelation.Same => new Feature(1, "same place"),
        PlaceRelation.SameTown => new Feature(0.8, "same town"),
        PlaceRelation.SameCity => new Feature(0.5, "same city"),
        PlaceRelation.Within => new Feature(0.5, "one place within the other"),
        PlaceRelation.Near => new Feature(0.3, "near each other"),
        PlaceRelation.SameRegion => new Feature(0.5, "same region"),
        PlaceRelation.SameGovernorate => new Feature(-0.25, "same governorate only"),
        PlaceRelation.InCity => new Feature(-0.3, "one names the city only"),
        PlaceRelation.InRegion => new Feature(-0.5, "one names the governorate only"),
        PlaceRelation.Apart => Feature.Never,
        _ => Feature.Silent,
    };

    /// <summary>How one report tells them: a source tells one happening once, so what it tells twice is two, unless nothing sets them apart.</summary>
    public static Feature Telling(PlacedClaim a, PlacedClaim b)
    {
        if (a.Entry.Report != b.Entry.Report || a.Claim is not EventClaim left || b.Claim is not EventClaim right)
            return Feature.Silent;
        if (left.Type != right.Type)
            return a.Voice == b.Voice && !TypeLikeness.IsOutcome(left.Type, right.Type) ? Feature.Never : Feature.Silent;
        if (a.Key is not null && b.Key is not null && a.Key != b.Key)
            return Feature.Never;
        var same = a.Key == b.Key && a.Time == b.Time && left.Initiator.SequenceEqual(right.Initiator) && left.Target.SequenceEqual(right.Target);
        return a.Voice != b.Voice || same ? Feature.Silent : Feature.Never;
    }

    /// <summary>A denial told beside what it denies.</summary>
    public static Feature Denial(PlacedClaim a, PlacedClaim b) =>
        a.Entry.Report == b.Entry.Report && (a.Claim.Modality == Modality.Denied) != (b.Claim.Modality == Modality.Denied)
            ? new Feature(1, "denied beside the claim", Strong: true)
            : Feature.Silent;

    /// <summary>Who did it.</summary>
    public static Feature Initiators(PlacedClaim a, PlacedClaim b)
    {
        if (a.Initiators.Length == 0 || b.Initiators.Length == 0)
            return Feature.Silent;
        return Party.Likeness(a.Initiators, b.Initiators) switch
        {
            1 => new Feature(1, "same initiator"),
            > 0 => new Feature(0.6, "initiators of one side"),
            < 0 => AreEnemies(a, b) ? new Feature(-1, "initiators of enemy sides") : new Feature(0.5, "same sides, told from either"),
            _ => Feature.Silent,
        };
    }

    /// <summary>True when the two name enemies as who did it, and not each the other as whom it was done to.</summary>
    public static bool AreEnemies(PlacedClaim a, PlacedClaim b) => Party.Likeness(a.Initiators, b.Initiators) < 0 && !ToldFromEither(a, b);

    /// <summary>To whom.</summary>
    public static Feature Targets(PlacedClaim a, PlacedClaim b)
    {
        if (a.Targets.Length == 0 || b.Targets.Length == 0)
            return Feature.Silent;
        return Party.Likeness(a.Targets, b.Targets) switch
        {
            1 => new Feature(1, "same target"),
            > 0 => new Feature(0.6, "targets of one side"),
            < 0 when !ToldFromEither(a, b) => new Feature(-0.6, "targets of enemy sides"),
            _ => Feature.Silent,
        };
    }

    /// <summary>How many: rival figures of one happening are often close, those of two seldom equal.</summary>
    public static Feature Counts(PlacedClaim a, PlacedClaim b)
    {
        if (a.Claim is not CasualtyClaim left || b.Claim is not CasualtyClaim right)
            return Feature.Silent;
        if (left.Effect != right.Effect || left.PartOfTotal != right.PartOfTotal || Party.Likeness(a.Targets, b.Targets) < 0)
            return Feature.Silent;
        if (left.Low == right.Low && left.High == right.High)
            return left.High >= 3 ? new Feature(1, "same number", Strong: left.High >= 10 && a.Voice == b.Voice) : new Feature(0.3, "same number");
        if ((left.High ?? long.MaxValue) >= (right.Low ?? 0) && (right.High ?? long.MaxValue) >= (left.Low ?? 0))
            return new Feature(0.3, "numbers agree");
        if (a.Entry.Report == b.Entry.Report && a.Voice == b.Voice)
            return new Feature(-1, "two numbers of one source in one report");
        var (smaller, larger) = (Math.Min(Value(left), Value(right)), Math.Max(Value(left), Value(right)));
        return larger >= 3 * smaller ? new Feature(-1, "numbers differ threefold") : new Feature(-0.2, "numbers differ");
    }

    /// <summary>A copied text: one passage in copies of one report, or the same words wherever they stand.</summary>
    public static Feature Echo(PlacedClaim a, PlacedClaim b)
    {
        if (a.Entry.Report == b.Entry.Report)
            return Feature.Silent;
        if ((a.Entry.Echo is not null || b.Entry.Echo is not null) && FirstOf(a) == FirstOf(b))
            return new Feature(1, "echo of one passage", Strong: true);
        return a.Words.Likeness(b.Words) >= CopiedFrom ? new Feature(1, "same words", Strong: true) : Feature.Silent;
    }

    /// <summary>Standing in one passage of a report, as a number beside the event that caused it.</summary>
    public static Feature Passage(PlacedClaim a, PlacedClaim b)
    {
        if (a.Entry.Report != b.Entry.Report || (a.Claim is EventClaim && b.Claim is EventClaim))
            return Feature.Silent;
        foreach (var left in a.Claim.Evidence)
        {
            foreach (var right in b.Claim.Evidence)
            {
                if (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal))
                    return new Feature(1, "same passage", Strong: true);
            }
        }

        return Gap(a.Claim.Spans, b.Claim.Spans) switch
        {
            < 0 => new Feature(1, "same passage", Strong: true),
            < OneBreath => new Feature(0.5, "adjoining passages", Strong: true),
            _ => Feature.Silent,
        };
    }

    // Negative when two spans overlap.
    private static int Gap(IReadOnlyList<TextSpan>? left, IReadOnlyList<TextSpan>? right)
    {
        var gap = int.MaxValue;
        foreach (var a in left ?? [])
        {
            foreach (var b in right ?? [])
                gap = Math.Min(gap, a.Overlaps(b) ? -1 : Math.Max(a.Start, b.Start) - Math.Min(a.End, b.End));
        }

        return gap;
    }

    private static ClaimId FirstOf(PlacedClaim claim) => claim.Entry.Echo?.Claim ?? claim.Id;

    private static bool ToldFromEither(PlacedClaim a, PlacedClaim b) =>
        Party.Likeness(a.Initiators, b.Targets) > 0 && Party.Likeness(b.Initiators, a.Targets) > 0;

    private static long Value(CasualtyClaim claim) => claim.High ?? claim.Low ?? 0;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
