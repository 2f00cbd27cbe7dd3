using System.Globalization;
using System.Security.Cryptography;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Parsing;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Names;
using Marsad.Training.Parsing;
using Marsad.Training.Tagging;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training;

/// <summary>The stages of training, in order. Each leaves its result in the workplace, so that a later one can be repeated alone.</summary>
internal sealed class Training
{
    private const ulong Seed = 1;

    /// <summary>How the parser of the model that comes with Marsad was trained; its weights are the sum of what each plan learned.</summary>
    public static readonly ParserPlan[] Plans =
    [
        new(Greedy: 3, Passes: 13, Beam: 8, Margin: 200, Touches: 6, Seed: 1),
        new(Greedy: 3, Passes: 13, Beam: 8, Margin: 200, Touches: 6, Seed: 2),
    ];

    // Tagger weights touched by few updates and parser weights near zero cost more room than they give accuracy; docs/language.md has the figures.
    private const int LeastTaggerWeight = 2;
    private const int LeastParserWeight = 7;

    // In parsing, in units of the summed weights.
    private const int Margin = 240;

    private readonly TreebankFolder _treebanks;
    private readonly Workplace _workplace;
    private readonly List<Core.Language.Conllu.ConlluSentence> _sentences;
    private readonly Inventory _inventory;
    private readonly Corpus _corpus;

    public Training(TreebankFolder treebanks, Workplace workplace)
    {
        (_treebanks, _workplace) = (treebanks, workplace);
        var ewt = treebanks.Read(TreebankFolder.Train[0]);
        _sentences = [.. ewt, .. treebanks.Read(TreebankFolder.Train[1])];
        _inventory = new Inventory(_sentences);
        _corpus = new Corpus(_sentences, _inventory, ewt.Count);
    }

    /// <summary>Tagger, and the tags that the parser and the names learn from.</summary>
    public void Tags()
    {
        foreach (var (round, weights) in new TagStage(_corpus, _inventory, Seed).Run())
            _workplace.Save($"tagger.{round.ToString().ToLowerInvariant()}", weights);
        _workplace.SaveGivenTags(_corpus);
    }

    /// <summary>Parser; needs the tags.</summary>
    public void Parser()
    {
        _workplace.LoadGivenTags(_corpus);
        var tagger = new PartOfSpeechTagger(Weights("tagger.first"), Weights("tagger.second"), Weights("tagger.universal"), _inventory.Allowed);
        var stage = new ParserStage(_corpus, _inventory, tagger, [.. TreebankFolder.Dev.Select(_treebanks.Read)]);
        foreach (var plan in Plans)
            _workplace.Save($"parser.{plan.Seed}", stage.Run(plan, ParserStage.Transitions(_corpus, _inventory)));
    }

    /// <summary>Names; needs the tags.</summary>
    public void Names()
    {
        _workplace.LoadGivenTags(_corpus);
        _workplace.Save("names", NameStage.Run(_sentences, _corpus, Seed));
    }

    /// <summary>The model file out of what the stages left, and its SHA-256.</summary>
    public (byte[] Model, string Hash) Pack()
    {
        var transitions = ParserStage.Transitions(_corpus, _inventory);
        var parser = WeightsCompiler.Compile(AveragedWeights.Sum([.. Plans.Select(p => _workplace.Load($"parser.{p.Seed}"))]), LeastParserWeight);
        var model = new ModelWriter();
        model.Add("xpos", _inventory.XposTags);
        model.Add("upos", _inventory.UposTags);
        model.Add("allowed", _inventory.Allowed.Select(a => a.ToString(CultureInfo.InvariantCulture)));
        model.Add("relations", _inventory.Relations);
        model.Add("transitions", Enumerable.Range(1, transitions.Count - 1).Select(i => Described(transitions[i])));
        model.Add("beam", [Plans[0].Beam.ToString(CultureInfo.InvariantCulture), ((long)(Margin * parser.Scale)).ToString(CultureInfo.InvariantCulture)]);
        model.Add("lemmas", LemmaExceptions.Of(_sentences));
        foreach (var round in Enum.GetValues<Round>())
            Add($"tagger.{round.ToString().ToLowerInvariant()}");
        Add("names");
        model.Add("parser", parser.Bytes);
        Console.WriteLine($"parser: {parser.Features} features, {parser.Entries} weights");
        var bytes = model.ToBytes();
        _ = new LanguageEngine(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

        void Add(string name) => model.Add(name, WeightsCompiler.Compile(_workplace.Load(name), LeastTaggerWeight).Bytes);
    }

    private string Described(Transition transition) => $"{(transition.Move == Move.Left ? 'L' : 'R')} {_inventory.Relations[transition.Label]}";

    private SparseWeights Weights(string name) => new(WeightsCompiler.Compile(_workplace.Load(name), LeastTaggerWeight).Bytes);
}
