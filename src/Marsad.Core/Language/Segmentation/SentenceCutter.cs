namespace Marsad.Core.Language.Segmentation;

/// <summary>Finds where sentences end among the words of one line.</summary>
internal static class SentenceCutter
{
    /// <summary>Ends sentences among the words from <paramref name="first"/> on, and one with the last word.</summary>
    public static void Cut(Segments segments, int first)
    {
        for (var i = first; i < segments.Words.Count; i++)
        {
            if (!IsStop(segments, i, out var needsOpening))
                continue;
            var next = i + 1;
            while (next < segments.Words.Count && Closes(segments, next))
                next++;
            if (next < segments.Words.Count && MayOpen(segments, next, needsOpening))
                segments.EndSentence(next);
            i = next - 1;
        }

        segments.EndSentence(segments.Words.Count);
    }

    private static bool IsStop(Segments segments, int i, out bool needsOpening)
    {
        var form = segments.Form(i);
        needsOpening = false;
        if (form[0] is '!' or '?' or '…' or '؟' or '。')
            return true;
        if (form[0] == '.')
            return form.Length != 2;
        // "in the U.S. The army": the word keeps its dot, and only a word that often begins a sentence tells that one begins.
        needsOpening = true;
        return form.Length > 1 && form[^1] == '.' && Abbreviations.Of(form[..^1]) == Abbreviation.Anywhere;
    }

    private static bool Closes(Segments segments, int i)
    {
        var form = segments.Form(i);
        if (form is "”" or "’" or ")" or "]" or "»" or "''")
            return true;
        return form is "\"" or "'" && segments.Words[i - 1].End == segments.Words[i].Start;
    }

    private static bool MayOpen(Segments segments, int i, bool needsOpening)
    {
        var form = segments.Form(i);
        if (needsOpening)
            return char.IsUpper(form[0]) && EnglishWords.TagOf(form.ToString().ToLowerInvariant()) is not (Tag.Other or Tag.Auxiliary);
        if (form is "," or ";" or ":" or "-" or "–" or "—" or "--")
            return false;
        // A mark that opens shows by the word behind it.
        var word = i;
        while (word < segments.Words.Count - 1 && word < i + 3 && !char.IsLetterOrDigit(segments.Form(word)[0]))
            word++;
        return !char.IsLower(segments.Form(word)[0]);
    }
}
