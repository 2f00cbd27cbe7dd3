using System.Text;
using Marsad.Intake.Inputs;
using Marsad.Intake.Text;

namespace Marsad.Intake.Forms;

/// <summary>A report a line, each as <see cref="JsonReports"/> tells. Blank lines are passed over; a bad line is set aside and the rest go on.</summary>
internal static class JsonLines
{
    /// <summary>The report of one line; null for a blank one.</summary>
    public static Parsed? Read(InputLine line, IntakeLimits limits)
    {
        var where = $":{line.Number}";
        if (line.Bytes is null)
            return new Rejection(where, $"is longer than {IntakeLimits.Text(limits.LineBytes)}", "Check that a line feed ends every report.");
        if (line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty)
            return null;
        return JsonReports.ReadOne(line.Bytes, where);
    }

    /// <summary>The reports of content that is not UTF-8 and so is read as a whole. Each one's original is its line in UTF-8.</summary>
    public static IEnumerable<Parsed> ReadAll(byte[] content)
    {
        var decoded = TextDecoder.Decode(content, declared: null);
        if (decoded.Text is null)
        {
            yield return decoded.Rejection("");
            yield break;
        }

        var number = 0;
        foreach (var line in decoded.Text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return JsonReports.ReadOne(Encoding.UTF8.GetBytes(line.TrimEnd('\r')), $":{number}");
        }
    }
}
