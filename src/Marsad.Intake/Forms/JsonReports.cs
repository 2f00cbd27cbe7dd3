using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Marsad.Intake.Naming;
using Marsad.Intake.Text;

namespace Marsad.Intake.Forms;

/// <summary>
/// Reports as JSON: one object, or an array of them, with <c>id</c>, <c>title</c>, <c>text</c>, <c>published</c>, <c>outlet</c>, <c>url</c>, <c>lang</c>,
/// all strings, each of which may be absent or null; a title or a text there must be. Other fields are left alone.
/// </summary>
internal static class JsonReports
{
    private const string MediaType = "application/json";
    private const string Fields = "A report is an object with \"title\" and \"text\", and if known \"id\", \"published\", \"outlet\", \"url\", \"lang\".";
    private const int LongestId = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>The reports of a whole file.</summary>
    public static IEnumerable<Parsed> Read(byte[] content)
    {
        if (!TryParse(content, "", out var document, out var rejection))
            return [rejection!];
        using (document)
        {
            if (document!.RootElement.ValueKind != JsonValueKind.Array)
                return [Report(document.RootElement, "", content)];
            return
            [
                .. document.RootElement.EnumerateArray()
                    .Select((element, i) => Report(element, $"#{i + 1}", JsonMarshal.GetRawUtf8Value(element).ToArray())),
            ];
        }
    }

    /// <summary>The report of one line.</summary>
    public static Parsed ReadOne(byte[] line, string where)
    {
        if (!TryParse(line, where, out var document, out var rejection))
            return rejection!;
        using (document)
            return Report(document!.RootElement, where, line);
    }

    private static bool TryParse(byte[] content, string where, out JsonDocument? document, out Rejection? rejection)
    {
        (document, rejection) = (null, null);
        ReadOnlyMemory<byte> utf8 = content;
        if (!TextDecoder.IsPlainUtf8(content))
        {
            var decoded = TextDecoder.Decode(content, declared: null);
            if (decoded.Text is null)
            {
                rejection = decoded.Rejection(where);
                return false;
            }

            utf8 = Encoding.UTF8.GetBytes(decoded.Text);
        }

        try
        {
            document = JsonDocument.Parse(utf8, Options);
            return true;
        }
        catch (JsonException e)
        {
            var line = where.Length > 0 ? "" : $"line {e.LineNumber + 1}, ";
            rejection = new Rejection(
                where,
                $"is not JSON: {line}byte {e.BytePositionInLine + 1}: {Clause(e.Message)}",
                "Correct it there, or obtain it again.");
            return false;
        }
    }

    private static Parsed Report(JsonElement element, string where, byte[] original)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return new Rejection(where, $"is a JSON {Kind(element.ValueKind)}, not a report", Fields);
        try
        {
            var id = Field(element, "id");
            var draft = new ReportDraft(where, original, MediaType, Field(element, "title") ?? "", Field(element, "text") ?? "")
            {
                Id = string.IsNullOrWhiteSpace(id) ? null : id,
                Outlet = Field(element, "outlet"),
                Published = Day(Field(element, "published")),
                Url = Field(element, "url"),
                Lang = Field(element, "lang"),
            };
            if (string.IsNullOrWhiteSpace(draft.Title) && string.IsNullOrWhiteSpace(draft.Text))
                return new Rejection(where, "has neither a \"title\" nor a \"text\"", Fields);
            if (draft.Id is { } given && (given.Length > LongestId || given.Any(char.IsControl)))
                return new Rejection(where, "has an \"id\" that is longer than 200 characters or holds control characters", "Give it a short one, or none.");
            return draft;
        }
        catch (FormatException e)
        {
            return new Rejection(where, e.Message, "Correct that field, or leave it out.");
        }
    }

    private static string? Field(JsonElement report, string name)
    {
        if (!report.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"field \"{name}\": expected a string, found a {Kind(value.ValueKind)}");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            // An escape such as "\ud800" without its other half names no character.
            throw new FormatException($"field \"{name}\": holds half of a surrogate pair, which is no character", e);
        }
    }

    private static DateOnly? Day(string? published)
    {
        if (published is null)
            return null;
        return PublicationDay.FromIso(published)
            ?? throw new FormatException(
                $"field \"published\": expected a date as 2016-08-06 or a date and time as 2016-08-06T14:30:00+03:00, found \"{Short(published)}\"");
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Undefined => "nothing",
        _ => kind.ToString().ToLowerInvariant(),
    };

    // The message ends in ". LineNumber: 0 | BytePositionInLine: 7.", which we say first and from 1.
    private static string Clause(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
