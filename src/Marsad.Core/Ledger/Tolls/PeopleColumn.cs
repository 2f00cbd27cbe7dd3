namespace Marsad.Core.Ledger.Tolls;

/// <summary>What each incident of a shelf tells of one kind of people, by its slot, worked out on first use. Not for several threads.</summary>
internal sealed class PeopleColumn(IncidentShelf shelf, People people)
{
    private Amount[] _amounts = [];

    /// <summary>What the incident in a slot tells of them.</summary>
    public ref readonly Amount this[int slot]
    {
        get
        {
            if (slot >= _amounts.Length)
                Array.Resize(ref _amounts, shelf.Slots);
            ref var amount = ref _amounts[slot];
            if (!amount.IsWorkedOut)
                amount = new Amount(shelf[slot], people);
            return ref amount;
        }
    }

    /// <summary>False when the incident in a slot tells of nobody to whom the same became; for true it may tell of them.</summary>
    public bool MayTell(in SlotFacts facts) => facts.Tells(people.Effect);

    /// <summary>Forgets what was in a slot.</summary>
    public void Forget(int slot)
    {
        if (slot < _amounts.Length)
            _amounts[slot] = default;
    }
}
