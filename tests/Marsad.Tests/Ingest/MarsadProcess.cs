using System.Diagnostics;

namespace Marsad.Tests.Ingest;

/// <summary>The real program as a process of its own.</summary>
internal static class MarsadProcess
{
    /// <summary>Where the build puts the program beside the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "marsad.exe" : "marsad");

    /// <summary>Runs it to its end.</summary>
    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(new ProcessStartInfo(Path, arguments));

    /// <inheritdoc cref="RunAsync(string[])"/>
    public static async Task<Ended> RunAsync(ProcessStartInfo start)
    {
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and kills it after <paramref name="time"/>, unless it ended before.</summary>
    /// <returns>True if it was killed.</returns>
    public static async Task<bool> KillAfterAsync(TimeSpan time, params string[] arguments)
    {
        using var process = Start(new ProcessStartInfo(Path, arguments));
        await Task.Delay(time);
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode == 137;
    }

    private static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        return Process.Start(start)!;
    }
}

/// <summary>How a run ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
