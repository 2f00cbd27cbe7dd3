using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What an incident gives to a sum. An incident that is asserted gives all; one that another voice denies no low; one that nobody asserts a high alone.</summary>
internal sealed class Share
{
    private Share(CountedIncident counted, Estimate told, bool low, bool best)
    {
        (Counted, Told) = (counted, told);
        (Low, Best, High, Open) = (low ? told.Low : 0, best ? told.Best : 0, told.High, told.Open);
    }

    public CountedIncident Counted { get; }

    /// <summary>What its tolls say.</summary>
    public Estimate Told { get; }

    public long Low { get; }

    public long Best { get; }

    public long High { get; }

    public bool Open { get; }

    /// <summary>The incident that counts in its place, since they may count the same people; null while it counts itself.</summary>
    public CountedIncident? Behind { get; set; }

    /// <summary>The share of an incident; null when it is denied or planned.</summary>
    public static Share? Of(CountedIncident counted, Estimate told) => counted.Modality switch
    {
        Modality.Asserted => new Share(counted, told, low: !counted.Disputed, best: true),
        Modality.Possible => new Share(counted, told, low: false, best: false),
        _ => null,
    };
}
