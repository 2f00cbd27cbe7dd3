using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What every sum asks of an incident of a shelf, kept by its slot: a look at all of them is a walk over one array.</summary>
/// <param name="FirstDay">First of its days; after the last when none is told.</param>
/// <param name="LastDay">Last of its days.</param>
/// <param name="Governorate">Number of its governorate; 0 when none is known.</param>
/// <param name="Effects">What its tolls tell of, a bit an <see cref="Effect"/>; none for a slot that is free.</param>
/// <param name="Modality">What it is.</param>
/// <param name="Disputed">True when another voice denies it.</param>
/// <param name="IsWide">True when it may hold other incidents.</param>
internal readonly record struct SlotFacts(int FirstDay, int LastDay, ushort Governorate, ushort Effects, Modality Modality, bool Disputed, bool IsWide)
{
    public bool IsDated => FirstDay <= LastDay;

    public static SlotFacts Of(CountedIncident counted, ushort governorate)
    {
        var effects = 0;
        foreach (var (toll, _) in counted.Tolls)
            effects |= 1 << (int)toll.Effect;
        return new SlotFacts(counted.FirstDay, counted.LastDay, governorate, (ushort)effects, counted.Modality, counted.Disputed, counted.IsWide);
    }

    public bool Tells(Effect effect) => (Effects & (1 << (int)effect)) != 0;
}
