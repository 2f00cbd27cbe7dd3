using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Core.Model;
using Marsad.Store;

namespace Marsad.App.Ingest;

/// <summary>Something odd about an input that did not spoil it.</summary>
/// <param name="Input">Path with line or entry.</param>
/// <param name="Message">What is odd, in a clause.</param>
internal sealed record Remark(string Input, string Message);

/// <summary>What a run of ingest did.</summary>
/// <param name="Counts">All of it in numbers.</param>
/// <param name="SetAside">What was set aside: the first <see cref="Listed"/> by input; the store has all.</param>
/// <param name="Remarks">What was odd: the first <see cref="Listed"/> by input.</param>
/// <param name="Stopped">Why the run ended early, with what to do; null if it did not.</param>
internal sealed record IngestSummary(RunCounts Counts, IReadOnlyList<SetAside> SetAside, IReadOnlyList<Remark> Remarks, string? Stopped)
{
    /// <summary>A list for people ends somewhere, and a run over a million bad lines must not hold them all.</summary>
    public const int Listed = 500;

    /// <summary>The summary as one JSON object, snake_case.</summary>
    public string Json() => JsonSerializer.Serialize(this, SummaryJson.Default.IngestSummary);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(IngestSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext;
