using System.CommandLine;

namespace Marsad.App.Cli;

/// <summary><c>--store PATH</c>, the same for every command that reads or writes the store.</summary>
internal static class StoreOption
{
    /// <summary>Names the store when no <c>--store</c> is given.</summary>
    public const string Variable = "MARSAD_STORE";

    /// <summary>A fresh option; its value is never null or empty.</summary>
    public static Option<string> Create() => new("--store")
    {
        Description = $"The store's file. Without it, what {Variable} names, else marsad.db in the working folder.",
        HelpName = "PATH",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : "marsad.db",
    };
}
