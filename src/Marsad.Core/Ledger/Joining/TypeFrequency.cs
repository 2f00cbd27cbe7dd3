using Marsad.Core.Ledger.Matching;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Joining;

/// <summary>How often things are told to have happened, and how often one is told as another.</summary>
internal static class TypeFrequency
{
    /// <summary>Of types that can be taken for each other at all (<see cref="TypeLikeness"/>), how often that is done where nothing closer is known.</summary>
    private const double Seldom = 0.01;

    /// <summary>Share of the events of a war that are of this type: rounded from those that newspaper reports tell of (docs/ledger.md, Join).</summary>
    public static double Of(EventType type) => type switch
    {
        EventType.Airstrike => 0.28,
        EventType.Shelling => 0.27,
        EventType.Battle => 0.22,
        EventType.Killing => 0.08,
        EventType.Bombing => 0.06,
        EventType.Detention => 0.04,
        EventType.Destruction => 0.03,
        _ => 0.02,
    };

    /// <summary>Share of the reports of a happening of type <paramref name="truly"/> that tell it as <paramref name="told"/>, as far as it is the same either way; 0 for what nobody confuses.</summary>
    public static double Confused(EventType told, EventType truly)
    {
        var (first, second) = told < truly ? (told, truly) : (truly, told);
        return double.IsNegativeInfinity(TypeLikeness.Of(first, second).Score) ? 0 : (first, second) switch
        {
            (EventType.Airstrike, EventType.Shelling) => 0.045,
            (EventType.Bombing, EventType.Killing) => 0.05,
            (EventType.Airstrike or EventType.Shelling, EventType.Chemical) => 0.05,
            (EventType.Battle, EventType.Shelling or EventType.Killing) => 0.03,
            (EventType.Airstrike or EventType.Shelling or EventType.Bombing, EventType.Destruction) => 0.02,
            _ => Seldom,
        };
    }
}
