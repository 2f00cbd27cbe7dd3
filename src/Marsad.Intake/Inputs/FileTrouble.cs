using Marsad.Intake.Forms;

namespace Marsad.Intake.Inputs;

/// <summary>Says for people why a file or folder cannot be read.</summary>
internal static class FileTrouble
{
    /// <summary>The rejection for a failure of the file system; null if <paramref name="error"/> is something else.</summary>
    public static Rejection? Of(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Rejection("", "does not exist", "Check the path."),
        UnauthorizedAccessException => new Rejection("", "may not be read", "Allow this user to read it."),
        PathTooLongException => new Rejection("", "has a path that is too long", "Move it to a shorter path."),
        IOException e => new Rejection("", $"cannot be read: {e.Message}", "Check the disk or the connection, then run this again."),
        _ => null,
    };
}
