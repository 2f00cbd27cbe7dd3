using Marsad.Core.Language;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>Tells a state from the country or capital that it is called like: "Damascus said" is the government, "in Damascus" the city.</summary>
internal static class StateNames
{
    // Words that may stand between a preposition and the name that it brings ("in neighbouring northern Xyz").
    private const int MostBetween = 3;

    private const int LongestList = 8;

    // What is said to or of those who act: one blames a state, not a city.
    private static readonly HashSet<string> Addressing = new[]
    {
        "blame", "accuse", "condemn", "denounce", "criticise", "criticize", "slam", "urge", "warn", "tell", "ask", "suspect", "thank", "pressure", "press", "sanction", "back", "persuade", "convince",
    }.SelectMany(VerbForms.Inflect).Select(form => form.Word).ToHashSet(StringComparer.Ordinal);

    /// <summary>The name as one of the two; names that are only one stay as they are.</summary>
    public static NameMatch Decide(TokenList tokens, NameMatch name, NameMatch? before)
    {
        if (name.Actor is null || name.Places.Count == 0)
            return name;
        return IsState(tokens, name, before) ? name with { Places = [] } : name with { Actor = null };
    }

    private static bool IsState(TokenList tokens, NameMatch name, NameMatch? before)
    {
        // "leading to Xyz to bomb", "Xyz forces": who acts is the state.
        if (name.End + 1 < tokens.Count && tokens[name.End].Lower == "to" && VerbForms.Of(tokens[name.End + 1].Lower) == VerbForm.Base && tokens[name.End + 1].Tag is Tag.Verb
            || name.End < tokens.Count && tokens[name.End].Lower is "forces" or "troops" or "ally" or "allies" or "regime" or "government" && tokens[name.End].Tag == Tag.Noun)
            return true;
        if (IsAddressed(tokens, name.First))
            return true;
        var preposition = Preposition(tokens, name.First);
        // "the border with Xyz" is one of the country.
        if (name.First > 1 && tokens[name.First - 1].Lower == "with" && tokens[name.First - 2].Lower is "border" or "borders" or "frontier")
            return false;
        if (preposition is "in" or "at" or "near" or "inside" or "into" or "outside" or "around" or "of" or "across" or "through" or "throughout" or "toward" or "towards" or "to" or "from" or "on")
            return false;
        if (preposition is "by" or "with" or "against" or "for" or "between" or "despite")
            return true;
        var next = name.End < tokens.Count ? tokens[name.End] : default;
        if (next.Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
            return true;
        // A list is of one kind: "in A, B and C".
        if (before is { } listed && name.First - listed.End is 1 or 2 && tokens[listed.End].Lower is "," or "and")
            return listed.Places.Count == 0;
        // A list that lost its comma: "agreed by A B and C"; and what a state is to another: "their ally A".
        if (before is { Actor.Kind: Theatre.ActorKind.Government, Places.Count: 0 } unmarked && unmarked.End == name.First || name.First > 0 && tokens[name.First - 1].Lower is "ally" or "allies" or "backer" or "backers")
            return true;
        if (ListActs(tokens, name.End))
            return true;
        // "leading Damascus to bomb".
        if (next.Lower == "to" && name.End + 1 < tokens.Count && VerbForms.Of(tokens[name.End + 1].Lower) == VerbForm.Base)
            return true;
        return false;
    }

    /// <summary>True for a verb by which one speaks to or of those who act: "blames", "condemned".</summary>
    public static bool IsAddressing(string lower) => Addressing.Contains(lower);

    // "accused neighbouring Xyz".
    private static bool IsAddressed(TokenList tokens, int first)
    {
        var verb = first - 1;
        while (verb > 0 && first - verb <= MostBetween && tokens[verb].Tag is Tag.Adjective or Tag.Determiner)
            verb--;
        return verb >= 0 && tokens[verb].Tag is not Tag.Noun && Addressing.Contains(tokens[verb].Lower);
    }

    // "A and B announced", "A, B and C signed": the names that follow are subjects.
    private static bool ListActs(TokenList tokens, int end)
    {
        if (end >= tokens.Count || tokens[end].Lower is not ("," or "and"))
            return false;
        var joined = false;
        for (var i = end; i < Math.Min(tokens.Count, end + LongestList); i++)
        {
            if (tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return joined && tokens[i - 1].IsCapitalised;
            joined = joined || tokens[i].Lower == "and";
            if (!tokens[i].IsCapitalised && tokens[i].Lower is not ("," or "and" or "the"))
                return false;
        }

        return false;
    }

    private static string? Preposition(TokenList tokens, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 1 - MostBetween); i--)
        {
            if (tokens[i].Tag == Tag.Preposition)
                return tokens[i].Lower;
            if (tokens[i].Tag is not (Tag.Adjective or Tag.Determiner or Tag.Gerund or Tag.Noun))
                return null;
        }

        return null;
    }
}
