namespace Marsad.App.Queries;

/// <summary>Finds what a mistyped id may have meant.</summary>
internal static class NearIds
{
    private const int Most = 5;

    /// <summary>Two slips are forgiven in a short id, a third of its letters in a long one.</summary>
    private static int Slips(string id) => Math.Max(2, id.Length / 3);

    /// <summary>The ids that begin with <paramref name="id"/>, then those a few slips away; at most five.</summary>
    public static IReadOnlyList<string> Of(string id, IEnumerable<string> known) => [.. known
        .Distinct(StringComparer.Ordinal)
        .Select(k => (Id: k, Distance: k.StartsWith(id, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(id, k)))
        .Where(k => k.Distance <= Slips(id))
        .OrderBy(k => k.Distance).ThenBy(k => k.Id.Length).ThenBy(k => k.Id, StringComparer.Ordinal)
        .Take(Most)
        .Select(k => k.Id)];

    // Levenshtein, without regard to case.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Slips(a))
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
