using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Core.Model;

/// <summary>Derives a claim's id from its content, so that judgements bound to it survive a re-reading that finds the same claim.</summary>
public static class ClaimIdentity
{
    /// <summary>
    /// Twelve hexadecimal digits of the SHA-256 over report, kind and key, origin, place, victims and evidence.
    /// Two claims of one report that agree in all of these are one claim; "a woman and a child were killed" is two, by its victims.
    /// </summary>
    public static ClaimId Of(ReportId report, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var content = new StringBuilder();
        content.Append(report.Value).Append('\n').Append(claim.Key).Append('\n').Append(claim.Source?.Value).Append('\n').Append(claim.Place);
        if (claim is CasualtyClaim { Victims: { } victims })
            content.Append('\n').Append(victims);
        for (var i = 0; i < claim.Evidence.Count; i++)
        {
            content.Append('\n').Append(claim.Evidence[i]);
            if (claim.Spans is { } spans)
                content.Append(CultureInfo.InvariantCulture, $"@{spans[i].Start}");
        }

        return new ClaimId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..12]);
    }
}
