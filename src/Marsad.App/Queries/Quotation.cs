using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>Evidence in the sentence around it.</summary>
/// <param name="Before">The sentence up to the evidence.</param>
/// <param name="Marked">The evidence.</param>
/// <param name="After">The rest of the sentence.</param>
internal sealed record Quotation(string Before, string Marked, string After)
{
    /// <summary>A sentence that runs on is cut so far from the evidence, in UTF-16 units.</summary>
    private const int Reach = 240;

    /// <summary>The passages of a claim, in the order of its evidence; those that the text does not hold are left out.</summary>
    public static IEnumerable<Quotation> Of(Claim claim, string text)
    {
        for (var i = 0; i < claim.Evidence.Count; i++)
        {
            var evidence = claim.Evidence[i];
            var start = claim.Spans is { } spans ? spans[i].Start : text.IndexOf(evidence, StringComparison.Ordinal);
            if (start < 0 || start + evidence.Length > text.Length)
                continue;
            var end = start + evidence.Length;
            var (from, to) = (start, end);
            while (from > 0 && start - from < Reach && !Ends(text, from - 1))
                from--;
            while (to < text.Length && to - end < Reach && text[to] != '\n' && (to == end || !Ends(text, to - 1)))
                to++;
            yield return new Quotation(text[from..start].TrimStart(), text[start..end], text[end..to].TrimEnd());
        }
    }

    // A sentence ends at a line feed, and at a full stop before a blank.
    private static bool Ends(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
