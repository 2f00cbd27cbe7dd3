using Marsad.Core.Model;

namespace Marsad.Core.Language.Segmentation;

/// <summary>
/// A text cut into words and sentences as English Universal Dependencies cut it: clitics ("n't", "'s"), the parts of hyphenated words and
/// marks are words of their own. Words cover every character but white space once, in order.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="characters">How many of its characters are to be cut, to reserve room.</param>
internal sealed class Segments(string text, int characters)
{
    private readonly List<TextSpan> _words = new(characters / 5 + 1);
    private readonly List<bool> _joined = new(characters / 5 + 1);
    private readonly List<int> _ends = [];

    public Segments(string text)
        : this(text, text.Length)
    {
    }

    public string Text => text;

    public IReadOnlyList<TextSpan> Words => _words;

    /// <summary>Index of the first word after each sentence.</summary>
    public IReadOnlyList<int> SentenceEnds => _ends;

    /// <summary>True where word <paramref name="index"/> is a part of the same token as the one before: "n't" of "don't".</summary>
    public bool IsJoined(int index) => _joined[index];

    public ReadOnlySpan<char> Form(int index) => text.AsSpan(_words[index].Start, _words[index].End - _words[index].Start);

    public void AddWord(int start, int end, bool joined = false)
    {
        _words.Add(new TextSpan(start, end));
        _joined.Add(joined);
    }

    /// <summary>Ends a sentence before word <paramref name="end"/>, unless it would be empty.</summary>
    public void EndSentence(int end)
    {
        if (end > (_ends.Count == 0 ? 0 : _ends[^1]))
            _ends.Add(end);
    }
}
