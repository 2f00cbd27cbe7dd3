using System.Text;
using System.Text.RegularExpressions;

namespace Marsad.Intake.Inputs;

/// <summary>A pattern of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal sealed class Glob
{
    private readonly Regex _pattern;

    public Glob(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !IsPattern(part)).ToArray();
        Root = fixedParts switch
        {
            [] => ".",
            [""] => "/",
            _ => string.Join('/', fixedParts),
        };
        Depth = parts.Contains("**") ? int.MaxValue : parts.Length - fixedParts.Length;
        var expression = new StringBuilder("^");
        if (fixedParts.Length == 0)
            expression.Append(@"\./");
        expression.Append(string.Concat(fixedParts.Select(part => Regex.Escape(part) + "/")));
        for (var i = fixedParts.Length; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (parts[i] == "**")
                expression.Append(isLast ? ".+" : "(?:[^/]+/)*");
            else
                expression.Append(Name(parts[i])).Append(isLast ? "" : "/");
        }

        _pattern = new Regex(expression.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The folder under which everything lies that can match.</summary>
    public string Root { get; }

    /// <summary>How many names below the root a match can lie.</summary>
    public int Depth { get; }

    /// <summary>True for what holds a wildcard.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>True when a path that begins with <see cref="Root"/> matches.</summary>
    public bool Matches(string path) => _pattern.IsMatch(path.Replace('\\', '/'));

    private static string Name(string part) =>
        string.Concat(part.Select(c => c switch { '*' => "[^/]*", '?' => "[^/]", _ => Regex.Escape(c.ToString()) }));
}
