using Marsad.Core.Model;
using Marsad.Store;
using Marsad.Tests.Ingest;
using Marsad.Tests.Ledger;
using Marsad.Tests.Store;

namespace Marsad.Tests.Review;

/// <summary>A store of two strikes, one of them with two numbers that stand far apart, and the program run on it.</summary>
public sealed class ReviewedStore(StoreUnderTest place) : IAsyncDisposable
{
    /// <summary>What <c>--store</c> is given.</summary>
    public string Address => place.Address;

    /// <summary>A strike on Sukkari, told by the wire.</summary>
    public string Strike { get; private set; } = "";

    /// <summary>A strike on Ramousa on the next day, told by the paper.</summary>
    public string Other { get; private set; } = "";

    /// <summary>15 killed by the first, told by the monitor.</summary>
    public string Few { get; private set; } = "";

    /// <summary>90 killed by the first, told by the rescuers.</summary>
    public string Many { get; private set; } = "";

    /// <summary>In a file of its own, or in <paramref name="place"/>.</summary>
    public static async Task<ReviewedStore> MakeAsync(StoreUnderTest? place = null)
    {
        var made = new ReviewedStore(place ?? new SqliteUnderTest());
        await using var store = await MarsadStore.OpenAsync(made.Address, CancellationToken.None);
        made.Strike = await AddAsync(store, "a", "At noon jets struck Sukkari.", "jets struck Sukkari", w => Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", words: w));
        made.Other = await AddAsync(store, "b", "On Sunday jets struck Ramousa.", "jets struck Ramousa", w => Scenario.Event(EventType.Airstrike, "Ramousa", "2016-08-07", words: w));
        made.Few = await AddAsync(store, "c", "The strike on Sukkari killed 15 people.", "killed 15 people", w => Killed(15, "sohr", w));
        made.Many = await AddAsync(store, "d", "Rescuers said 90 people died in Sukkari.", "90 people died", w => Killed(90, "white-helmets", w));
        return made;
    }

    /// <summary>Runs <c>marsad</c> with these words on the store, its output in a pipe.</summary>
    internal Task<Ended> RunAsync(params string[] words) => MarsadProcess.RunAsync([.. words, "--store", Address]);

    public ValueTask DisposeAsync() => place.DisposeAsync();

    private static CasualtyClaim Killed(long number, string source, string words) =>
        Scenario.Killed(number, number, "Sukkari", "2016-08-06", source, cause: EventType.Airstrike, words: words);

    private static async Task<string> AddAsync(MarsadStore store, string id, string text, string words, Func<string, Claim> claim)
    {
        var obtained = Sample.Obtained(id, text, published: new DateOnly(2016, 8, 8));
        await store.AddAsync(obtained, CancellationToken.None);
        var start = obtained.Report.FullText.IndexOf(words, StringComparison.Ordinal);
        var read = claim(words) with { Spans = [new TextSpan(start, start + words.Length)], Confidence = 0.9, Rule = "test" };
        await store.SaveReadingAsync(obtained.Report.Id, "1", [read], CancellationToken.None);
        return ClaimIdentity.Of(obtained.Report.Id, read).Value;
    }
}
