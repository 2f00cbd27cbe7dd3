using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Blocking;

/// <summary>
/// The blocks that a claim stands in and those in which it looks for others, as 64-bit hashes. Two claims are worth comparing when they are of
/// one family and either stand in one report, or share a settlement or a cell of the map and a day, or carry the same words.
/// </summary>
internal sealed class BlockKeys
{
    /// <summary>Side of a cell in degrees, about 10 km; a claim stands in every cell that its circle of precision touches.</summary>
    private const double CellDegrees = 0.1;

    private const double KmPerDegree = 111.2;

    /// <summary>Near the poles cells grow narrow without end: past 84 degrees they are taken as wide as there.</summary>
    private const double LeastCosine = 0.1;

    /// <summary>Spans longer than this are compared among themselves only: a day and a month that holds it say little of one happening.</summary>
    private const int LongSpanDays = 7;

    /// <summary>Spans longer than this stand in one block for each place, whatever their days.</summary>
    private const int EndlessSpanDays = 366;

    /// <summary>Days to a block of long spans, and of copied words.</summary>
    private const int MonthDays = 32;

    private enum Kind
    {
        Report,
        Day,
        Month,
        Endless,
        Words,
        UndatedWords,
        AnyWords,
    }

    /// <summary>Blocks that the claim stands in, each once.</summary>
    public List<ulong> Own { get; } = [];

    /// <summary>Blocks whose members it is compared with.</summary>
    public List<ulong> Asked { get; } = [];

    /// <summary>Works the keys of <paramref name="claim"/> out; those of the claim before are gone.</summary>
    public void Set(PlacedClaim claim)
    {
        Own.Clear();
        Asked.Clear();
        foreach (var family in TypeFamilies.Of(claim.Claim))
        {
            var ground = GroundOf(family, claim);
            Both(ground, Kind.Report, Hashing.Of(claim.Entry.Report.Value), 0);
            if (claim.Words.Count >= EvidenceWords.Enough)
                AddWords(ground, claim);
            if (claim is { Time: { } time, Key: not null })
                AddPlaces(ground, claim, time);
        }

        foreach (var family in TypeFamilies.OfPassage(claim.Claim))
            Both(GroundOf(family, claim), Kind.Report, Hashing.Of(claim.Entry.Report.Value), 0);
    }

    private static ulong GroundOf(TypeFamily family, PlacedClaim claim) => Hashing.Mix((ulong)family, claim.Claim.Modality == Modality.Planned ? 1UL : 0);

    // Copies are looked for by words and month, so that a phrase that is printed every day costs no more than the days do; what has no day is held against all.
    private void AddWords(ulong ground, PlacedClaim claim)
    {
        var words = claim.Words.Hash;
        Own.Add(Key(ground, Kind.AnyWords, words, 0));
        if (claim.Time is not { } time || time.Days > EndlessSpanDays)
        {
            Own.Add(Key(ground, Kind.UndatedWords, words, 0));
            Asked.Add(Key(ground, Kind.AnyWords, words, 0));
            return;
        }

        Asked.Add(Key(ground, Kind.UndatedWords, words, 0));
        for (var month = time.Start.DayNumber / MonthDays; month <= time.End.DayNumber / MonthDays; month++)
            Both(ground, Kind.Words, words, month);
    }

    private void AddPlaces(ulong ground, PlacedClaim claim, DateRange time)
    {
        if (claim.Site is not { } site)
        {
            AddDays(ground, Hashing.Of(claim.Key!), time);
            return;
        }

        AddDays(ground, Hashing.Of(site.Settlement.Place.Id.Value), time);
        if (site.IsRegion)
            return;
        var lat = Ground.RadiusKm(claim) / KmPerDegree;
        var lon = lat / Math.Max(LeastCosine, Math.Cos(double.DegreesToRadians(site.Place.Lat)));
        for (var row = Cell(site.Place.Lat - lat); row <= Cell(site.Place.Lat + lat); row++)
        {
            for (var column = Cell(site.Place.Lon - lon); column <= Cell(site.Place.Lon + lon); column++)
                AddDays(ground, Hashing.Mix((ulong)row, (ulong)column), time);
        }
    }

    private void AddDays(ulong ground, ulong place, DateRange time)
    {
        var (kind, days) = time.Days switch
        {
            <= LongSpanDays => (Kind.Day, 1),
            <= EndlessSpanDays => (Kind.Month, MonthDays),
            _ => (Kind.Endless, int.MaxValue),
        };
        for (var at = time.Start.DayNumber / days; at <= time.End.DayNumber / days; at++)
            Both(ground, kind, place, at);
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);

    private void Both(ulong ground, Kind kind, ulong what, int when)
    {
        var key = Key(ground, kind, what, when);
        Own.Add(key);
        Asked.Add(key);
    }

    private static ulong Key(ulong ground, Kind kind, ulong what, int when) => Hashing.Mix(Hashing.Mix(Hashing.Mix(ground, (ulong)kind), what), (ulong)when);
}
