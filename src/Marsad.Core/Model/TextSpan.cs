using System.Text.Json.Serialization;

namespace Marsad.Core.Model;

/// <summary>
/// A half-open range <c>[Start, End)</c> of a text, in UTF-16 units. Default is the empty span at 0.
/// </summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">If start is negative or end is before start.</exception>
    [JsonConstructor]
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First unit inside.</summary>
    public int Start { get; }

    /// <summary>First unit after it.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 units.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>True when the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True when <paramref name="other"/> lies within this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The slice of <paramref name="text"/> that this span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">If the span reaches past the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    public override string ToString() => $"[{Start}, {End})";
}
