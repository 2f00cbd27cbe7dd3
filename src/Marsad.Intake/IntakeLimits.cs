namespace Marsad.Intake;

/// <summary>How much to take in at once. What is larger is set aside without being loaded.</summary>
/// <param name="FileBytes">Of a file that is read as a whole: everything but JSON Lines, which may be of any size.</param>
/// <param name="LineBytes">Of one line of a JSON Lines file.</param>
public sealed record IntakeLimits(int FileBytes, int LineBytes)
{
    private const int Megabyte = 1 << 20;

    /// <summary>32 MB each: a hundred times the longest report we have met, and little beside the memory of any machine.</summary>
    public static IntakeLimits Default { get; } = new(32 * Megabyte, 32 * Megabyte);

    /// <summary>"32 MB", or bytes below one.</summary>
    internal static string Text(long bytes) => bytes >= Megabyte ? $"{bytes / Megabyte} MB" : $"{bytes} bytes";
}
