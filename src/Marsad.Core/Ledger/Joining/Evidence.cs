using System.Globalization;

namespace Marsad.Core.Ledger.Joining;

/// <summary>What one feature says of an account and another that it may join.</summary>
/// <param name="LogOdds">Natural logarithm of how much likelier it makes that the two are one happening; minus infinity forbids.</param>
/// <param name="Reason">Why, for people; null when it says nothing.</param>
/// <param name="Amount">A number that the reason starts with.</param>
internal readonly record struct Evidence(double LogOdds, string? Reason, double? Amount = null)
{
    public static readonly Evidence None = new(0, null);

    public static readonly Evidence Never = new(double.NegativeInfinity, null);

    public override string ToString() => Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} {Reason}") : Reason ?? "";
}
