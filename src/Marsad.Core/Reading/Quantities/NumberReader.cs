using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>A number with its bounds, before it is known what it counts.</summary>
/// <param name="First">Index of its first token, bounds included.</param>
/// <param name="End">Index after it.</param>
/// <param name="Value">The range.</param>
/// <param name="Bounded">True when words bound or round it: a year is never "more than 2014".</param>
internal readonly record struct NumberPhrase(int First, int End, ReportedCount Value, bool Bounded);

/// <summary>Reads numbers with their bounds: "at least 200", "between 20 and 30", "30-40", "some 300,000", "two dozen", "1.5 million", "12 or more".</summary>
internal static class NumberReader
{
    /// <summary>The number that begins at token <paramref name="i"/>, its bounds first; null if there is none.</summary>
    public static NumberPhrase? At(TokenList tokens, int i, int end)
    {
        var (at, bound, approximate) = Bounds(tokens, i, end);
        if (at >= end)
            return null;
        if (Plain(tokens, at, end) is { } plain)
        {
            if (!(i > 1 && tokens[i - 1].Lower == "from" && IsRise(tokens[i - 2].Lower)) && Upper(tokens, plain.End, end, bound) is { } upper && upper.Value > plain.Value && upper.Value < plain.Value * 20)
                return new NumberPhrase(i, upper.End, new ReportedCount(plain.Value, upper.Value, approximate), true);
            if (bound == Bound.None && After(tokens, plain.End, end) is { } after)
                return new NumberPhrase(i, after.End, Bounded(plain.Value, after.Bound, approximate || after.Bound == Bound.About), true);
            return new NumberPhrase(i, plain.End, Bounded(plain.Value, bound, approximate), bound != Bound.None || approximate);
        }

        if (Amounts.AmountAt(tokens, at, end) is not { } amount)
            return null;
        var rounded = amount.Value.Approximate || approximate;
        return new NumberPhrase(
            i,
            amount.End,
            amount.Value.High is { } high && bound is not (Bound.None or Bound.Between) ? Bounded(high, bound, rounded) : new ReportedCount(amount.Value.Low, amount.Value.High, rounded),
            true);
    }

    /// <summary>True for a word behind which "from 12 to 19" tells what was before and what is: "rose", "up".</summary>
    public static bool IsRise(string lower) => lower is "up" or "down" || VerbForms.Lemma(lower) is "rise" or "climb" or "increase" or "grow" or "jump" or "go" or "fall" or "drop" or "revise";

    /// <summary>"12 people at least", "30 or more": a bound that stands behind, before <paramref name="end"/>; null if there is none.</summary>
    public static (int End, Bound Bound)? After(TokenList tokens, int at, int end)
    {
        if (at + 1 >= end || at + 2 < end && Plain(tokens, at + 2, end) is not null)
            return null;
        return (tokens[at].Lower, tokens[at + 1].Lower) switch
        {
            ("at", "least") or ("or", "more") or ("and", "more") => (at + 2, Bound.AtLeast),
            ("at", "most") => (at + 2, Bound.UpTo),
            ("or", "so") => (at + 2, Bound.About),
            _ => null,
        };
    }

    /// <summary>A number under a bound.</summary>
    public static ReportedCount Bounded(long value, Bound bound, bool approximate) => bound switch
    {
        Bound.AtLeast => new ReportedCount(value, null, approximate),
        Bound.MoreThan => new ReportedCount(value + 1, null, approximate),
        Bound.UpTo => new ReportedCount(null, value, approximate),
        Bound.LessThan => new ReportedCount(null, Math.Max(0, value - 1), approximate),
        _ => ReportedCount.Exactly(value, approximate),
    };

    private static (int At, Bound Bound, bool Approximate) Bounds(TokenList tokens, int i, int end)
    {
        var bound = Bound.None;
        var approximate = false;
        // "at least some 200": a second one may follow the first.
        while (i < end && Amounts.BoundAt(tokens, i, end) is { } found && (Amounts.AmountAt(tokens, i, end) is not { } amount || amount.End <= found.End) && StartsNumber(tokens, found.End, end))
        {
            approximate = approximate || found.Value == Bound.About;
            bound = found.Value is Bound.None or Bound.About ? bound : found.Value;
            i = found.End;
        }

        return (i, bound, approximate);
    }

    private static bool StartsNumber(TokenList tokens, int i, int end) =>
        i < end && (Plain(tokens, i, end) is not null || Amounts.AmountAt(tokens, i, end) is not null && tokens[i].Lower is not ("no" or "some" or "both" or "many") || Amounts.BoundAt(tokens, i, end) is { } next && StartsNumber(tokens, next.End, end));

    // "to 30", "- 30", "or four", and behind "between" "and 30".
    private static (long Value, int End)? Upper(TokenList tokens, int at, int end, Bound bound)
    {
        if (at + 1 >= end)
            return null;
        var joins = bound == Bound.Between ? tokens[at].Lower is "and" or "to" : tokens[at].Lower is "to" or "-" or "–" or "or" && bound == Bound.None;
        return joins ? Plain(tokens, at + 1, end) : null;
    }

    private static (long Value, int End)? Plain(TokenList tokens, int i, int end)
    {
        if (i >= end)
            return null;
        var next = i + 1;
        if (!(tokens[i].Kind == TokenKind.Number ? NumberWords.TryDigits(tokens[i].Text, out var value) : NumberWords.TryValue(tokens[i].Lower, out value)))
            return tokens[i].Kind == TokenKind.Number ? Decimal(tokens, i, end) : null;
        // "1 000", "12 500": groups of three digits set apart by a space, unless the first is a day.
        while (next < end && tokens[i].Kind == TokenKind.Number && tokens[i].Text.Length <= 3 && value > 0 && IsGroup(tokens, next) && !(i > 0 && tokens[i - 1].IsCapitalised && Measures.IsMonth(tokens[i - 1].Lower)))
            value = (value * 1000) + int.Parse(tokens[next++].Text, CultureInfo.InvariantCulture);
        while (next < end && value < 1_000_000_000)
        {
            if (NumberWords.TryMagnitude(tokens[next].Lower, out var magnitude))
                value *= magnitude;
            else if (tokens[next].Lower == "and" && value >= 100 && value % 100 == 0 && next > i + 1 && next + 1 < end && NumberWords.TryValue(tokens[next + 1].Lower, out var rest))
                (value, next) = (value + rest, next + 1);
            else if (next == i + 1 && value is >= 20 and < 100 && value % 10 == 0 && tokens[i].Kind == TokenKind.Word && NumberWords.TryValue(tokens[next].Lower, out var ones) && ones < 10)
                value += ones;
            else
                break;
            next++;
        }

        return next < end && tokens[next].Lower == "dozen" ? (value * 12, next + 1) : (value, next);
    }

    private static bool IsGroup(TokenList tokens, int i) =>
        tokens[i].Kind == TokenKind.Number && tokens[i].Text.Length == 3 && tokens[i].Text.All(char.IsAsciiDigit) && tokens[i].Span.Start - tokens[i - 1].Span.End == 1;

    // "1.5 million".
    private static (long Value, int End)? Decimal(TokenList tokens, int i, int end) =>
        i + 1 < end && NumberWords.TryMagnitude(tokens[i + 1].Lower, out var magnitude) && magnitude >= 1000
        && decimal.TryParse(tokens[i].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1000
            ? ((long)(value * magnitude), i + 2)
            : null;
}
