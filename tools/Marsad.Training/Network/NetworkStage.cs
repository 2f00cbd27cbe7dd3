using System.Diagnostics;
using System.Runtime.InteropServices;
using Marsad.Core.Language.Names;
using Marsad.Core.Language.Network;
using Marsad.Core.Language.Segmentation;
using Marsad.Core.Language.Tagging;
using Marsad.Training.Names;
using Marsad.Training.Treebanks;

namespace Marsad.Training.Network;

/// <summary>How a network is trained.</summary>
/// <param name="Columns">Numbers in the vector of a word.</param>
/// <param name="Units">Units of one direction of a recurrent layer.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Numbers by which arcs are scored.</param>
/// <param name="Relation">Numbers by which relations are scored.</param>
/// <param name="Passes">Times that every sentence is read; the rate falls to nothing over them.</param>
/// <param name="Rate">The highest rate.</param>
/// <param name="Dropout">Share of columns that are left out.</param>
/// <param name="Sentences">Sentences of a batch.</param>
/// <param name="Seed">Seed of all chance.</param>
internal sealed record NetworkPlan(int Columns, int Units, int Layers, int Arc, int Relation, int Passes, float Rate, float Dropout, int Sentences, ulong Seed);

/// <summary>Trains the network and writes its parts of the model.</summary>
internal sealed class NetworkStage(Corpus corpus, Inventory inventory, List<Core.Language.Conllu.ConlluSentence> sentences, PretrainedVectors pretrained)
{
    private const int Rising = 200;

    /// <summary>Trains by a plan; <paramref name="passed"/> is called after each pass with its number, from 1, the loss and the seconds.</summary>
    public Learner Run(NetworkPlan plan, Action<Learner, int, double, double> passed)
    {
        var chance = new Chance(plan.Seed);
        var size = new NetworkSize(plan.Columns, plan.Units, plan.Layers, new Readout(plan.Arc, plan.Relation, inventory.XposTags.Length, inventory.UposTags.Length, NameFinder.Classes), inventory.Relations.Length);
        var learner = new Learner(new WordSource(sentences.SelectMany(s => s.Words).Select(w => w.Form), pretrained, plan.Columns, chance), size, plan.Dropout, chance);
        var names = sentences.Select(s => s.Words.Any(w => w.Misc.Contains("Entity=", StringComparison.Ordinal)) ? GoldNames.Classes(s) : null).ToArray();
        var total = plan.Passes * (corpus.Weighted(new Chance(1)).Length / plan.Sentences);
        var step = 0;
        for (var pass = 1; pass <= plan.Passes; pass++)
        {
            var watch = Stopwatch.StartNew();
            var order = corpus.Weighted(chance);
            var (loss, batches) = (0.0, 0);
            foreach (var batch in order.Chunk(plan.Sentences).Where(b => b.Length == plan.Sentences))
            {
                var rate = plan.Rate * Math.Min(1f, (step + 1f) / Rising) * Math.Max(0.002f, 1f - (float)step / total);
                loss += learner.Learn([.. batch.Select(i => Lesson(i, names[i], chance))], rate);
                (step, batches) = (step + 1, batches + 1);
            }

            passed(learner, pass, loss / batches, watch.Elapsed.TotalSeconds);
        }

        return learner;
    }

    // Other styles change which words there are or how they are written; only the latter keep the names in place.
    private Lesson Lesson(int i, int[]? names, Chance chance)
    {
        var example = corpus.Choose(i, chance);
        var segments = new Segments(string.Join(' ', example.Forms));
        var at = 0;
        foreach (var form in example.Forms)
        {
            segments.AddWord(at, at + form.Length);
            at += form.Length + 1;
        }

        var capitals = Capitals.Only(segments, 0, example.Count);
        return new Lesson(example, [.. example.Forms.Select(f => WordAtoms.Of(f, capitals))], names?.Length == example.Count ? names : null);
    }

    /// <summary>Adds the network's parts to a model.</summary>
    public static void Write(Learner learner, ModelWriter model)
    {
        model.Add("network.size", learner.Size.Lines());
        for (var i = 0; i < WordVectors.Parts.Length; i++)
            model.Add("vectors." + WordVectors.Parts[i], VectorTableWriter.Write([.. learner.Words.Rows(i)], learner.Size.Columns));
        var floats = new List<float>();
        foreach (var (parameter, columns) in learner.Exported)
        {
            for (var row = 0; row < parameter.Value.Length / parameter.Columns; row++)
                floats.AddRange(parameter.Row(row)[..columns]);
        }

        model.Add("network", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(floats)).ToArray());
    }
}
