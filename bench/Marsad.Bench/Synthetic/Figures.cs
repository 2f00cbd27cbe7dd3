using System.Diagnostics;

namespace Marsad.Bench.Synthetic;

/// <summary>Prints figures as rows of a Markdown table, each with its bar and whether it is met.</summary>
internal sealed class Figures(TextWriter output)
{
    /// <summary>True while no bar was missed.</summary>
    public bool AllMet { get; private set; } = true;

    public void Head(string what)
    {
        output.WriteLine();
        output.WriteLine($"| {what} | measured | bar | |");
        output.WriteLine("| --- | --- | --- | --- |");
    }

    /// <summary>A time in milliseconds, or another amount, against the most that it may be; null for no bar.</summary>
    public void Row(string what, double measured, double? bar, string unit = "ms")
    {
        var met = bar is null || measured <= bar;
        AllMet &= met;
        output.WriteLine($"| {what} | {Text(measured)} {unit} | {(bar is { } most ? $"{Text(most)} {unit}" : "")} | {(bar is null ? "" : met ? "met" : "MISSED")} |");
    }

    /// <summary>Median, nine in ten and worst of times in milliseconds; the worst also without the time for which the garbage collector stopped it.</summary>
    public void Spread(string what, List<(double Time, double Stopped)> times, double bar)
    {
        times.Sort();
        Row($"{what}, median", times[times.Count / 2].Time, bar);
        Row($"{what}, nine in ten", times[times.Count * 9 / 10].Time, bar);
        Row($"{what}, worst of {times.Count}", times[^1].Time, bar);
        Row($"{what}, worst of {times.Count} without pauses for garbage collection", times.Max(t => t.Time - t.Stopped), bar);
    }

    /// <summary>A breath between two measurements in milliseconds: reports and questions come one by one, and what runs beside them gets its turn then.</summary>
    private const int Breath = 5;

    /// <summary>Milliseconds that <paramref name="action"/> takes, and for how many of them the garbage collector stopped it.</summary>
    public static (double Time, double Stopped) TimeWithPauses(Action action)
    {
        Thread.Sleep(Breath);
        var before = GC.GetTotalPauseDuration();
        var time = Time(action);
        return (time, (GC.GetTotalPauseDuration() - before).TotalMilliseconds);
    }

    /// <summary>Milliseconds that <paramref name="action"/> takes, after a breath.</summary>
    public static double TimeApart(Action action) => TimeWithPauses(action).Time;

    /// <summary>Milliseconds that <paramref name="action"/> takes.</summary>
    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>The most memory that the process has taken so far, in MB.</summary>
    public static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static string Text(double number) => number < 10 ? $"{number:n1}" : $"{number:n0}";
}
