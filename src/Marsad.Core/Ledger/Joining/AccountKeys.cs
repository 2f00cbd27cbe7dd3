using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Joining;

/// <summary>The blocks that an account stands in and those in which it looks for what it may join, as 64-bit hashes of family, place and day.</summary>
internal sealed class AccountKeys
{
    /// <summary>Days before and after over which one counts how often such things happen at a place.</summary>
    private const int RateDays = 3;

    /// <summary>Side of a cell in degrees: places beside each other stand in cells that touch.</summary>
    private const double CellDegrees = 0.15;

    private enum Kind
    {
        /// <summary>At a place.</summary>
        At,

        /// <summary>In a part of a place.</summary>
        PartOf,

        /// <summary>In a governorate, at a place that is told.</summary>
        Within,

        /// <summary>In a governorate, at a place that no gazetteer has.</summary>
        Unknown,

        /// <summary>In a cell of the map, at a place that is no town.</summary>
        Cell,

        /// <summary>Told of the governorate alone.</summary>
        Region,

        /// <summary>At a place, on a day that is not told.</summary>
        Undated,
    }

    /// <summary>The blocks last asked for.</summary>
    public List<ulong> Found { get; } = [];

    /// <summary>Blocks that it stands in.</summary>
    public List<ulong> Own(Account account)
    {
        Start();
        var (ground, pin) = (GroundOf(account), account.Pin!);
        if (account.Days is null)
        {
            Add(ground, Kind.Undated, pin.Key!, account, 0);
            if (account.IsOfRegion)
                Add(ground, Kind.Region, account.Adm1, account, 0);
            return Found;
        }

        Add(ground, Kind.At, pin.Key!, account, 0);
        if (account.IsOfRegion)
        {
            Add(ground, Kind.Region, account.Adm1, account, 0);
            return Found;
        }

        Add(ground, Kind.PartOf, Whole(pin), account, 0);
        Add(ground, Kind.Within, account.Adm1, account, 0);
        if (pin.Site is null)
            Add(ground, Kind.Unknown, account.Adm1, account, 0);
        AddCells(ground, account, 0);
        return Found;
    }

    /// <summary>Blocks with the accounts that it may join.</summary>
    public List<ulong> Asked(Account account)
    {
        Start();
        var (ground, pin) = (GroundOf(account), account.Pin!);
        var around = account.Days is null || account.IsOfRegion ? 0 : 1;
        Add(ground, Kind.At, pin.Key!, account, around);
        if (account.IsOfRegion)
        {
            Add(ground, Kind.Within, account.Adm1, account, 0);
            return Found;
        }

        Add(ground, Kind.PartOf, pin.Key!, account, 0);
        if (account.Days is null)
            return Found;
        Add(ground, pin.Site is null ? Kind.Within : Kind.Unknown, account.Adm1, account, 0);
        AddCells(ground, account, 1);
        return Found;
    }

    /// <summary>Blocks over whose days its rate is counted.</summary>
    public List<ulong> Counted(Account account)
    {
        Start();
        if (account.IsOfRegion)
            Add(GroundOf(account), Kind.Within, account.Adm1, account, 1);
        else
            Add(GroundOf(account), Kind.At, account.Pin!.Key!, account, RateDays);
        return Found;
    }

    /// <summary>How many days that is.</summary>
    public static int CountedDays(Account account) => account.Window!.Value.Days + (2 * (account.IsOfRegion ? 1 : RateDays));

    /// <summary>Blocks with all accounts that ask for a block of this one, or count it.</summary>
    public List<ulong> Asking(Account account)
    {
        Start();
        if (account.Days is null)
            return Found;
        var (ground, pin) = (GroundOf(account), account.Pin!);
        Add(ground, Kind.At, pin.Key!, account, RateDays);
        Add(ground, Kind.Undated, pin.Key!, account, RateDays);
        if (account.IsOfRegion)
            return Found;
        Add(ground, Kind.At, Whole(pin), account, 0);
        Add(ground, Kind.Undated, Whole(pin), account, 0);
        Add(ground, Kind.Region, account.Adm1, account, 1);
        Add(ground, pin.Site is null ? Kind.Within : Kind.Unknown, account.Adm1, account, 0);
        AddCells(ground, account, 1);
        return Found;
    }

    private void Start() => Found.Clear();

    // The settlement of which it names a part.
    private static string? Whole(PlacedClaim pin) => pin.Site is { } site && site.Settlement != site ? site.Settlement.Place.Id.Value : null;

    private static ulong GroundOf(Account account)
    {
        var claim = account.Claims[0].Claim;
        var family = account.Type is { } type ? TypeFamilies.Of(type) : TypeFamilies.Of(claim)[0];
        return Hashing.Mix((ulong)family, claim.Modality == Modality.Planned ? 1UL : 0);
    }

    // The cell of its place and, around it, those that touch it.
    private void AddCells(ulong ground, Account account, int around)
    {
        if (account.Pin!.Place is not { Kind: not (PlaceKind.City or PlaceKind.Town) } place)
            return;
        var (row, column) = ((int)Math.Floor(place.Lat / CellDegrees), (int)Math.Floor(place.Lon / CellDegrees));
        for (var r = row - around; r <= row + around; r++)
        {
            for (var c = column - around; c <= column + around; c++)
                Add(ground, Kind.Cell, Hashing.Mix((ulong)r, (ulong)c), account, 0);
        }
    }

    private void Add(ulong ground, Kind kind, string? place, Account account, int around)
    {
        if (place is not null)
            Add(ground, kind, Hashing.Of(place), account, around);
    }

    private void Add(ulong ground, Kind kind, ulong place, Account account, int around)
    {
        var key = Hashing.Mix(Hashing.Mix(ground, (ulong)kind), place);
        var days = account.Window!.Value;
        var (first, last) = (Math.Max(0, days.Start.DayNumber - around), days.End.DayNumber + around);
        for (var day = first; day <= last; day++)
            Found.Add(Hashing.Mix(key, (ulong)day));
    }
}
