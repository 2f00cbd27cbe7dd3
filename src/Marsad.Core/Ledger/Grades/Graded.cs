using System.Text.Json.Serialization;

namespace Marsad.Core.Ledger.Grades;

/// <summary>A mark with what it rests on, in words for people.</summary>
public sealed record Graded<T>
{
    private readonly Func<string>? _words;

    /// <summary>A mark with its reason.</summary>
    [JsonConstructor]
    public Graded(T grade, string reason) => (Grade, Reason) = (grade, reason);

    // A map asks for the marks of thousands of incidents and reads the reason of one.
    internal Graded(T grade, Func<string> words) => (Grade, _words) = (grade, words);

    /// <summary>The mark.</summary>
    public T Grade { get; }

    /// <summary>Why this one.</summary>
    public string Reason
    {
        get => field ??= _words!();
    }

    /// <summary>Equal to one of the same mark for the same reason.</summary>
    public bool Equals(Graded<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(Grade, other.Grade) && Reason == other.Reason;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Grade);
}
