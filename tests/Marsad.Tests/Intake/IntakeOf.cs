using Marsad.Core.Model;
using Marsad.Intake;

namespace Marsad.Tests.Intake;

/// <summary>Runs intake over inputs with the clock at noon of 7 August 2016 in UTC, unless told.</summary>
internal static class IntakeOf
{
    public static TimeProvider Clock { get; } = new StoppedClock(new DateTimeOffset(2016, 8, 7, 12, 0, 0, TimeSpan.Zero));

    public static async Task<IReadOnlyList<IntakeResult>> InputsAsync(IReadOnlyList<string> inputs, byte[]? standardInput = null, IntakeLimits? limits = null, TimeProvider? clock = null)
    {
        using var stream = new MemoryStream(standardInput ?? []);
        return await new ReportIntake(clock ?? Clock, limits).ReadAsync(inputs, stream, CancellationToken.None).ToListAsync();
    }

    /// <summary>The one report that a file gives.</summary>
    public static async Task<ObtainedReport> ReportAsync(string path)
    {
        var results = await InputsAsync([path]);
        return results is [{ Report: { } report }] ? report : throw new InvalidOperationException("expected one report, found " + string.Join(", ", results));
    }

    /// <summary>Why the one thing that a file gives was set aside.</summary>
    public static async Task<SetAside> SetAsideAsync(string path, IntakeLimits? limits = null)
    {
        var results = await InputsAsync([path], limits: limits);
        return results is [{ SetAside: { } setAside }] ? setAside : throw new InvalidOperationException("expected one set aside, found " + string.Join(", ", results));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
