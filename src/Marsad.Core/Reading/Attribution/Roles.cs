using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Attribution;

/// <summary>How a noun for a speaker stands to the body named beside it.</summary>
internal enum RoleKind
{
    Self,
    Body,
    Person,
    Monitor,
    Vague,
    Same,
}

/// <summary>A noun for a speaker.</summary>
/// <param name="Id">Whom it means when nobody is named beside it.</param>
/// <param name="Kind">Whether a body named beside it speaks through it.</param>
internal readonly record struct Role(ActorId Id, RoleKind Kind);

/// <summary>The nouns for who speaks.</summary>
internal static class Roles
{
    private static readonly Dictionary<string, Role> Nouns = Build();

    // What stands before "source" tells whose it is.
    private static readonly Dictionary<string, string> SourcesOf = new(StringComparer.Ordinal)
    {
        ["military"] = "military-source", ["army"] = "military-source", ["field"] = "military-source", ["security"] = "officials", ["police"] = "officials", ["official"] = "officials",
        ["government"] = "officials", ["judicial"] = "officials", ["ministry"] = "officials", ["command"] = "officials", ["governorate"] = "officials", ["governor"] = "officials",
        ["medical"] = "medics", ["hospital"] = "medics", ["health"] = "medics", ["opposition"] = "opposition-sources", ["rebel"] = "opposition-sources", ["activist"] = "activists",
        ["diplomatic"] = "diplomats", ["local"] = "local-sources",
    };

    /// <summary>The role of a noun in lower case, singular or plural; null for other words.</summary>
    public static Role? Of(string lower) => Nouns.TryGetValue(lower, out var role) ? role : null;

    /// <summary>Whose source it is by a word beside it: "military" makes it a military source; null for words that do not tell.</summary>
    public static ActorId? SourceOf(string lower) => SourcesOf.TryGetValue(lower, out var id) ? new ActorId(id) : null;

    private static Dictionary<string, Role> Build()
    {
        var nouns = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Attribution/roles.tsv"))
        {
            var fields = line.Split('\t');
            if (!KebabEnum.TryParse<RoleKind>(fields[2], out var kind))
                throw new FormatException($"roles.tsv: {fields[2]} is no kind of role");
            var role = new Role(new ActorId(fields[1]), kind);
            nouns[fields[0]] = role;
            nouns.TryAdd(Plural(fields[0]), role);
        }

        return nouns;
    }

    private static string Plural(string noun) => noun switch
    {
        "medium" => "media",
        _ when noun.EndsWith("man", StringComparison.Ordinal) => noun[..^2] + "en",
        [.., 'y'] when noun.Length > 2 && noun[^2] is not ('a' or 'e' or 'o') => noun[..^1] + "ies",
        [.., 's'] or [.., 'c', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
