using BenchmarkDotNet.Attributes;
using Marsad.Accuracy;
using Marsad.App.Cli;
using Marsad.App.Ingest;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Segmentation;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Intake;

namespace Marsad.Bench;

/// <summary>What reading costs on one core, step by step and whole. The text is the evaluation data's collection, else the tests' own reports.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Report _peaceful = Workload.Peaceful();
    private Workload _work = null!;
    private LanguageEngine _engine = null!;
    private ClaimReader _reader = null!;

    [GlobalSetup]
    public void Load()
    {
        _work = LoadWork();
        _engine = LanguageModelFile.Load(null) ?? throw new InvalidOperationException("the language model cannot be used");
        _reader = new ClaimReader(TheatreFolder.Load(null).Pack ?? throw new InvalidOperationException("the theatre pack cannot be used"), _engine);
    }

    /// <summary>Words that are given, to trees.</summary>
    [Benchmark]
    public int WordsToTrees() => _engine.Parse(_work.Words).Sentences.Count;

    /// <summary>Text to sentences and words.</summary>
    [Benchmark]
    public int Segmentation() => Segmenter.Cut(_work.Text).Words.Count;

    /// <summary>Raw text to claims, the language engine included.</summary>
    [Benchmark]
    public int TextToClaims()
    {
        var claims = 0;
        foreach (var reports in _work.Reports.Chunk(CarefulReading.Together))
            claims += _reader.Read(reports).Sum(r => r.Claims.Count);
        return claims;
    }

    /// <summary>A long report without a word of war.</summary>
    [Benchmark]
    public int PeacefulText() => _reader.Read(_peaceful).Claims.Count;

    /// <summary>What one run of each benchmark goes through: how much, of what.</summary>
    internal static IReadOnlyDictionary<string, (double Amount, string Unit)> Amounts()
    {
        var work = LoadWork();
        return new Dictionary<string, (double, string)>(StringComparer.Ordinal)
        {
            [nameof(WordsToTrees)] = (work.Words.Sum(w => w.Length), "words/s"),
            [nameof(Segmentation)] = (work.Text.Length / 1e6, "MB/s"),
            [nameof(TextToClaims)] = (work.SentenceCount, "sentences/s"),
            [nameof(PeacefulText)] = (Workload.Peaceful().FullText.Length / 1e6, "MB/s"),
        };
    }

    private static Workload LoadWork() =>
        Workload.Load(Workplace.Find(evaluation: null) ?? throw new InvalidOperationException("the benchmarks belong into the repository of Marsad: run them there"));
}
