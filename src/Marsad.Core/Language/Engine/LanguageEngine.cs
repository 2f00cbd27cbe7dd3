using Marsad.Core.Language.Names;
using Marsad.Core.Language.Parsing;
using Marsad.Core.Language.Segmentation;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Core.Model;

namespace Marsad.Core.Language.Engine;

/// <summary>
/// English text to sentences, words, tags, lemmas, names and dependency trees with a trained model. One engine serves any number of
/// threads; the same text always gives the same result, and any string is accepted.
/// </summary>
public sealed class LanguageEngine
{
    private readonly string[] _xpos;
    private readonly string[] _upos;
    private readonly TransitionSet _transitions;
    private readonly PartOfSpeechTagger _tagger;
    private readonly SparseWeights _parserWeights;
    private readonly NameFinder _names;
    private readonly Lemmatiser _lemmatiser;
    private readonly int _width;
    private readonly long _margin;
    private Workspace? _spare;

    /// <param name="model">The bytes of a model file (models/english.model); they are read in place and must not change.</param>
    /// <exception cref="ModelFormatException">If they are no model of this version.</exception>
    public LanguageEngine(ReadOnlyMemory<byte> model)
    {
        var file = new LanguageFile(model);
        _xpos = file.Lines("xpos");
        _upos = file.Lines("upos");
        _transitions = ModelText.Transitions(file.Lines("relations"), file.Lines("transitions"));
        _tagger = new PartOfSpeechTagger(
            new SparseWeights(file.Part("tagger.first")), new SparseWeights(file.Part("tagger.second")), new SparseWeights(file.Part("tagger.universal")),
            ModelText.Allowed(file.Lines("allowed")));
        _parserWeights = new SparseWeights(file.Part("parser"));
        (_width, _margin) = ModelText.Beam(file.Lines("beam"));
        _names = new NameFinder(new SparseWeights(file.Part("names")), Tag("HYPH"), Tag("NNP"));
        _lemmatiser = new Lemmatiser(file.Lines("lemmas"), _upos);
    }

    // What parsing writes into: one is kept for the next call, others are made when calls overlap.
    private sealed class Workspace(BeamParser parser)
    {
        public SentenceAtoms Atoms { get; } = new();

        public BeamParser Parser => parser;

        public TextSpan[] Spans { get; set; } = new TextSpan[64];

        public int[] Heads { get; set; } = new int[64];

        public byte[] Labels { get; set; } = new byte[64];

        public void Reserve(int words)
        {
            if (Heads.Length >= words)
                return;
            var size = Math.Max(words, Heads.Length * 2);
            (Spans, Heads, Labels) = (new TextSpan[size], new int[size], new byte[size]);
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
        if (words.Count == 0 || words.Any(string.IsNullOrEmpty))
            throw new ArgumentException("a sentence needs words, and none of them may be empty", nameof(words));
        var segments = new Segments(string.Join(' ', words));
        var at = 0;
        foreach (var word in words)
        {
            segments.AddWord(at, at + word.Length);
            at += word.Length + 1;
        }

        segments.EndSentence(words.Count);
        return Parse(segments);
    }

    /// <summary>Parses what stands on <paramref name="span"/> of a text as one sentence, whatever its marks; its names are not looked for.</summary>
    /// <returns>The sentence, with offsets into <paramref name="text"/>; null if the span holds nothing but white space.</returns>
    public ParsedSentence? ParseSentence(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = Segmenter.CutSentence(text, span);
        if (segments.Words.Count == 0)
            return null;
        var work = Interlocked.Exchange(ref _spare, null) ?? NewWorkspace();
        var sentence = Sentence(segments, 0, segments.Words.Count, work, withNames: false);
        _spare = work;
        return sentence;
    }

    private Workspace NewWorkspace() => new(new BeamParser(_transitions, _parserWeights, _width, _margin));

    private byte Tag(string xpos) => (byte)(Array.IndexOf(_xpos, xpos) + 1);

    private ParsedText Parse(Segments segments)
    {
        var work = Interlocked.Exchange(ref _spare, null) ?? NewWorkspace();
        var sentences = new ParsedSentence[segments.SentenceEnds.Count];
        var first = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = Sentence(segments, first, segments.SentenceEnds[i], work, withNames: true);
            first = segments.SentenceEnds[i];
        }

        _spare = work;
        return new ParsedText(segments.Text, sentences);
    }

    private ParsedSentence Sentence(Segments segments, int first, int end, Workspace work, bool withNames)
    {
        var count = end - first;
        work.Reserve(count);
        for (var i = 0; i < count; i++)
            work.Spans[i] = segments.Words[first + i];
        work.Atoms.Set(segments.Text, work.Spans.AsSpan(0, count));
        _tagger.Tag(work.Atoms);
        work.Parser.Parse(work.Atoms, work.Heads.AsSpan(0, count), work.Labels.AsSpan(0, count));
        var words = new Word[count];
        for (var i = 0; i < count; i++)
        {
            var span = work.Spans[i];
            var (xpos, upos) = (_xpos[work.Atoms.Xpos[i + 1] - 1], work.Atoms.Upos[i + 1] - 1);
            words[i] = new Word(span, segments.IsJoined(first + i), _lemmatiser.Lemma(span.Of(segments.Text), xpos, upos), xpos, _upos[upos], work.Heads[i],
                _transitions.Relations[work.Labels[i]]);
        }

        return new ParsedSentence(new TextSpan(words[0].Span.Start, words[^1].Span.End), words, withNames ? _names.Find(work.Atoms) : []);
    }
}
