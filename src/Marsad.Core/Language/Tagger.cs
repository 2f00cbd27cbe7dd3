namespace Marsad.Core.Language;

/// <summary>
/// A first tagger: closed classes by list, known verbs by their forms, the rest by ending, capital and neighbours.
/// Good enough to tell a noun from a verb where a reading rule asks; the trained tagger takes its place.
/// </summary>
internal static class Tagger
{
    /// <summary>Tags the tokens of one sentence in place.</summary>
    public static void Tag(List<Token> tokens, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            tokens[i] = tokens[i] with { Tag = Guess(tokens, sentence, i) };
    }

    private static Tag Guess(List<Token> tokens, Sentence sentence, int i)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Punctuation: return Language.Tag.Punctuation;
            case TokenKind.Number: return Language.Tag.Numeral;
            case TokenKind.Symbol: return Language.Tag.Other;
            case TokenKind.Clitic: return token.Lower == "n't" ? Language.Tag.Adverb : Language.Tag.Particle;
        }

        var closed = EnglishWords.TagOf(token.Lower);
        if (closed != Language.Tag.Other && !(token.Text.Length > 1 && token.Text.All(char.IsUpper) && token.Lower is "us" or "it"))
            return closed;
        var before = i > sentence.First ? tokens[i - 1] : default;
        var verb = VerbForms.Of(token.Lower);
        if (verb != VerbForm.None && !(token.IsCapitalised && i > sentence.First && !IsHeadline(tokens, sentence)))
        {
            var afterNominal = before.Tag is Language.Tag.Determiner or Language.Tag.Adjective or Language.Tag.Preposition or Language.Tag.Numeral
                || before.Kind == TokenKind.Clitic && before.Lower == "'s";
            var infinitive = before.Lower == "to" || before.Tag == Language.Tag.Auxiliary || before.Tag == Language.Tag.Adverb;
            switch (verb)
            {
                case VerbForm.Past: return Language.Tag.PastVerb;
                case VerbForm.Gerund: return afterNominal && before.Tag == Language.Tag.Determiner ? Language.Tag.Noun : Language.Tag.Gerund;
                case VerbForm.Base when infinitive: return Language.Tag.Verb;
                case VerbForm.Base or VerbForm.Third when afterNominal: return Language.Tag.Noun;
                case VerbForm.Base or VerbForm.Third: return FollowedByObject(tokens, sentence, i) ? Language.Tag.Verb : Language.Tag.Noun;
            }
        }

        if (token.IsCapitalised && (i > sentence.First || !IsCommonOpening(token)))
            return Language.Tag.ProperNoun;
        if (token.Lower.EndsWith("ly", StringComparison.Ordinal) && token.Lower.Length > 4)
            return Language.Tag.Adverb;
        if (HasAdjectiveEnding(token.Lower))
            return Language.Tag.Adjective;
        return Language.Tag.Noun;
    }

    private static bool FollowedByObject(List<Token> tokens, Sentence sentence, int i)
    {
        if (i + 1 >= sentence.End)
            return false;
        var next = tokens[i + 1];
        var tag = EnglishWords.TagOf(next.Lower);
        return tag is Language.Tag.Determiner or Language.Tag.Pronoun || next.Kind == TokenKind.Number || next.IsCapitalised
            || next.Lower is "at" or "into" or "out" or "up" or "control" or "least" or "that" || NumberWords.TryValue(next.Lower, out _);
    }

    private static bool IsHeadline(List<Token> tokens, Sentence sentence)
    {
        var words = 0;
        var capitals = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Text.Length < 4)
                continue;
            words++;
            capitals += tokens[i].IsCapitalised ? 1 : 0;
        }

        return words > 2 && capitals * 10 >= words * 7;
    }

    private static bool IsCommonOpening(Token token) => token.Lower.EndsWith("ing", StringComparison.Ordinal) || token.Lower.EndsWith("ed", StringComparison.Ordinal);

    private static bool HasAdjectiveEnding(string lower) =>
        lower.EndsWith("ern", StringComparison.Ordinal) || lower.EndsWith("ous", StringComparison.Ordinal) || lower.EndsWith("ful", StringComparison.Ordinal)
        || lower.EndsWith("ive", StringComparison.Ordinal) || lower.EndsWith("ical", StringComparison.Ordinal) || lower.EndsWith("able", StringComparison.Ordinal)
        || lower.EndsWith("-held", StringComparison.Ordinal) || lower.EndsWith("-controlled", StringComparison.Ordinal);
}
