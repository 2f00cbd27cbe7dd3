using Marsad.Core.Language;
using Marsad.Core.Language.Engine;
using Marsad.Core.Model;
using Marsad.Core.Reading.Actors;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading;

/// <summary>A report's text with what was found in it by names alone: what every rule reads.</summary>
internal sealed class ReportText
{
    private readonly NameMatch[] _names;
    private readonly int[] _nameAt;
    private readonly LanguageEngine _engine;
    private EventType? _means;
    private bool? _suicideBombers;
    private bool? _leavesDoerOpen;
    private bool? _allCapitals;
    private readonly Dictionary<Sentence, SentenceTree> _trees = [];

    public ReportText(Report report, TheatrePack theatre, NameIndex names, LanguageEngine engine)
    {
        _engine = engine;
        Index = names;
        Report = report;
        Theatre = theatre;
        Analysed = TextAnalyser.Analyse(report.FullText);
        Tokens = Analysed.Tokens;
        Sentences = Analysed.Sentences;
        var found = names.Find(Tokens);
        Home = Nations.Of(Tokens, found, theatre);
        _names = NamedActors.Resolve(Analysed, names, found, theatre, report.Outlet, Home);
        _nameAt = new int[Tokens.Count];
        Array.Fill(_nameAt, -1);
        for (var n = 0; n < _names.Length; n++)
            Array.Fill(_nameAt, n, _names[n].First, _names[n].End - _names[n].First);
    }

    public Report Report { get; }

    public TheatrePack Theatre { get; }

    /// <summary>The adjective, in lower case, of the state whose war the report tells of; null where that is the theatre's.</summary>
    public string? Home { get; }

    /// <summary>True for a report that is written in capitals throughout, as wires once were.</summary>
    public bool IsAllCapitals => _allCapitals ??= !Report.Text.Any(char.IsLower);

    /// <summary>The names of the pack.</summary>
    public NameIndex Index { get; }

    public AnalysedText Analysed { get; }

    public TokenList Tokens { get; }

    /// <summary>Sentences, the head of the text cut by <see cref="OpeningSplit"/>.</summary>
    public IReadOnlyList<Sentence> Sentences { get; private set; }

    /// <summary>Names of the pack in the text, in order.</summary>
    public IReadOnlyList<NameMatch> Names => _names;

    /// <summary>The name that covers token <paramref name="i"/>; null if none does.</summary>
    public NameMatch? NameAt(int i) => i >= 0 && i < _nameAt.Length && _nameAt[i] >= 0 ? _names[_nameAt[i]] : null;

    /// <summary>The actor's, body's or origin's name that covers token <paramref name="i"/>; null if none does.</summary>
    public NameMatch? ActorAt(int i) => NameAt(i) is { Actor: not null } name ? name : null;

    /// <summary>The first name of an actor that acts within the tokens; null if there is none.</summary>
    public NameMatch? ActorWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (ActorAt(i) is { } name && name.Actor!.Acts)
                return name;
        }

        return null;
    }

    /// <summary>The one means of attack that the report tells of far more often than of others; null when there is none.</summary>
    public EventType? Means => _means ??= MeansOf();

    /// <summary>True when a "bomber" of the report is no aircraft.</summary>
    public bool TellsOfSuicideBombers => _suicideBombers ??= Tokens.Any(t => t.Lower is "suicide" or "kamikaze");

    /// <summary>True when the report says that it is not known who did it ("it was not clear who carried out the raids").</summary>
    public bool LeavesDoerOpen => _leavesDoerOpen ??= SaysUnclear();

    private bool SaysUnclear()
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Lower is not ("clear" or "unclear" or "known" or "unknown") || Tokens[i].Lower is "clear" or "known" && Lower(i - 1) != "not" && Lower(i - 2) != "not")
                continue;
            for (var at = i + 1; at < i + 4; at++)
            {
                if (Lower(at) is "who" or "whose" or "whether" or "if")
                    return true;
            }
        }

        return false;
    }

    private EventType? MeansOf()
    {
        Span<int> counts = stackalloc int[Enum.GetValues<EventType>().Length];
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Senses.WeaponAt(Tokens, i, Tokens.Count) is not { } weapon)
                continue;
            counts[(int)weapon.Type]++;
            i = weapon.End - 1;
        }

        var top = 0;
        var second = 0;
        EventType? best = null;
        for (var type = 0; type < counts.Length; type++)
        {
            if ((EventType)type is not (EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical))
                continue;
            if (counts[type] > top)
                (second, top, best) = (top, counts[type], (EventType)type);
            else
                second = Math.Max(second, counts[type]);
        }

        return top >= 3 && top >= 2 * second ? best : null;
    }

    /// <summary>The tree of a sentence, parsed when it is first asked for: ask only where something is to be read.</summary>
    public SentenceTree TreeOf(Sentence sentence)
    {
        if (_trees.TryGetValue(sentence, out var tree))
            return tree;
        var sentences = Unparsed().Where(s => s != sentence).Prepend(sentence).ToList();
        Take(sentences, _engine.ParseSentences(Analysed.Text, Spans(sentences)));
        return _trees[sentence];
    }

    /// <summary>Parses those sentences of <paramref name="texts"/> that are likely to be asked for: the engine reads many at once in half the time.</summary>
    public static void Parse(IReadOnlyList<ReportText> texts, LanguageEngine engine)
    {
        var sentences = texts.Select(t => t.Unparsed().ToList()).ToList();
        var parsed = engine.ParseSentences([.. texts.Select((t, i) => (t.Analysed.Text, Spans(sentences[i])))]);
        for (var i = 0; i < texts.Count; i++)
            texts[i].Take(sentences[i], parsed[i]);
    }

    private static IReadOnlyList<TextSpan> Spans(List<Sentence> sentences) => [.. sentences.Select(s => s.Span)];

    private IEnumerable<Sentence> Unparsed() => Sentences.Where(s => !_trees.ContainsKey(s) && MayTell(s));

    private void Take(List<Sentence> sentences, IReadOnlyList<ParsedSentence> parsed)
    {
        for (var i = 0; i < sentences.Count; i++)
            _trees[sentences[i]] = new SentenceTree(sentences[i], TreeAlignment.Align(Tokens, sentences[i], parsed[i]));
    }

    private bool MayTell(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Senses.BeginAt(Tokens, i, sentence.End))
                return true;
        }

        return false;
    }

    /// <summary>Cuts the head of the text behind its dateline and a repeated title.</summary>
    public void CutOpening(int dateline) => Sentences = OpeningSplit.Cut(Analysed, Report.Title.Length, dateline);

    /// <summary>The words of a range of tokens, as they stand.</summary>
    public string Words(int first, int end) => Analysed.SpanOf(first, end).Of(Analysed.Text);

    /// <summary>Lower form of a token; empty outside the text.</summary>
    public string Lower(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Lower : "";
}
