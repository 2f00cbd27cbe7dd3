using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Store;

namespace Marsad.Bench;

/// <summary>What a store takes to keep reports and their claims, a transaction each, and to give them all back to the ledger.</summary>
internal static class StoreFigures
{
    private const int ClaimsPerReport = 8;

    /// <summary>Fills a new store at <paramref name="address"/> with so many claims and prints seconds of wall time.</summary>
    public static async Task PrintAsync(string address, int claims, CancellationToken cancellationToken)
    {
        await using var store = await MarsadStore.OpenAsync(address, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < claims / ClaimsPerReport; i++)
        {
            var report = Report(i);
            await store.AddAsync(report, cancellationToken);
            await store.SaveReadingAsync(report.Report.Id, "bench", new Reading([.. Enumerable.Range(0, ClaimsPerReport).Select(Claim)], []), run: null, cancellationToken);
        }

        Print("kept", claims, start);
        start = Stopwatch.GetTimestamp();
        var input = await store.InputAsync(cancellationToken);
        Print("given to the ledger", input.Claims.Count, start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most"));
    }

    private static void Print(string what, int claims, long start)
    {
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims} claims {what} in {seconds:0.0} s, {claims / seconds:0} a second"));
    }

    private static ObtainedReport Report(int i)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 20; sentence++)
            text.Append(CultureInfo.InvariantCulture, $"Report {i} tells in sentence {sentence} of what went on near the old bridge that day. ");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var report = new Report(
            new ReportId(string.Create(CultureInfo.InvariantCulture, $"r{i:0000000}")), "A headline", text.ToString(), new ActorId("wire"), new DateOnly(2016, 1, 1).AddDays(i % 366));
        return new ObtainedReport(report, bytes, "text/plain", Convert.ToHexStringLower(SHA256.HashData(bytes)), "bench", DateTimeOffset.UnixEpoch, []);
    }

    private static CasualtyClaim Claim(int i) => new()
    {
        Evidence = ["Fifteen people were killed in shelling near the old bridge", "near the old bridge"],
        Spans = [new TextSpan(100 * i, (100 * i) + 58), new TextSpan((100 * i) + 39, (100 * i) + 58)],
        Source = new ActorId("observatory"),
        Time = DateRange.On(new DateOnly(2016, 1, 1)),
        Place = "Old Bridge",
        Adm1 = "Aleppo",
        Location = new Location(new PlaceId("old-bridge"), 36.2, 37.1, PlacePrecision.Exact),
        Rule = "casualty/killed.plain",
        Confidence = 0.8,
        Effect = Effect.Killed,
        Low = 15,
        High = 15,
        Victims = "people",
        Cause = EventType.Shelling,
        SourceWords = "the observatory",
    };
}
