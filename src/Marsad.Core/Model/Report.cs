namespace Marsad.Core.Model;

/// <summary>One published document as it is read. Immutable; what it was obtained from is kept by the store.</summary>
/// <param name="Id">Given by the input, or derived from its content.</param>
/// <param name="Title">Headline; may be empty.</param>
/// <param name="Text">Body, as published; may be empty.</param>
/// <param name="Outlet">Who published it: an id of the theatre pack where it knows the outlet, else a slug; null if unknown.</param>
/// <param name="Published">Day of publication as the metadata says; null if unknown, and then relative times stay unresolved.</param>
/// <param name="Url">Where it was published; null if unknown.</param>
/// <param name="Lang">BCP 47 language; null if unknown, which is read as English unless the letters say otherwise.</param>
public sealed record Report(
    ReportId Id,
    string Title,
    string Text,
    ActorId? Outlet = null,
    DateOnly? Published = null,
    string? Url = null,
    string? Lang = null)
{
    /// <summary>Title, a line feed, and text: what every <see cref="TextSpan"/> of this report counts in.</summary>
    public string FullText => field ??= Title + "\n" + Text;
}
