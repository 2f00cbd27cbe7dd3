namespace Marsad.Core.Ledger.Echoes;

/// <summary>Who published first: by day, the undated last, then by id. A copy is always after what it copies.</summary>
internal sealed class Publication : IComparer<LedgerReport>
{
    public static readonly Publication Order = new();

    public int Compare(LedgerReport? x, LedgerReport? y)
    {
        var day = (x!.Published ?? DateOnly.MaxValue).CompareTo(y!.Published ?? DateOnly.MaxValue);
        return day != 0 ? day : x.Id.CompareTo(y.Id);
    }
}
