using System.Globalization;
using System.Security.Cryptography;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;
using Marsad.Training.Network;
using Marsad.Training.Scoring;
using Marsad.Training.Treebanks;

namespace Marsad.Training;

/// <summary>From treebanks and vectors of words to a model.</summary>
internal sealed class Training
{
    /// <summary>How the model that comes with Marsad was trained.</summary>
    public static readonly NetworkPlan Plan = new(Columns: 128, Units: 96, Layers: 2, Arc: 64, Relation: 96, Passes: 20, Rate: 0.002f, Dropout: 0.3f, Sentences: 32, Seed: 1);

    private const int EachPattern = 15;

    private readonly TreebankFolder _treebanks;
    private readonly List<ConlluSentence> _sentences;
    private readonly Inventory _inventory;
    private readonly NetworkStage _stage;

    public Training(TreebankFolder treebanks, PretrainedVectors pretrained)
    {
        _treebanks = treebanks;
        var ewt = treebanks.Read(TreebankFolder.Train[0]);
        _sentences = [.. ewt, .. treebanks.Read(TreebankFolder.Train[1]), .. ConflictSentences.Make(EachPattern, new Chance(Plan.Seed))];
        _inventory = new Inventory(_sentences);
        _stage = new NetworkStage(new Corpus(_sentences, _inventory, ewt.Count), _inventory, _sentences, pretrained);
    }

    /// <summary>Trains by a plan, printing loss and dev scores of each pass; the model file and its SHA-256.</summary>
    public (byte[] Model, string Hash) Run(NetworkPlan plan, TextWriter output)
    {
        var dev = TreebankFolder.Dev.Select(_treebanks.Read).ToList();
        var learner = _stage.Run(plan, (learner, pass, loss, seconds) =>
        {
            var engine = new LanguageEngine(Pack(learner));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss:F3}, {seconds:F0} s; {string.Join("; ", dev.Select(d => TreeScores.Of(d, engine)))}"));
        });
        var bytes = Pack(learner);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private byte[] Pack(Learner learner)
    {
        var model = new ModelWriter();
        model.Add("xpos", _inventory.XposTags);
        model.Add("upos", _inventory.UposTags);
        model.Add("allowed", _inventory.Allowed.Select(a => a.ToString(CultureInfo.InvariantCulture)));
        model.Add("relations", _inventory.Relations);
        model.Add("lemmas", LemmaExceptions.Of(_sentences));
        NetworkStage.Write(learner, model);
        return model.ToBytes();
    }
}
