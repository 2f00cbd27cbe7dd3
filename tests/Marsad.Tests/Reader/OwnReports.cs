using Marsad.Core.Model;
using Marsad.Intake;

namespace Marsad.Tests.Reader;

/// <summary>Reports that were written for these tests: <c>tests/reports</c>.</summary>
internal static class OwnReports
{
    /// <summary>A file or folder under <c>tests/reports</c>.</summary>
    public static string Path(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "Marsad.slnx")))
            root = root.Parent;
        return System.IO.Path.Combine([root?.FullName ?? throw new InvalidOperationException("the tests do not run within the repository"), "tests", "reports", .. parts]);
    }

    /// <summary>The reports of a file or folder.</summary>
    public static async Task<IReadOnlyList<Report>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var reports = new List<Report>();
        await foreach (var result in new ReportIntake(TimeProvider.System).ReadAsync([path], Stream.Null, cancellationToken))
            reports.Add(result.Report?.Report ?? throw new InvalidOperationException($"{path}: {result.SetAside?.Reason}"));
        return reports;
    }
}
