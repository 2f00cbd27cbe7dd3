using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Bench.Synthetic;

/// <summary>What truly happened, as a hand coder would tell events apart: one for each place, day, kind and side that did it.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Place">Where.</param>
/// <param name="Day">When.</param>
/// <param name="Type">What.</param>
/// <param name="By">Number of the side that did it.</param>
/// <param name="Against">Number of the side that suffered it; null for civilians.</param>
/// <param name="Killed">How many died.</param>
/// <param name="Injured">How many were hurt.</param>
internal sealed record Happening(int Number, Place Place, DateOnly Day, EventType Type, int By, int? Against, int Killed, int Injured)
{
    private static readonly (EventType Type, double Share)[] Types =
    [
        (EventType.Airstrike, 0.30), (EventType.Shelling, 0.26), (EventType.Battle, 0.22), (EventType.Bombing, 0.07), (EventType.Killing, 0.06),
        (EventType.Detention, 0.04), (EventType.Destruction, 0.02), (EventType.Displacement, 0.02), (EventType.Agreement, 0.01),
    ];

    public static Happening Draw(Random random, SyntheticTheatre theatre, int number, DateOnly day)
    {
        var type = TypeOf(random.NextDouble());
        var by = random.NextDouble() switch { < 0.5 => 0, < 0.8 => 1, < 0.93 => 2, _ => 3 };
        if (type == EventType.Airstrike)
            by = 0;
        var civilians = type is not EventType.Battle && random.NextDouble() < 0.7;
        int? against = civilians ? null : (by + 1 + (random.NextDouble() < 0.8 ? 0 : random.Next(2))) % SyntheticTheatre.SideCount;
        var killed = random.NextDouble() < 0.35 ? 0 : HeavyTail(random, 1.4, 120);
        var injured = random.NextDouble() < 0.5 ? 0 : HeavyTail(random, 1.3, 200);
        return new Happening(number, theatre.Draw(random), day, type, by, against, killed, injured);
    }

    /// <summary>How many outlets tell of it, 1 to 12; one in two is told by one alone.</summary>
    public static int Tellings(Random random) => HeavyTail(random, 1.6, 12);

    private static EventType TypeOf(double at)
    {
        foreach (var (type, share) in Types)
        {
            if ((at -= share) < 0)
                return type;
        }

        return EventType.Shelling;
    }

    // A number from 1 on with a chance that falls with the given power of it, by rejection.
    private static int HeavyTail(Random random, double power, int most)
    {
        while (true)
        {
            var drawn = (int)Math.Pow(1 - random.NextDouble(), -1 / (power - 1));
            if (drawn >= 1 && drawn <= most)
                return drawn;
        }
    }
}
