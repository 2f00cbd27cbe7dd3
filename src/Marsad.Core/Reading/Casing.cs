using Marsad.Core.Language;

namespace Marsad.Core.Reading;

/// <summary>How a sentence uses capitals.</summary>
internal static class Casing
{
    /// <summary>True for a headline whose words nearly all have capitals, so that a capital shows no name.</summary>
    public static bool IsHeadline(TokenList tokens, Sentence sentence)
    {
        var (words, capitals, verbs) = (0, 0, 0);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Text.Length < 4)
                continue;
            words++;
            if (!tokens[i].IsCapitalised)
                continue;
            capitals++;
            verbs += i > sentence.First && VerbForms.Of(tokens[i].Lower) != VerbForm.None ? 1 : 0;
        }

        return capitals * 10 >= words * 7 && (verbs > 0 || tokens[sentence.End - 1].Text != ".");
    }
}
