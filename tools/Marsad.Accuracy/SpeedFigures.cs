using Marsad.App.Ingest;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Segmentation;
using Marsad.Core.Reading;

namespace Marsad.Accuracy;

/// <summary>Speed on one thread, by the processor time of this process: the median of some rounds. <c>bench/</c> measures the same with more care.</summary>
internal static class SpeedFigures
{
    private const int Rounds = 5;

    private const int WarmRounds = 6;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    // The processor's clock is too coarse for one.
    private const int PeacefulTimes = 40;

    public static FigureTable Measure(ClaimReader reader, LanguageEngine engine, Workload work)
    {
        var words = work.Words.Sum(w => w.Length);
        var peaceful = Workload.Peaceful();
        // The first time it makes its working memory.
        Parse(engine, work);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Parse(engine, work);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var claims = work.SentenceCount / Seconds(() => Read(reader, work));
        var silent = PeacefulTimes * peaceful.FullText.Length / 1e6 / Seconds(() => Repeat(PeacefulTimes, () => reader.Read(peaceful)));
        var segmented = work.Text.Length / 1e6 / Seconds(() => Segmenter.Cut(work.Text));
        var parsed = words / 1e3 / Seconds(() => Parse(engine, work));
        return new FigureTable(
            "Speed",
            $"On one thread of the machine that wrote this page, on {work.About} ({work.SentenceCount} sentences, {words} words); the median of {Rounds} rounds, in processor time, which other work on the machine hardly stretches. Megabytes are of"
            + " characters of one byte. Text without a word of war is half a megabyte on gardening.",
            "",
            ["figure"],
            [
                ("raw text to claims, sentences a second", [new(claims, 0, 4000)]),
                ("text without a word of war, MB a second", [new(silent, 1, 100)]),
                ("segmentation alone, MB a second", [new(segmented, 1, 20)]),
                ("words to trees, thousand words a second", [new(parsed, 1, 80)]),
                ("words to trees, bytes allocated a word", [new((double)allocated / words, 0)]),
            ]);
    }

    private static double Seconds(Action action)
    {
        // Until the runtime has compiled what is used often: it does so beside the rounds, on time that would count.
        for (var i = 0; i < WarmRounds; i++)
            action();
        Thread.Sleep(Quiet);
        var taken = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            action();
            taken[i] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(taken);
        return taken[Rounds / 2];
    }

    private static void Read(ClaimReader reader, Workload work)
    {
        foreach (var reports in work.Reports.Chunk(CarefulReading.Together))
            reader.Read(reports);
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
            action();
    }

    private static void Parse(LanguageEngine engine, Workload work) => engine.Parse(work.Words);
}
