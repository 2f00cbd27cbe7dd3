using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Joining;

/// <summary>
/// How many happenings a day to expect where an account places it: as many as are told of around its days, and never fewer than such places see in a
/// war, for not all are told.
/// </summary>
internal static class BaseRate
{
    private const double Governorate = 4;

    /// <param name="account">What joins.</param>
    /// <param name="told">How many accounts stand around its days, itself and the one that it may join among them.</param>
    /// <param name="days">How many days those are.</param>
    public static double Of(Account account, int told, int days) => account.IsOfRegion
        ? Math.Max(Governorate, (told - 1.0) / days)
        : Math.Max(Expected(account.Pin!.Place?.Kind), (told - 2.0) / days);

    private static double Expected(PlaceKind? kind) => kind switch
    {
        PlaceKind.City => 1,
        PlaceKind.Town => 0.3,
        PlaceKind.Neighbourhood or PlaceKind.Base => 0.3,
        _ => 0.06,
    };
}
