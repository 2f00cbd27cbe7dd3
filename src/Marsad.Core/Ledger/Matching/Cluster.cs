using System.Numerics;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Two claims whose match made one group of two.</summary>
internal readonly record struct Merge(PlacedClaim A, PlacedClaim B);

/// <summary>Claims taken for one happening so far, and what none of them may contradict.</summary>
/// <param name="claim">Its first claim.</param>
/// <param name="number">That claim's number.</param>
internal sealed class Cluster(PlacedClaim claim, int number)
{
    private readonly List<PlacedClaim> _pins = claim.Key is null ? [] : [claim];
    private readonly List<PlacedClaim> _events = claim.Claim is EventClaim ? [claim] : [];
    private readonly List<PlacedClaim> _doers = claim.Initiators.Length > 0 ? [claim] : [];
    private readonly List<ReportId> _reports = [claim.Entry.Report];
    private readonly List<JudgedGroup> _judged = claim.Judged is { } judged ? [judged] : [];
    private uint _types = claim.Type is { } type ? 1u << (int)type : 0;
    private DateRange? _days = claim.Time;

    // People put together what contradicts itself: then what agrees with a part of it is enough.
    private bool _mixed;

    /// <summary>Numbers of its claims.</summary>
    public List<int> Members { get; } = [number];

    /// <summary>What brought them together, in the order in which it did.</summary>
    public List<Merge> Merges { get; } = [];

    /// <summary>
    /// True when no two claims of the two name different places or types that exclude each other, share no day, are told apart by one report,
    /// or are kept apart by people; and when the claims by which they match are not silent on what other reports in the two
    /// differ in.
    /// </summary>
    public bool Admits(Cluster other, Merge by) => !IsKeptApart(other) && Agrees(other) && !IsBridge(other, by);

    // A number without a cause, or a claim that names nobody, fits what two groups tell of and says nothing of whether they are one.
    private bool IsBridge(Cluster other, Merge by)
    {
        var (onType, onDoer) = (by.A.Type is null || by.B.Type is null, by.A.Initiators.Length == 0 || by.B.Initiators.Length == 0);
        if (_mixed || other._mixed || !(onType || onDoer))
            return false;
        return ((onType && AreOfTwoTypes(other)) || (onDoer && AreOfEnemies(other))) && !_reports.Exists(other._reports.Contains);
    }

    // Both name a type, and none of the one is one of the other or how it came.
    private bool AreOfTwoTypes(Cluster other)
    {
        if (_types == 0 || other._types == 0 || (_types & other._types) != 0)
            return false;
        for (var left = _types; left != 0; left &= left - 1)
        {
            if ((other._types & TypeLikeness.Outcomes((EventType)BitOperations.TrailingZeroCount(left))) != 0)
                return false;
        }

        return true;
    }

    private bool AreOfEnemies(Cluster other) =>
        _doers.Count > 0 && other._doers.Count > 0 && _doers.TrueForAll(a => other._doers.TrueForAll(b => ClaimFeatures.AreEnemies(a, b)));

    private bool IsKeptApart(Cluster other) => _judged.Count > 0 && other._judged.Count > 0 && _judged.Exists(mine => other._judged.Exists(mine.IsApartFrom));

    private bool Agrees(Cluster other)
    {
        if (_days is { } mine && other._days is { } theirs && !mine.Overlaps(theirs))
            return false;
        var mixed = _mixed || other._mixed;
        return AgreeOnType(other, mixed)
            && Agree(_pins, other._pins, mixed, static (a, b) => a.Key == b.Key || Ground.Relate(a, b) != PlaceRelation.Apart)
            && Agree(_events, other._events, mixed, static (a, b) => a.Entry.Report != b.Entry.Report || !double.IsNegativeInfinity(ClaimFeatures.Telling(a, b).Score));
    }

    private bool AgreeOnType(Cluster other, bool mixed)
    {
        var (agreed, all) = (false, true);
        for (var left = _types; left != 0; left &= left - 1)
        {
            var excluded = TypeLikeness.Excluded((EventType)BitOperations.TrailingZeroCount(left));
            agreed |= (other._types & ~excluded) != 0;
            all &= (other._types & excluded) == 0;
        }

        return all || (mixed && agreed);
    }

    private static bool Agree(List<PlacedClaim> mine, List<PlacedClaim> theirs, bool mixed, Func<PlacedClaim, PlacedClaim, bool> agree)
    {
        if (mixed)
            return mine.Count == 0 || theirs.Count == 0 || mine.Exists(a => theirs.Exists(b => agree(a, b)));
        foreach (var a in mine)
        {
            foreach (var b in theirs)
            {
                if (!agree(a, b))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Takes in the claims of <paramref name="other"/>, which it admits, or which people put with it.</summary>
    public void Absorb(Cluster other, Merge merge)
    {
        _mixed = _mixed || other._mixed || !Agrees(other);
        foreach (var group in other._judged)
        {
            if (!_judged.Contains(group))
                _judged.Add(group);
        }

        Members.AddRange(other.Members);
        Merges.AddRange(other.Merges);
        Merges.Add(merge);
        foreach (var pin in other._pins)
        {
            if (!_pins.Exists(p => p.Key == pin.Key))
                _pins.Add(pin);
        }

        _events.AddRange(other._events);
        _doers.AddRange(other._doers);
        foreach (var report in other._reports)
        {
            if (!_reports.Contains(report))
                _reports.Add(report);
        }

        _types |= other._types;
        _days = (_days, other._days) switch
        {
            ({ } a, { } b) when a.Overlaps(b) => new DateRange(a.Start > b.Start ? a.Start : b.Start, a.End < b.End ? a.End : b.End),
            ({ } a, { } b) => new DateRange(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End),
            var (a, b) => a ?? b,
        };
    }
}
