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
        return ParseSentences([(text, spans)])[0];
    }

    /// <summary>Parses what stands on spans of several texts, as <see cref="ParseSentences(string, IReadOnlyList{TextSpan})"/> does; together they are parsed faster than one by one.</summary>
    /// <returns>For each text its sentences.</returns>
    /// <exception cref="ArgumentException">If a span holds nothing but white space.</exception>
    public IReadOnlyList<IReadOnlyList<ParsedSentence>> ParseSentences(IReadOnlyList<(string Text, IReadOnlyList<TextSpan> Spans)> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Parse([.. texts.Select(t => Segmenter.CutSentences(t.Text, t.Spans))]);
    }

    private ParsedText Parse(Segments segments) => new(segments.Text, Parse([segments])[0]);

    // A sentence of one of the texts: its words from First on.
    private readonly record struct Uncut(Segments Text, ParsedSentence[] Into, int Index, int First, int Length);

    private ParsedSentence[][] Parse(Segments[] texts)
    {
        var work = Interlocked.Exchange(ref _spare, null) ?? new Workspace();
        var parsed = Array.ConvertAll(texts, t => new ParsedSentence[t.SentenceEnds.Count]);
        var sentences = ByLength(texts, parsed);
        for (int next = 0, from = 0; next < sentences.Length; from = next)
        {
            work.Lengths.Clear();
            var words = 0;
            for (; next < sentences.Length && (next == from || words + sentences[next].Length <= BatchWords); next++)
            {
                Take(sentences[next], words, work);
                words += sentences[next].Length;
            }

            _network.Read(work.Atoms.AsSpan(0, words), CollectionsMarshal.AsSpan(work.Lengths), work.Desk);
            for (int i = from, row = 0; i < next; row += sentences[i++].Length)
                sentences[i].Into[sentences[i].Index] = Sentence(sentences[i].Text, sentences[i].First, sentences[i].Length, row, work);
        }

        _spare = work;
        return parsed;
    }

    // Sentences of like length are read together, so that a long one is not the last to go on alone.
    private static Uncut[] ByLength(Segments[] texts, ParsedSentence[][] parsed)
    {
        var sentences = new Uncut[parsed.Sum(p => p.Length)];
        var lengths = new int[sentences.Length];
        var at = 0;
        for (var t = 0; t < texts.Length; t++)
        {
            for (int i = 0, first = 0; i < parsed[t].Length; first = texts[t].SentenceEnds[i++], at++)
            {
                lengths[at] = texts[t].SentenceEnds[i] - first;
                sentences[at] = new Uncut(texts[t], parsed[t], i, first, lengths[at]);
            }
        }

        Array.Sort(lengths, sentences);
        return sentences;
    }

    private static void Take(Uncut sentence, int row, Workspace work)
    {
        var end = sentence.First + sentence.Length;
        work.Reserve(row + sentence.Length);
        var capitals = Capitals.Only(sentence.Text, sentence.First, end);
        for (var i = sentence.First; i < end; i++)
            work.Atoms[row + i - sentence.First] = WordAtoms.Of(sentence.Text.Form(i), capitals);
        for (var left = sentence.Length; left > 0; left -= SentenceNetwork.MostWords)
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
