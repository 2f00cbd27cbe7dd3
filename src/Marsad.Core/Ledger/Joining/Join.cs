using System.Globalization;

namespace Marsad.Core.Ledger.Joining;

/// <summary>An account that joins another.</summary>
/// <param name="From">Which joins.</param>
/// <param name="Into">What it joins.</param>
/// <param name="Rate">Such happenings a day where <paramref name="From"/> places it.</param>
/// <param name="Odds">Natural logarithm of the odds that it is this one and no other.</param>
/// <param name="Needs">What the odds had to pass.</param>
internal sealed record Join(Account From, Account Into, double Rate, double Odds, double Needs)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{From.First} with {Into.First} (log odds {Odds:0.0} against all else, needs {Needs:0.0}): {Joiner.Reasons(From, Into, Rate)}");
}
