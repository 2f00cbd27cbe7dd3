using Marsad.Intake.Text;

namespace Marsad.Intake.Forms;

/// <summary>Plain text: the first line that is not blank is the title, what follows the text. A dateline that opens the text is its metadata.</summary>
internal static class PlainText
{
    public static Parsed Read(byte[] content)
    {
        var decoded = TextDecoder.Decode(content, declared: null);
        if (decoded.Text is not { } text)
            return decoded.Rejection("");
        var body = text.AsSpan().TrimStart();
        var end = body.IndexOfAny('\r', '\n');
        var title = end < 0 ? body : body[..end];
        var rest = end < 0 ? default : body[end..].Trim("\r\n");
        var (published, outlet) = Dateline.Of(rest);
        return new ReportDraft("", content, "text/plain", title.TrimEnd().ToString(), rest.TrimEnd().ToString())
        {
            Published = published,
            Outlet = outlet,
            Warnings = decoded.Warnings,
        };
    }
}
