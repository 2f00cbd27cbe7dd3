namespace Marsad.Core.Model;

/// <summary>A report with what it was made from and where that came from.</summary>
/// <param name="Report">The report as it is read.</param>
/// <param name="Original">The bytes as obtained: a whole file, or one line of a JSON Lines file, or one entry of a feed.</param>
/// <param name="MediaType">"text/plain", "text/html", "application/json", "application/rss+xml".</param>
/// <param name="Sha256">Of <paramref name="Original"/>, 64 lower-case hexadecimal digits: the report's identity in the store.</param>
/// <param name="ObtainedFrom">Path with line or entry, or URL.</param>
/// <param name="ObtainedAt">When, in UTC.</param>
/// <param name="Warnings">What was odd about it without spoiling it ("no publication date", "published in the future"); empty when nothing was.</param>
public sealed record ObtainedReport(
    Report Report,
    ReadOnlyMemory<byte> Original,
    string MediaType,
    string Sha256,
    string ObtainedFrom,
    DateTimeOffset ObtainedAt,
    IReadOnlyList<string> Warnings);

/// <summary>An input that could not be made a report of, with the reason.</summary>
/// <param name="Input">Path with line or entry, or URL.</param>
/// <param name="Reason">What is wrong, in a clause.</param>
/// <param name="Advice">What to do about it, in a sentence.</param>
public sealed record SetAside(string Input, string Reason, string Advice);
