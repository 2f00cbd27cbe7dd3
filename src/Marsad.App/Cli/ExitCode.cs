namespace Marsad.App.Cli;

/// <summary>What every command returns.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with reports set aside.</summary>
    public const int SetAside = 1;

    /// <summary>Wrong usage or unusable input.</summary>
    public const int Unusable = 2;
}
