namespace Marsad.Core.Ledger.Tolls;

/// <summary>What each incident of a shelf tells of one kind of people, worked out on first use. Not for several threads.</summary>
internal sealed class PeopleColumn(People people)
{
    private static readonly Estimate None = new(0, 0, 0, false, 0, 0, [], []);

    // By slot; null where it was not worked out.
    private Estimate?[] _told = [];

    /// <summary>What an incident tells of them; null when nothing.</summary>
    public Estimate? Of(CountedIncident counted)
    {
        if (counted.Slot >= _told.Length)
            Array.Resize(ref _told, Math.Max(1024, 2 * counted.Slot));
        var told = _told[counted.Slot] ??= IncidentPeople.Of(counted.Tolls, people) ?? None;
        return ReferenceEquals(told, None) ? null : told;
    }

    /// <summary>Forgets what was in a slot.</summary>
    public void Forget(int slot)
    {
        if (slot < _told.Length)
            _told[slot] = null;
    }
}
