using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Marsad.Bench;

/// <summary>How much a benchmark goes through in a second, from its mean time.</summary>
internal sealed class ThroughputColumn(IReadOnlyDictionary<string, (double Amount, string Unit)> amounts) : IColumn
{
    public string Id => "Throughput";

    public string ColumnName => "Throughput";

    public string Legend => "Words, megabytes of characters or sentences a second, from the mean";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => false;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics)
            return "?";
        var (amount, unit) = amounts[benchmarkCase.Descriptor.WorkloadMethod.Name];
        return string.Create(CultureInfo.InvariantCulture, $"{amount / statistics.Mean * 1e9:N1} {unit}");
    }
}
