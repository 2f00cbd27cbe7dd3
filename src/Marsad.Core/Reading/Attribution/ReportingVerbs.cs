using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Attribution;

/// <summary>How a reporting verb puts what it reports.</summary>
internal enum Manner
{
    Say,
    Deny,
    Plan,
    Blame,
    Quote,
    Show,
    See,
}

/// <summary>A form of a reporting verb.</summary>
internal readonly record struct ReportingVerb(string Lemma, VerbForm Form, Manner Manner);

/// <summary>The verbs by which somebody asserts something, with all their forms.</summary>
internal static class ReportingVerbs
{
    private static readonly Dictionary<string, ReportingVerb> Forms = Build();

    /// <summary>The reporting verb that a word in lower case is a form of; null for other words.</summary>
    public static ReportingVerb? Of(string lower) => Forms.TryGetValue(lower, out var verb) ? verb : null;

    private static Dictionary<string, ReportingVerb> Build()
    {
        var forms = new Dictionary<string, ReportingVerb>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Attribution/reporting.tsv"))
        {
            var fields = line.Split('\t');
            if (!KebabEnum.TryParse<Manner>(fields[1], out var manner))
                throw new FormatException($"reporting.tsv: {fields[1]} is no manner");
            foreach (var (word, form) in VerbForms.Inflect(fields[0]))
                forms.TryAdd(word, new ReportingVerb(fields[0], form, manner));
        }

        return forms;
    }
}
