using System.Numerics;
using System.Runtime.InteropServices;
using Marsad.Core.Language.Names;
using Marsad.Core.Language.Network;
using Marsad.Core.Language.Segmentation;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Core.Model;

namespace Marsad.Core.Language.Engine;

/// <summary>
/// English text to sentences, words, tags, lemmas, names and dependency trees with a trained model. One engine serves any number of
/// threads; the same text always gives the same result, on every machine, and any string is accepted.
/// </summary>
public sealed class LanguageEngine
{
    // Sentences are read side by side, as many as fill the rows of a matrix well.
    private const int BatchWords = 768;

    private readonly string[] _xpos;
    private readonly string[] _upos;
    private readonly uint[] _allowed;
    private readonly string[] _relations;
    private readonly int _loose;
    private readonly SentenceNetwork _network;
    private readonly Lemmatiser _lemmatiser;
    private Workspace? _spare;

    /// <param name="model">The bytes of a model file (models/english.model); they are read in place and must not change.</param>
    /// <exception cref="ModelFormatException">If they are no model of this version.</exception>
    public LanguageEngine(ReadOnlyMemory<byte> model)
    {
        var file = new LanguageFile(model);
        _xpos = file.Lines("xpos");
        _upos = file.Lines("upos");
        _allowed = ModelText.Allowed(file.Lines("allowed"));
        _relations = file.Lines("relations");
        _loose = Math.Max(0, Array.IndexOf(_relations, "parataxis"));
        _network = NetworkFile.Read(file);
        if (_network.Shape.Xpos != _xpos.Length || _network.Shape.Upos != _upos.Length || _allowed.Length != _xpos.Length || _network.Shape.Names != NameFinder.Classes || _network.Relations != _relations.Length)
            throw new ModelFormatException("the model's network and its lists of tags and relations do not belong together");
        _lemmatiser = new Lemmatiser(file.Lines("lemmas"), _upos);
    }

    // What parsing writes into: one is kept for the next call, others are made when calls overlap.
    private sealed class Workspace
    {
        public Desk Desk { get; } = new();

        public NameFinder Names { get; } = new();

        public List<int> Lengths { get; } = [];

        public WordAtoms[] Atoms { get; private set; } = new WordAtoms[BatchWords];

        public void Reserve(int words)
        {
            if (Atoms.Length >= words)
                return;
            var atoms = new WordAtoms[Math.Max(words, Atoms.Length * 2)];
            Atoms.CopyTo(atoms, 0);
            Atoms = atoms;
        }
    }

    /// <summary>Cuts a text into sentences and words, and parses them.</summary>
    public ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(Segmenter.Cut(text));
    }

    /// <summary>Parses one sentence whose words are given; the text of the result is the words with a space between.</summary>
    /// <exception cref="ArgumentException">If there are no words, or one of them is empty.</exception>
    public ParsedText Parse(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Parse([words]);
    }

    /// <summary>Parses sentences whose words are given; the text of the result is the words with a space between, and a line feed between sentences.</summary>
    /// <exception cref="ArgumentException">If a sentence has no words, or one of them is empty.</exception>
    public ParsedText Parse(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        if (sentences.Any(s => s.Count == 0 || s.Any(string.IsNullOrEmpty)))
            throw new ArgumentException("a sentence needs words, and none of them may be empty", nameof(sentences));
        var segments = new Segments(string.Join('\n', sentences.Select(s => string.Join(' ', s))));
        var at = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                segments.AddWord(at, at + word.Length);
                at += word.Length + 1;
            }

            segments.EndSentence(segments.Words.Count);
        }

        return Parse(segments);
    }

    /// <summary>Parses what stands on each span of a text as one sentence, whatever its marks; offsets of the result are into the text.</summary>
    /// <exception cref="ArgumentException">If a span holds nothing but white space.</exception>
    public IReadOnlyList<ParsedSentence> ParseSentences(string text, IReadOnlyList<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        return Parse(Segmenter.CutSentences(text, spans)).Sentences;
    }

    private ParsedText Parse(Segments segments)
    {
        var work = Interlocked.Exchange(ref _spare, null) ?? new Workspace();
        var ends = segments.SentenceEnds;
        var sentences = new ParsedSentence[ends.Count];
        var order = ByLength(ends);
        for (int next = 0, from = 0; next < order.Length; from = next)
        {
            work.Lengths.Clear();
            var words = 0;
            for (; next < order.Length && (next == from || words + Length(ends, order[next]) <= BatchWords); next++)
            {
                Take(segments, order[next], words, work);
                words += Length(ends, order[next]);
            }

            _network.Read(work.Atoms.AsSpan(0, words), CollectionsMarshal.AsSpan(work.Lengths), work.Desk);
            for (int i = from, row = 0; i < next; row += Length(ends, order[i++]))
                sentences[order[i]] = Sentence(segments, First(ends, order[i]), Length(ends, order[i]), row, work);
        }

        _spare = work;
        return new ParsedText(segments.Text, sentences);
    }

    private static int First(IReadOnlyList<int> ends, int sentence) => sentence == 0 ? 0 : ends[sentence - 1];

    private static int Length(IReadOnlyList<int> ends, int sentence) => ends[sentence] - First(ends, sentence);

    // Sentences of like length are read together, so that a long one is not the last to go on alone.
    private static int[] ByLength(IReadOnlyList<int> ends)
    {
        var (order, lengths) = (new int[ends.Count], new int[ends.Count]);
        for (var i = 0; i < order.Length; i++)
            (order[i], lengths[i]) = (i, Length(ends, i));
        Array.Sort(lengths, order);
        return order;
    }

    private static void Take(Segments segments, int sentence, int row, Workspace work)
    {
        var (first, end) = (First(segments.SentenceEnds, sentence), segments.SentenceEnds[sentence]);
        work.Reserve(row + end - first);
        var capitals = Capitals.Only(segments, first, end);
        for (var i = first; i < end; i++)
            work.Atoms[row + i - first] = WordAtoms.Of(segments.Form(i), capitals);
        for (var left = end - first; left > 0; left -= SentenceNetwork.MostWords)
            work.Lengths.Add(Math.Min(SentenceNetwork.MostWords, left));
    }

    // Of a sentence too long to be read as one, the roots of the later parts hang on that of the first.
    private ParsedSentence Sentence(Segments segments, int first, int count, int row, Workspace work)
    {
        var words = new Word[count];
        var root = 0;
        var xpos = Xpos(work.Desk, row);
        for (var i = 0; i < count; i++)
        {
            var (head, label) = (work.Desk.Heads[row + i], work.Desk.Labels[row + i]);
            if (head > 0)
                head += i / SentenceNetwork.MostWords * SentenceNetwork.MostWords;
            else if (i < SentenceNetwork.MostWords)
                root = i + 1;
            else
                (head, label) = (root, (byte)_loose);
            var upos = Upos(work.Desk, row + i, xpos);
            var span = segments.Words[first + i];
            var lemma = _lemmatiser.Lemma(segments.Form(first + i), _xpos[xpos], upos);
            words[i] = new Word(span, segments.IsJoined(first + i), lemma, _xpos[xpos], _upos[upos], head, _relations[label]);
            var next = i + 1 < count ? Xpos(work.Desk, row + i + 1) : -1;
            work.Names.Take(i, _network.Scores(work.Desk, row + i, _network.Shape.NameScores, NameFinder.Classes), _xpos[xpos], next < 0 ? null : _xpos[next]);
            xpos = next;
        }

        return new ParsedSentence(new TextSpan(words[0].Span.Start, words[^1].Span.End), words, work.Names.End(count));
    }

    private int Xpos(Desk desk, int row) => SentenceNetwork.Best(_network.Scores(desk, row, _network.Shape.XposScores, _xpos.Length));

    // The best among those that occur with the XPOS tag.
    private int Upos(Desk desk, int row, int xpos)
    {
        var among = _allowed[xpos];
        var best = BitOperations.TrailingZeroCount(among);
        if (BitOperations.IsPow2(among))
            return best;
        var scores = _network.Scores(desk, row, _network.Shape.UposScores, _upos.Length);
        for (var i = best + 1; i < scores.Length; i++)
        {
            if ((among >> i & 1) != 0 && scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
