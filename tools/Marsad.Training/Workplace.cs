using Marsad.Core.Language.Weights;
using Marsad.Training.Tagging;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training;

/// <summary>The folder where the stages of training leave what the next ones need.</summary>
internal sealed class Workplace(string folder)
{
    public void SaveWeights(string name, CompiledWeights weights)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".weights"), weights.Bytes);
        File.WriteAllText(Path.Combine(folder, name + ".scale"), weights.Scale.ToString("R"));
    }

    public SparseWeights Weights(string name) => new(Bytes(name));

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(folder, name + ".weights"));

    /// <summary>What one unit of a learned weight is in the compiled ones.</summary>
    public float Scale(string name) => float.Parse(File.ReadAllText(Path.Combine(folder, name + ".scale")));

    /// <summary>Keeps the tags given to the training sentences.</summary>
    public void SaveGivenTags(Corpus corpus)
    {
        using var output = new BinaryWriter(File.Create(Path.Combine(folder, "given.tags")));
        foreach (var example in corpus.All)
        {
            output.Write(example.GivenXpos);
            output.Write(example.GivenUpos);
        }
    }

    public void LoadGivenTags(Corpus corpus)
    {
        using var input = new BinaryReader(File.OpenRead(Path.Combine(folder, "given.tags")));
        foreach (var example in corpus.All)
        {
            example.GivenXpos = input.ReadBytes(example.Count);
            example.GivenUpos = input.ReadBytes(example.Count);
        }
    }

    public void SaveTagger(Dictionary<Round, CompiledWeights> rounds)
    {
        foreach (var (round, weights) in rounds)
            SaveWeights(round.ToString(), weights);
    }
}
