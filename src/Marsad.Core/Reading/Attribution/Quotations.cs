namespace Marsad.Core.Reading.Attribution;

/// <summary>Carries a speaker over a quotation of several sentences, also over paragraphs that open with a mark of their own.</summary>
internal sealed class Quotations
{
    private readonly ReportText _text;
    private readonly (bool Opens, bool Inside)[] _sentences;

    public Quotations(ReportText text)
    {
        _text = text;
        _sentences = new (bool, bool)[text.Sentences.Count];
        var open = false;
        var paragraph = -1;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.Paragraph != paragraph)
                (open, paragraph) = (false, sentence.Paragraph);
            var inside = open;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                open = text.Lower(i) switch
                {
                    "“" or "«" => true,
                    "”" or "»" => false,
                    "\"" => Opens(i) ?? !open,
                    _ => open,
                };
            }

            _sentences[s] = (text.Lower(sentence.First) is "“" or "\"" or "«", inside);
        }
    }

    /// <summary>Gives sentences that stand in a quotation and name no speaker that of the sentence before, else that of the one behind.</summary>
    public void Carry(List<AttributionMention>[] mentions)
    {
        for (var s = 1; s < mentions.Length; s++)
        {
            if (mentions[s].Count == 0 && IsQuoted(s) && mentions[s - 1].LastOrDefault() is { } before && !IsTitle(s - 1))
                mentions[s].Add(Carried(s, before));
        }

        for (var s = mentions.Length - 2; s >= 0; s--)
        {
            if (mentions[s].Count == 0 && IsQuoted(s) && _sentences[s + 1].Inside && mentions[s + 1].FirstOrDefault() is { } behind)
                mentions[s].Add(Carried(s, behind));
        }
    }

    // A mark opens before a word and closes behind one; where it stands free it is what the mark before was not.
    private bool? Opens(int i)
    {
        var (first, end) = (_text.Tokens[i].Span.Start, _text.Tokens[i].Span.End);
        var left = first == 0 || char.IsWhiteSpace(_text.Analysed.Text[first - 1]);
        var right = end >= _text.Analysed.Text.Length || char.IsWhiteSpace(_text.Analysed.Text[end]);
        return left == right ? null : left;
    }

    private bool IsQuoted(int s) => _sentences[s].Opens || _sentences[s].Inside;

    private bool IsTitle(int s) => _text.Sentences[s].Span.Start < _text.Report.Title.Length;

    private AttributionMention Carried(int s, AttributionMention spoken) =>
        spoken with { First = -1, End = -1, ScopeFirst = _text.Sentences[s].First, ScopeEnd = _text.Sentences[s].End, VerbAt = -1, Verb = "say", Manner = Manner.Say, Direct = false };
}
