using System.CommandLine;
using Marsad.App.Queries;

namespace Marsad.App.Cli.Review;

/// <summary><c>--by</c> and <c>--why</c>: every judgement has a name and a reason.</summary>
internal sealed class SignOptions
{
    /// <summary>Names the reviewer when no <c>--by</c> is given.</summary>
    public const string Variable = "MARSAD_REVIEWER";

    private readonly Option<string> _by = By();

    private readonly Option<string> _why = new("--why")
    {
        Description = "The reason, in a few words that others will understand later.",
        HelpName = "REASON",
        Required = true,
    };

    /// <summary>A fresh option of who judges.</summary>
    public static Option<string> By() => new("--by")
    {
        Description = $"Who judges. Without it, whom {Variable} names, else the user of this machine.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : Environment.UserName,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_by);
        command.Options.Add(_why);
    }

    public Signature Of(ParseResult parsed) => new(parsed.GetRequiredValue(_by), parsed.GetRequiredValue(_why));
}
