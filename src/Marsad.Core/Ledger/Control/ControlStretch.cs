using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Control;

/// <summary>Days in a row over which a place is held in one way by the same: an interval in the making, with all words that stood in it.</summary>
internal sealed class ControlStretch
{
    private readonly ControlSigns _signs;
    private readonly ControlSides _sides;
    private readonly List<Support> _words;
    private readonly IReadOnlyList<Support> _come;
    private readonly List<PlacedClaim> _leaving;
    private readonly SortedSet<ActorId> _holders;
    private readonly ControlState _state;
    private DateOnly? _until;

    public ControlStretch(Segment segment, ControlSigns signs, ControlSides sides)
    {
        (_signs, _sides) = (signs, sides);
        (From, _until) = (segment.From, segment.Until);
        _words = [.. segment.Live.Count > 0 ? segment.Live : segment.Ended];
        _come = segment.Come;
        _leaving = [.. signs.Leaving[segment.From]];
        _state = StateOf(segment);
        _holders = _state == ControlState.Unknown && !_words.TrueForAll(IsPossible) ? [] : Holders();
    }

    public DateOnly From { get; }

    public bool Continues(ControlStretch next) => _state == next._state && _holders.SetEquals(next._holders);

    /// <summary>Takes the days after it in; <paramref name="next"/> is of one segment.</summary>
    public void Extend(ControlStretch next)
    {
        _until = next._until;
        _words.AddRange(next._come);
        _leaving.AddRange(next._leaving);
    }

    /// <summary>The interval that it is.</summary>
    public ControlInterval Of(Place place)
    {
        var reason = Reason();
        var left = reason == ControlReason.Left;
        var said = left ? [] : _words.DistinctBy(w => (w.Side, w.Claim.Id)).ToList();
        var against = said.Where(w => w.Claim.Claim.Modality == Modality.Denied).ToList();
        // Who left the place: their going is what the state rests on.
        var evidence = left ? _leaving : [.. said.Select(w => w.Claim), .. _leaving.Where(_sides.IsAdmitted)];
        return new ControlInterval(
            place.Id, place.Name, new Location(place.Id, place.Lat, place.Lon, Ground.PrecisionOf(place)), From, _until, _state, [.. _holders],
            [.. evidence.Where(c => c.Claim.Modality != Modality.Denied).Select(c => c.Id).Distinct().Order()],
            [.. against.Select(w => w.Claim.Id).Distinct().Order()],
            ControlNotes.Of(reason, said.Select(w => w.Side)))
        {
            Reason = reason,
            FirstEvidence = evidence.Count == 0 ? null : evidence.Min(c => c.FirstDay),
            LastEvidence = evidence.Count == 0 ? null : evidence.Max(c => c.LastDay),
            Voices = Testimonies.Of(
                [.. said.Select(w => (w.Claim, w.Side, w.Claim.Claim.Modality == Modality.Denied)), .. left ? _leaving.Select(c => (c, "left", false)) : []],
                _sides.SpeaksFor, (_, claim, side) => _sides.Serves(claim, side)),
        };
    }

    private ControlState StateOf(Segment segment)
    {
        if (segment.Live.Count == 0)
            return _words.Exists(w => w.Overtaken) ? ControlState.Unknown : ControlState.Stale;
        var sides = _words.Select(w => w.Side).Distinct(StringComparer.Ordinal).ToList();
        if (sides.Exists(a => sides.Exists(b => ControlSides.AreEnemies(a, b))))
            return ControlState.Contested;
        return _words.TrueForAll(IsPossible) ? ControlState.Unknown : ControlState.Held;
    }

    private ControlReason Reason() => _state switch
    {
        ControlState.Stale => ControlReason.NoRecentWord,
        ControlState.Unknown => _words.TrueForAll(IsPossible) ? ControlReason.OnlyPossible : ControlReason.Left,
        ControlState.Contested => _words.Exists(w => w.Claim.Claim.Modality == Modality.Denied) ? ControlReason.Denied
            : _words.TrueForAll(w => Action(w) == ControlAction.Contested) ? ControlReason.FoughtOver
            : _words.Exists(w => Action(w) == ControlAction.Advanced) ? ControlReason.Advanced
            : ControlReason.ClaimedAtOnce,
        _ => _leaving.Exists(_sides.IsAdmitted) || _words.Exists(w => _sides.IsAdmitted(w.Claim) && w.To == w.Claim.LastDay) ? ControlReason.AdmittedByLoser
            : _words.TrueForAll(w => w.To < w.Claim.LastDay) ? ControlReason.ToldByItsLoss
            : _words.TrueForAll(w => _sides.SpeaksFor(w.Claim.Entry.Origin) == w.Side) ? ControlReason.OnlyOwnSide
            : ControlReason.Told,
    };

    private SortedSet<ActorId> Holders()
    {
        var holders = new SortedSet<ActorId>();
        foreach (var word in _words)
        {
            var said = (ControlClaim)word.Claim.Claim;
            var named = said.Holder.Concat(said.From).Where(a => _sides.Of(a) == word.Side).ToList();
            if (named.Count == 0 && _signs.Assailed.TryGetValue((word.Claim.Id, word.Side), out var assailed))
                named.AddRange(assailed);
            if (named.Count == 0 && word.Claim.Entry.Origin is { } origin && _sides.Of(origin) == word.Side)
                named.Add(origin);
            holders.UnionWith(named);
        }

        return holders;
    }

    private static bool IsPossible(Support word) => word.Claim.Claim.Modality == Modality.Possible;

    private static ControlAction Action(Support word) => ((ControlClaim)word.Claim.Claim).Action;
}
