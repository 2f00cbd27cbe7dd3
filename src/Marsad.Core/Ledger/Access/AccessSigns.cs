using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Access;

/// <summary>What claims say for a siege and for an open way, of an area or of one route.</summary>
internal sealed class AccessSigns
{
    /// <summary>Side of what says that people are cut off.</summary>
    public const string Cut = "cut";

    /// <summary>Side of what says that a way is open.</summary>
    public const string Open = "open";

    /// <summary>Side of aid that came in.</summary>
    public const string Aid = "aid";

    private static readonly Func<string, bool> IsNotCut = side => side != Cut, IsNotOpen = side => side != Open;

    private readonly List<Support> _supports = [];
    private readonly int _told;

    /// <param name="words">What access claims say, in id order of the claims.</param>
    public AccessSigns(IReadOnlyList<AccessWord> words)
    {
        foreach (var word in words)
        {
            if (word.Side is { } side)
                _supports.Add(new Support(side, word.Claim, word.From, word.To));
        }

        Overtake(words);
        _told = _supports.Count;
        var cut = new CoveredDays();
        foreach (var support in _supports.Where(s => s.Side == Cut))
            cut.Add(DaysOf(support));
        foreach (var word in words.Where(w => w.KeepsAidOut))
            Renew(word, cut);
        Relief = [.. words.Where(w => w.IsRelief).Select(w => w.Claim)];
    }

    /// <summary>The claims' words, each cut short where a change overtook it.</summary>
    public IReadOnlyList<Support> Supports => _supports;

    /// <summary>Aid that came in: it speaks against a siege without lifting it, for a siege is the lack of regular access.</summary>
    public IReadOnlyList<PlacedClaim> Relief { get; }

    /// <summary>All days of words that came, went or end on another day than in <paramref name="before"/>, and the first on which they no longer stand; null for none.</summary>
    public DaySpan? ChangedSince(AccessSigns before) => before == this ? null : DaySpan.Join(
        Changed(before._supports[..before._told], _supports[.._told]), Changed(before._supports[before._told..], _supports[_told..]));

    /// <summary>What the words that stand come to; null when none does.</summary>
    public static AccessState? StateOf(IEnumerable<Support> live)
    {
        var (cut, open) = (false, false);
        foreach (var support in live)
        {
            cut |= support.Side == Cut;
            open |= support.Side == Open;
        }

        return (cut, open) switch
        {
            (true, true) => AccessState.Contested,
            (true, false) => AccessState.Besieged,
            (false, true) => AccessState.Open,
            _ => null,
        };
    }

    // A change ends what was said of the days before; a report that tells of the siege and of its breaking on one day tells of the siege that was broken.
    private void Overtake(IReadOnlyList<AccessWord> words)
    {
        var changes = new ChangeDays();
        foreach (var word in words.Where(w => w.IsChange))
            changes.Add(word.Side!, word.To, sure: false);
        var opened = words.Where(w => w is { IsChange: true, Side: Open }).ToLookup(w => w.To, w => w.Report);
        foreach (var (word, support) in words.Where(w => w.Side is not null).Zip(_supports).Where(s => !s.First.IsDenied))
        {
            changes.End(support, support.Side == Cut ? IsNotCut : IsNotOpen);
            if (support.Side == Cut && opened[word.To].Contains(word.Report))
                support.OvertakenOn(word.To, sameDay: true);
        }
    }

    // Aid kept out of an area that is told as besieged says that the siege goes on; alone it makes no siege.
    private void Renew(AccessWord word, CoveredDays cut)
    {
        if (!cut.Touches(new DaySpan(word.From.DayNumber, word.To.DayNumber)))
            return;
        var goesOn = new Support(Cut, word.Claim, word.From, word.To);
        _supports.Add(goesOn);
        cut.Add(DaysOf(goesOn));
    }

    // One word a claim at most, both in id order.
    private static DaySpan? Changed(List<Support> before, List<Support> now)
    {
        DaySpan? days = null;
        for (int i = 0, j = 0; i < before.Count || j < now.Count;)
        {
            var order = i == before.Count ? 1 : j == now.Count ? -1 : before[i].Claim == now[j].Claim ? 0 : before[i].Claim.Id.CompareTo(now[j].Claim.Id);
            var (was, present) = (order <= 0 ? before[i++] : null, order >= 0 ? now[j++] : null);
            if (was is not null && present is not null && was.Claim == present.Claim && was.Side == present.Side && was.From == present.From && was.Until == present.Until)
                continue;
            foreach (var word in new[] { was, present }.OfType<Support>())
                days = DaySpan.Join(days, new DaySpan(Math.Min(word.From.DayNumber, word.Until.DayNumber), word.Until.DayNumber + 1));
        }

        return days;
    }

    private static DaySpan DaysOf(Support support) => new(support.From.DayNumber, support.Until.DayNumber);
}
