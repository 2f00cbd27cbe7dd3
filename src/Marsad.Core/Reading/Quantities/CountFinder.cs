using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Finds numbers of people in a sentence: digits and words, bounds, ranges, roundings, vague amounts and single persons.</summary>
internal static class CountFinder
{
    private static readonly HashSet<string> NotPeople = new(StringComparer.Ordinal)
    {
        "km", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "meters", "metres", "percent", "per", "%", "years", "year", "months", "month",
        "weeks", "week", "days", "day", "hours", "hour", "minutes", "minute", "am", "pm", "times", "dollars", "tons", "tonnes", "mm", "gmt", "utc", "degrees",
        "years-old", "year-old", "-year-old",
    };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    /// <summary>Numbers of people in the sentence, in order.</summary>
    public static List<Count> Find(ReportText text, Sentence sentence)
    {
        var counts = new List<Count>();
        for (var i = sentence.First; i < sentence.End;)
        {
            if (TryNumber(text.Tokens, sentence, i) is { } number && Complete(text, sentence, number) is { } count)
            {
                counts.Add(count);
                i = Math.Max(count.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return counts;
    }

    // The number with its bounds: "at least 200", "more than 700", "between 20 and 30", "some 300,000", "dozens".
    private static Count? TryNumber(IReadOnlyList<Token> tokens, Sentence sentence, int i)
    {
        var (at, bound, approximate) = Bound(tokens, sentence, i);
        if (at >= sentence.End)
            return null;
        if (bound == Bounds.Between && Plain(tokens, sentence, at) is { } from && from.End < sentence.End && tokens[from.End].Lower is "and" or "to"
            && Plain(tokens, sentence, from.End + 1) is { } to && to.Value >= from.Value)
            return new Count(i, to.End, to.End, new ReportedCount(from.Value, to.Value, approximate), null, true);
        if (Plain(tokens, sentence, at) is { } plain)
        {
            if (plain.End + 1 < sentence.End && tokens[plain.End].Lower is "to" or "-" or "–" or "or" && bound == Bounds.None
                && Plain(tokens, sentence, plain.End + 1) is { } upper && upper.Value > plain.Value && upper.Value < plain.Value * 20)
                return new Count(i, upper.End, upper.End, new ReportedCount(plain.Value, upper.Value, approximate), null, true);
            return new Count(i, plain.End, plain.End, Bounded(plain.Value, bound, approximate), null, true);
        }

        if (Vague(tokens, sentence, at) is { } vague)
            return new Count(i, vague.End, vague.End, new ReportedCount(vague.Low, vague.High, vague.Approximate || approximate), null, vague.Numbered);
        return null;
    }

    private enum Bounds
    {
        None,
        AtLeast,
        MoreThan,
        UpTo,
        LessThan,
        Between,
    }

    private static (int At, Bounds Bound, bool Approximate) Bound(IReadOnlyList<Token> tokens, Sentence sentence, int i)
    {
        var bound = Bounds.None;
        var approximate = false;
        while (i < sentence.End)
        {
            var word = tokens[i].Lower;
            var next = i + 1 < sentence.End ? tokens[i + 1].Lower : "";
            if (word == "at" && next == "least" || word == "no" && next is "fewer" or "less")
            {
                bound = Bounds.AtLeast;
                i += next == "least" ? 2 : 3;
            }
            else if (word is "more" or "upwards" && next is "than" or "of" || word == "greater" && next == "than")
            {
                bound = Bounds.MoreThan;
                i += 2;
            }
            else if (word == "over" && NextIsNumber(tokens, sentence, i + 1))
            {
                bound = Bounds.MoreThan;
                i++;
            }
            else if (word == "up" && next == "to" || word == "at" && next == "most")
            {
                bound = Bounds.UpTo;
                i += 2;
            }
            else if (word is "fewer" or "less" && next == "than")
            {
                bound = Bounds.LessThan;
                i += 2;
            }
            else if (word == "between" && NextIsNumber(tokens, sentence, i + 1))
            {
                bound = Bounds.Between;
                i++;
            }
            else if (word is "nearly" or "about" or "some" or "around" or "approximately" or "almost" or "roughly" or "estimated" && (NextIsNumber(tokens, sentence, i + 1) || next is "at" or "a"))
            {
                approximate = true;
                i++;
            }
            else if (word is "another" or "the" or "other" or "total" && NextIsNumber(tokens, sentence, i + 1) || word == "as" && next == "many" && i + 2 < sentence.End && tokens[i + 2].Lower == "as")
            {
                i += word == "as" ? 3 : 1;
            }
            else
            {
                break;
            }
        }

        return (i, bound, approximate);
    }

    private static bool NextIsNumber(IReadOnlyList<Token> tokens, Sentence sentence, int i) => i < sentence.End && (Plain(tokens, sentence, i) is not null || tokens[i].Lower is "dozens" or "hundreds");

    private static ReportedCount Bounded(long value, Bounds bound, bool approximate) => bound switch
    {
        Bounds.AtLeast => new ReportedCount(value, null, approximate),
        Bounds.MoreThan => new ReportedCount(value + 1, null, approximate),
        Bounds.UpTo => new ReportedCount(null, value, approximate),
        Bounds.LessThan => new ReportedCount(null, Math.Max(0, value - 1), approximate),
        _ => ReportedCount.Exactly(value, approximate),
    };

    private static (long Value, int End)? Plain(IReadOnlyList<Token> tokens, Sentence sentence, int i)
    {
        if (i >= sentence.End)
            return null;
        long value;
        if (tokens[i].Kind == TokenKind.Number)
        {
            if (!NumberWords.TryDigits(tokens[i].Text, out value))
                return null;
        }
        else if (!NumberWords.TryValue(tokens[i].Lower, out value))
        {
            return null;
        }

        var end = i + 1;
        while (end < sentence.End && value < 1_000_000_000)
        {
            if (NumberWords.TryMagnitude(tokens[end].Lower, out var magnitude))
                value *= magnitude;
            else if (tokens[end].Lower == "and" && value >= 100 && end + 1 < sentence.End && value % 100 == 0 && NumberWords.TryValue(tokens[end + 1].Lower, out var rest) && end > i + 1)
                (value, end) = (value + rest, end + 1);
            else
                break;
            end++;
        }

        if (end < sentence.End && tokens[end].Lower == "dozen")
            (value, end) = (value * 12, end + 1);
        return (value, end);
    }

    private static (long? Low, long? High, bool Approximate, bool Numbered, int End)? Vague(IReadOnlyList<Token> tokens, Sentence sentence, int i)
    {
        var word = tokens[i].Lower;
        var next = i + 1 < sentence.End ? tokens[i + 1].Lower : "";
        if (word is "“" or "\"" && next is "dozens" or "hundreds" or "scores" or "thousands")
            return (Vague(tokens, sentence, i + 1) is { } quoted ? quoted with { End = quoted.End + 1 } : null);
        return (word, next) switch
        {
            ("a", "dozen") => (12, 12, true, true, i + 2),
            ("a", "couple") => (2, 2, false, true, i + 2),
            ("a", "handful") => (3, null, false, true, i + 2),
            ("a", "number") => (1, null, false, true, i + 2),
            ("a", "hundred") => (100, 100, true, true, i + 2),
            ("several", "hundred") => (300, null, false, true, i + 2),
            ("several", "dozen") => (36, null, false, true, i + 2),
            ("several", "thousand") => (3000, null, false, true, i + 2),
            ("dozens", _) => (24, null, false, true, i + 1),
            ("tens", "of") when i + 2 < sentence.End && tokens[i + 2].Lower == "thousands" => (20000, null, false, true, i + 3),
            ("hundreds", "of") when i + 2 < sentence.End && tokens[i + 2].Lower == "thousands" => (200000, null, false, true, i + 3),
            ("tens" or "tenths", _) => (20, null, false, true, i + 1),
            ("scores", _) => (40, null, false, true, i + 1),
            ("hundreds", _) => (200, null, false, true, i + 1),
            ("thousands", _) => (2000, null, false, true, i + 1),
            ("several", _) => (3, null, false, true, i + 1),
            ("many", _) => (1, null, false, true, next == "more" ? i + 2 : i + 1),
            ("no", _) => (0, 0, false, true, i + 1),
            ("other" or "others", _) => (1, null, false, false, word == "others" ? i : i + 1),
            _ => null,
        };
    }

    // Goes on from the number to the noun that it counts; null when it counts something else than people.
    private static Count? Complete(ReportText text, Sentence sentence, Count number)
    {
        var tokens = text.Tokens;
        var i = number.NumberEnd;
        // "no one", "not one": nobody is counted.
        if (text.Lower(number.First - 1) is "no" or "not" or "any" && number.Value.Low == 1)
            return null;
        if (i < sentence.End && (NotPeople.Contains(tokens[i].Lower) || tokens[i].Lower.StartsWith("-year", StringComparison.Ordinal)) || IsDate(tokens, sentence, number))
            return null;
        if (i < sentence.End && tokens[i].Text is "”" or "\"")
            i++;
        if (i < sentence.End && tokens[i].Lower is "of" or "more" or "other" or "from")
            i++;
        if (i < sentence.End && tokens[i].Lower is "the" or "its" or "their" or "them" or "these")
            i++;
        PeopleNoun? head = null;
        var end = i;
        for (var steps = 0; i < sentence.End && steps < 7; steps++)
        {
            if (PeopleNouns.TryGet(tokens[i].Lower, out var noun) && !(tokens[i].Lower is "dead" or "general"))
            {
                head = noun;
                end = i + 1;
                // "rebel fighters", "family members": the last of several nouns is the head.
                if (i + 1 < sentence.End && PeopleNouns.TryGet(tokens[i + 1].Lower, out _) && tokens[i + 1].Lower is not ("dead" or "others"))
                {
                    i++;
                    continue;
                }

                break;
            }

            if (text.ActorAt(i) is { } name && name.Actor!.Acts)
            {
                end = name.End;
                i = name.End;
                continue;
            }

            // "20 wounded people": a participle before its noun.
            if (tokens[i].Tag == Tag.PastVerb && i + 1 < sentence.End && PeopleNouns.TryGet(tokens[i + 1].Lower, out _))
            {
                i++;
                continue;
            }

            if (tokens[i].Tag is not (Tag.Adjective or Tag.ProperNoun or Tag.Noun) || tokens[i].Lower is "according" or "including" || tokens[i].Tag == Tag.Noun && IsThing(tokens[i].Lower))
                break;
            i++;
        }

        if (end > number.NumberEnd && (head is not null || text.ActorWithin(number.NumberEnd, end) is not null))
        {
            if (head is { Plural: false } && number.Value.High is > 1 && !tokens[end - 1].IsCapitalised && number.Value.Low is > 1 && text.ActorWithin(number.NumberEnd, end) is null)
                return null;
            // "20 members of the Daesh group", "38 soldiers from the Republican Guard".
            if (end < sentence.End && text.Lower(end) is "of" or "from" or "belonging")
            {
                for (var of = end + 1; of < Math.Min(sentence.End, end + 5); of++)
                {
                    if (text.ActorAt(of) is { Actor: { Acts: true, Side: not "civil" } } owner)
                    {
                        end = owner.End;
                        while (end < sentence.End && (text.Lower(end) is "group" or "organization" or "organisation" or "militia" or "militant" or "terrorist" || text.ActorAt(end) is { Actor.Kind: Theatre.ActorKind.Collective }))
                            end++;
                        break;
                    }

                    if (tokens[of].Tag is not (Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.ProperNoun) && text.Lower(of) != "to")
                        break;
                }
            }

            // "700 rebels and pro-regime forces": one number for both.
            if (end + 1 < sentence.End && text.Lower(end) == "and" && number.Value.Low is > 1 or null)
            {
                var next = text.ActorAt(end + 1) ?? (end + 2 < sentence.End && text.Tokens[end + 1].Tag == Tag.Adjective ? text.ActorAt(end + 2) : null);
                if (next is { Actor: { Acts: true, Side: not "civil" } } joined && text.ActorWithin(number.NumberEnd, end) is { } first && first.Actor != joined.Actor)
                    end = joined.End;
                else if (PeopleNouns.TryGet(text.Lower(end + 1), out var second) && second.Plural && text.Lower(end + 1) is not "others")
                    end += 2;
            }

            return number with { End = end, Noun = head };
        }

        return number with { End = number.NumberEnd };
    }

    private static bool IsThing(string lower) =>
        VerbForms.Of(lower) == VerbForm.Past || lower is "rockets" or "shells" or "missiles" or "villages" or "towns" or "vehicles" or "tanks" or "attacks" or "strikes" or "raids" or "houses";

    private static bool IsDate(IReadOnlyList<Token> tokens, Sentence sentence, Count number)
    {
        if (tokens[number.First].Kind != TokenKind.Number || number.Value.Low != number.Value.High)
            return false;
        var before = number.First > sentence.First ? tokens[number.First - 1].Lower.TrimEnd('.') : "";
        var after = number.NumberEnd < sentence.End ? tokens[number.NumberEnd].Lower.TrimEnd('.') : "";
        return Months.Contains(before) || Months.Contains(after) && tokens[number.NumberEnd].IsCapitalised
            || (number.Value.Low is >= 1900 and <= 2100 && (before is "in" or "since" or "of" or "until" || number.NumberEnd >= sentence.End));
    }
}
