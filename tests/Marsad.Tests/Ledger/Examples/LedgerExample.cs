namespace Marsad.Tests.Ledger.Examples;

/// <summary>One fenced block of claims and what the ledger must hold of them.</summary>
/// <param name="Heading">The heading under which it stands.</param>
/// <param name="FirstLine">Number of the block's first line in its page, from 1.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record LedgerExample(string Heading, int FirstLine, IReadOnlyList<string> Lines)
{
    private const string Arrow = "-> ";
    private const string No = "no ";
    private const string Judge = "judge ";
    private static readonly string[] Kinds = ["incident", "toll", "total", "control", "access", "judgement"];

    /// <summary>The blocks marked <c>ledger</c> of a Markdown page.</summary>
    public static IEnumerable<LedgerExample> In(string page)
    {
        var (heading, first) = ("", 0);
        List<string>? block = null;
        foreach (var (number, line) in page.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (block is null && line.StartsWith('#'))
                heading = line.TrimStart('#').Trim();
            else if (block is null && line.Trim() == "```ledger")
                (block, first) = ([], number + 2);
            else if (block is not null && line.Trim() == "```")
            {
                yield return new LedgerExample(heading, first, block);
                block = null;
            }
            else
                block?.Add(line);
        }
    }

    /// <summary>Why the ledger of its claims is not what it tells, a text a line that fails; empty when all is as told.</summary>
    public IReadOnlyList<string> Failures()
    {
        var failures = new List<string>();
        var claims = new ExampleClaims();
        var expected = new List<(int Number, string Line)>();
        DateOnly? asOf = null;
        foreach (var (index, line) in Lines.Index())
        {
            var number = FirstLine + index;
            try
            {
                if (line.StartsWith(Arrow, StringComparison.Ordinal))
                    expected.Add((number, line[Arrow.Length..].Trim()));
                else if (line.StartsWith(Judge, StringComparison.Ordinal))
                    claims.Judge(line[Judge.Length..]);
                else if (line.StartsWith("as of ", StringComparison.Ordinal))
                    asOf = Scenario.Day(line["as of ".Length..].Trim());
                else if (line.Trim() is { Length: > 0 } text && !text.StartsWith('#'))
                    claims.Add(text);
            }
            catch (FormatException unread)
            {
                failures.Add($"line {number}: {unread.Message}\n  found: {line}");
            }
        }

        if (expected.Count == 0)
            failures.Add($"line {FirstLine}: nothing is expected: write '-> …'");
        if (failures.Count == 0)
            Check(ExampleEntry.Of(claims.Fold(asOf), claims.NameOf).ToLookup(e => e.Kind), expected, failures);
        return failures;
    }

    // A kind that is told of at all is told of in full: each line is one entry, and no entry is left.
    private static void Check(ILookup<string, ExampleEntry> entries, List<(int Number, string Line)> expected, List<string> failures)
    {
        var left = entries.ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, line) in expected)
        {
            var none = line.StartsWith(No, StringComparison.Ordinal);
            var kind = (none ? line[No.Length..] : line).Split(' ')[0];
            if (!Kinds.Contains(kind))
            {
                failures.Add($"line {number}: '{kind}' is none of {string.Join(", ", Kinds)}");
                continue;
            }

            last[kind] = number;
            if (none)
                continue;
            var fields = new ExampleFields(line[kind.Length..]);
            if (left.GetValueOrDefault(kind)?.Find(e => e.Fits(fields)) is { } found)
                left[kind].Remove(found);
            else
                failures.Add($"line {number}: not in the ledger\n  expected: {line}\n  found: {Told(entries[kind])}");
        }

        foreach (var (kind, number) in last)
        {
            if (left.GetValueOrDefault(kind) is { Count: > 0 } more && failures.Count == 0)
                failures.Add($"line {number}: the ledger holds more of {kind}\n  expected: no other\n  found: {Told(more)}");
        }
    }

    private static string Told(IEnumerable<ExampleEntry> entries) => string.Join("\n         ", entries.Select(e => e.ToString()).DefaultIfEmpty("none"));
}
