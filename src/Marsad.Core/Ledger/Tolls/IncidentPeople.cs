using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Adds up the people of one incident over its tolls, nobody twice.</summary>
internal static class IncidentPeople
{
    /// <summary>Each toll with what it says, those without a number left out.</summary>
    public static (Toll Toll, Estimate Told)[] Told(IReadOnlyList<Toll> tolls) => [.. tolls.Select(t => (t, Estimate.Of(t)!)).Where(t => t.Item2 is not null)];

    /// <summary>What the tolls of an incident come to for such people.</summary>
    public static Estimate? Of(IReadOnlyList<Toll> tolls, People people) => Of(Told(tolls), people);

    /// <summary>
    /// The same, of <see cref="Told"/>: civilians and the fighters of each side are different people and add up; fighters of
    /// no known side, people of unknown class and mixed ones may be the same, and stand against that sum. Null when none counts them.
    /// </summary>
    public static Estimate? Of(ReadOnlySpan<(Toll Toll, Estimate Told)> tolls, People people)
    {
        Estimate? civilians = null, fighters = null, unsided = null, unknown = null, mixed = null;
        foreach (var (toll, told) in tolls)
        {
            if (!people.Are(toll))
                continue;
            switch (toll.VictimClass)
            {
                case VictimClass.Civilian: civilians = And(civilians, told); break;
                case VictimClass.Combatant when toll.VictimSide is not null: fighters = And(fighters, told); break;
                case VictimClass.Combatant: unsided = Or(unsided, told); break;
                case VictimClass.Mixed: mixed = Or(mixed, told); break;
                default: unknown = Or(unknown, told); break;
            }
        }

        return Or(Or(And(civilians, Or(fighters, unsided)), mixed), unknown);
    }

    private static Estimate? And(Estimate? a, Estimate? b) => a is null ? b : b is null ? a : a.And(b);

    private static Estimate? Or(Estimate? a, Estimate? b) => a is null ? b : b is null ? a : a.Or(b);
}
