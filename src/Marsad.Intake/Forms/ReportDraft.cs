namespace Marsad.Intake.Forms;

/// <summary>What one document says about itself, before it gets its identity.</summary>
/// <param name="Where">Where in its input it stands: "", ":LINE" or "#ENTRY", from 1.</param>
/// <param name="Original">The bytes that it was made of.</param>
/// <param name="MediaType">Of those bytes.</param>
/// <param name="Title">Headline; may be empty when there is text.</param>
/// <param name="Text">Body; may be empty when there is a title.</param>
internal sealed record ReportDraft(string Where, ReadOnlyMemory<byte> Original, string MediaType, string Title, string Text)
{
    /// <summary>Null if the document has none.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the outlet as it stands.</summary>
    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public string? Url { get; init; }

    public string? Lang { get; init; }

    /// <summary>What was odd about it without spoiling it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Why there is no report.</summary>
/// <param name="Where">As in <see cref="ReportDraft"/>.</param>
/// <param name="Reason">What is wrong, in a clause.</param>
/// <param name="Advice">What to do about it, in a sentence.</param>
internal sealed record Rejection(string Where, string Reason, string Advice);

/// <summary>A draft or a rejection: exactly one of the two is not null.</summary>
internal readonly record struct Parsed(ReportDraft? Draft, Rejection? Rejection)
{
    public static implicit operator Parsed(ReportDraft draft) => new(draft, null);

    public static implicit operator Parsed(Rejection rejection) => new(null, rejection);
}
