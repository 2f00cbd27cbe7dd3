namespace Marsad.App.Queries;

/// <summary>Finds what a mistyped id may have meant.</summary>
internal static class NearIds
{
    private const int Most = 5;

    /// <summary>The ids that begin with <paramref name="id"/>, then those within a third of its letters of it; at most five.</summary>
    public static IReadOnlyList<string> Of(string id, IEnumerable<string> known) => [.. known
        .Distinct(StringComparer.Ordinal)
        .Select(k => (Id: k, Distance: k.StartsWith(id, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(id, k)))
        .Where(k => k.Distance <= Math.Max(1, id.Length / 3))
        .OrderBy(k => k.Distance).ThenBy(k => k.Id.Length).ThenBy(k => k.Id, StringComparer.Ordinal)
        .Take(Most)
        .Select(k => k.Id)];

    // Levenshtein, without regard to case.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(1, a.Length / 3))
            return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
