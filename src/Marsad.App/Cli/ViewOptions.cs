using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Marsad.App.Queries;

namespace Marsad.App.Cli;

/// <summary>The options that choose a part of a view, the same for every command that shows one.</summary>
internal sealed class ViewOptions
{
    private readonly Option<DateOnly?> _on = Day("--on", "Only what stands on that day.");
    private readonly Option<DateOnly?> _from = Day("--from", "Only what reaches that day or a later one.");
    private readonly Option<DateOnly?> _to = Day("--to", "Only what began on that day or before.");
    private readonly Option<string?> _place = new("--place") { Description = "Only that place, area or governorate, and what lies in it: its name or id.", HelpName = "NAME" };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _on, _from, _to, _place })
            command.Options.Add(option);
        command.Validators.Add(Agree);
    }

    /// <summary>What they choose.</summary>
    public ViewFilter Of(ParseResult parsed) =>
        new(parsed.GetValue(_on) ?? parsed.GetValue(_from), parsed.GetValue(_on) ?? parsed.GetValue(_to), parsed.GetValue(_place));

    // A command is checked before its options are: a day that cannot be read is none here, and its own option says why.
    private void Agree(CommandResult result)
    {
        var (on, from, to) = (Read(result, _on), Read(result, _from), Read(result, _to));
        if (on is not null && (from is not null || to is not null))
            result.AddError("--on names one day: leave out --from and --to with it");
        if (to < from)
            result.AddError($"--to {to:yyyy-MM-dd} is before --from {from:yyyy-MM-dd}");
    }

    private static DateOnly? Read(CommandResult result, Option option) =>
        result.GetResult(option)?.Tokens is [var token] && TryRead(token.Value, out var day) ? day : null;

    private static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = argument => Parse(name, argument),
    };

    private static DateOnly? Parse(string name, ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (TryRead(text, out var day))
            return day;
        argument.AddError($"{name} '{text}': expected a day as YYYY-MM-DD");
        return null;
    }
}
