namespace Marsad.Exchange.Ged;

/// <summary>Where the columns stand that an event is read from; null for one that a release does not have.</summary>
internal sealed record GedColumns(int Id, int Start, int End, int Lat, int Lon, int Best, int? Low, int? High, int? Place, int? Adm1, int? WherePrecision)
{
    /// <summary>Finds the columns in a header.</summary>
    /// <exception cref="FormatException">If one that is needed is not there.</exception>
    public static GedColumns In(IReadOnlyList<string> header)
    {
        var missing = new List<string>();
        // The first releases called the estimates best_est, low_est and high_est.
        int? At(params string[] names) => names.Select(n => (int?)header.ToList().FindIndex(h => string.Equals(h.Trim().Trim('\uFEFF'), n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0);
        int Need(params string[] names)
        {
            if (At(names) is { } found)
                return found;
            missing.Add(names[0]);
            return -1;
        }

        var columns = new GedColumns(
            Need("id"), Need("date_start"), Need("date_end"), Need("latitude"), Need("longitude"), Need("best", "best_est"),
            At("low", "low_est"), At("high", "high_est"), At("where_coordinates"), At("adm_1"), At("where_prec"));
        return missing.Count == 0
            ? columns
            : throw new FormatException($"no column {string.Join(", ", missing)} among the {header.Count} of the header ({string.Join(", ", header.Take(6))}, …): expected UCDP GED with its column names in the first line");
    }
}
