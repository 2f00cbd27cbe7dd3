using System.Runtime.CompilerServices;
using Marsad.Intake.Feeds;
using Marsad.Intake.Html;
using Marsad.Intake.Inputs;
using Marsad.Intake.Text;

namespace Marsad.Intake.Forms;

/// <summary>Opens one input, tells its form, and reads the documents in it.</summary>
internal static class FormReader
{
    private const int HeadBytes = 1 << 16;

    /// <exception cref="IOException">And the like, if it cannot be opened or read on.</exception>
    public static async IAsyncEnumerable<Parsed> ReadAsync(
        string path, Func<InputStream> open, IntakeLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var input = open();
        var head = await input.PeekAsync(HeadBytes, cancellationToken).ConfigureAwait(false);
        if (Refusal(head.Span) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        var form = FormSniffer.FormOf(path, TextDecoder.DecodeHead(head.Span), isWhole: head.Length < HeadBytes);
        if (form == ReportForm.JsonLines && !Utf16.IsLikely(head.Span))
        {
            while (await input.ReadLineAsync(limits.LineBytes, cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (JsonLines.Read(line, limits) is { } parsed)
                    yield return parsed;
            }

            yield break;
        }

        if (await input.ReadAllAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            yield return new Rejection(
                "",
                $"is larger than {IntakeLimits.Text(limits.FileBytes)}",
                "Split it into a file a report, or into JSON Lines in UTF-8, which may be of any size.");
            yield break;
        }

        foreach (var parsed in Read(form, content))
            yield return parsed;
    }

    private static IEnumerable<Parsed> Read(ReportForm form, byte[] content) => form switch
    {
        ReportForm.Json => JsonReports.Read(content),
        ReportForm.JsonLines => JsonLines.ReadAll(content),
        ReportForm.Html => [HtmlReport.Read(content)],
        ReportForm.Feed => Feed.Read(content),
        ReportForm.OtherXml => [new Rejection("", "is XML, but neither a page nor an RSS or Atom feed", "Convert it to JSON Lines or plain text.")],
        _ => [PlainText.Read(content)],
    };

    private static Rejection? Refusal(ReadOnlySpan<byte> head)
    {
        if (TextDecoder.DecodeHead(head).AsSpan().IsWhiteSpace())
            return head.Length < HeadBytes ? new Rejection("", "is empty", "Remove it, or obtain it again.") : null;
        return BinaryContent.NameOf(head) is { } kind
            ? new Rejection("", $"is {kind}, not text", "Give the report as plain text, HTML, JSON or a feed.")
            : null;
    }
}
