using Xunit;

namespace Marsad.Tests.Ledger.Examples;

/// <summary>Every example of docs/ledger.md holds, and one that does not would be told.</summary>
public class LedgerPageTests
{
    private const string Claims = """
        [a] r1 wire 2016-08-06: airstrike, Sukkari, 2016-08-06, by air-force, on civilians
        r1 wire 2016-08-06: 15 civilian killed, Sukkari, 2016-08-06, cause airstrike, says observatory

        """;

    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var example in LedgerExample.In(Page()))
            blocks.Add(example.Heading, example.FirstLine);
        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_ledger_holds_what_the_page_says(string heading, int line)
    {
        var example = LedgerExample.In(Page()).Single(e => e.FirstLine == line);
        var failures = example.Failures();
        Assert.True(failures.Count == 0, $"docs/ledger.md, \"{heading}\", block at line {line}\n{string.Join('\n', failures)}");
    }

    [Theory]
    [InlineData("-> incident airstrike, Sukkari, 2016-08-06, by air-force, voices observatory wire, not disputed")]
    [InlineData("-> incident airstrike, Sukkari, 2016-08-06, reason \"same place\"")]
    [InlineData("-> toll 15/15/15 civilian killed, Sukkari, 2016-08-06, figure observatory 15 stands")]
    [InlineData("-> no total")]
    public void What_holds_passes(string line) => Assert.Empty(Failures(Claims + line));

    [Theory]
    [InlineData("-> incident shelling, Sukkari, 2016-08-06", "not in the ledger")]
    [InlineData("-> incident airstrike, Sukkari, 2016-08-06, disputed", "not in the ledger")]
    [InlineData("-> incident airstrike, Sukkari, 2016-08-06, claims a", "not in the ledger")]
    [InlineData("-> toll 15/15/16 civilian killed, Sukkari, 2016-08-06", "toll 15/15/15 civilian killed")]
    [InlineData("-> toll 15/15/15 civilian killed, Sukkari, 2016-08-06, note \"revised\"", "not in the ledger")]
    [InlineData("-> no incident", "holds more of incident")]
    [InlineData("-> no toll", "holds more of toll")]
    [InlineData("-> death 15", "'death' is none of")]
    public void What_does_not_hold_is_told_with_its_line(string line, string told)
    {
        var failure = Assert.Single(Failures(Claims + line));
        Assert.StartsWith("line 5: ", failure, StringComparison.Ordinal);
        Assert.Contains(told, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r2 wire: airstrike, Sukkari, 2016-08-06", "expected '[NAME] REPORT OUTLET DAY")]
    [InlineData("r2 wire 2016-08-06: airraid, Sukkari, 2016-08-06", "is no event")]
    [InlineData("r2 wire 2016-08-06: 15 children killed, Sukkari, 2016-08-06", "expected a number, a class of people")]
    [InlineData("r2 wire 2016-08-06: airstrike, Sukkari, 2016-08-06, running", "'running' is no field of this line")]
    [InlineData("r2 wire 2016-08-06: airstrike, Sukkari, 06.08.2016", "not recognized")]
    public void A_line_that_cannot_be_read_is_told(string line, string told) =>
        Assert.Contains(told, Failures(Claims + line + "\n-> no total")[0], StringComparison.Ordinal);

    [Fact]
    public void A_block_that_expects_nothing_tests_nothing() => Assert.Contains("nothing is expected", Failures(Claims)[0], StringComparison.Ordinal);

    private static IReadOnlyList<string> Failures(string block) => LedgerExample.In($"# Page\n```ledger\n{block}\n```\n").Single().Failures();

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("no Marsad.slnx above the tests");
        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "ledger.md"));
    }
}
