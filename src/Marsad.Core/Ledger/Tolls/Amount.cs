using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>The numbers of an <see cref="Estimate"/> of one incident, as sums need them.</summary>
internal readonly struct Amount
{
    /// <summary>What <paramref name="counted"/> tells of <paramref name="people"/>.</summary>
    public Amount(CountedIncident counted, People people)
    {
        IsWorkedOut = true;
        if (IncidentPeople.Of(counted.Tolls, people) is { } told)
        {
            (IsTold, Low, Best, High, Open) = (true, told.Low, told.Best, told.High, told.Open);
            (Kinds, WithoutBest) = (told.Kinds, told.Guessed > 0);
        }

        if (people is { Class: null, Side: null })
            return;
        foreach (var (toll, other) in counted.Tolls)
        {
            if (people.MayBeAmong(toll))
                (TollsAmong, LowAmong) = (TollsAmong + 1, LowAmong + other.Low);
        }
    }

    public long Low { get; }

    public long Best { get; }

    public long High { get; }

    /// <summary>Fewest that <see cref="TollsAmong"/> come to.</summary>
    public long LowAmong { get; }

    /// <summary>How many of its tolls count people among whom there may be such ones, untold.</summary>
    public int TollsAmong { get; }

    /// <summary>Which people there may be among them, a bit a kind.</summary>
    public uint Kinds { get; }

    /// <summary>False for a place in a table that was not filled yet.</summary>
    public bool IsWorkedOut { get; }

    /// <summary>False when it tells of no such people.</summary>
    public bool IsTold { get; }

    public bool Open { get; }

    /// <summary>True when nobody gives a best for one of its tolls.</summary>
    public bool WithoutBest { get; }

    /// <summary>What it gives to a best sum: nothing where nobody asserts it.</summary>
    public long BestOf(Modality modality) => modality == Modality.Asserted ? Best : 0;
}
