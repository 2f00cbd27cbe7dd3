using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training;

/// <summary>The folder where the stages of training leave what the next ones need.</summary>
internal sealed class Workplace
{
    private readonly string _folder;

    public Workplace(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
    }

    public void Save(string name, AveragedWeights weights) => weights.Save(Path.Combine(_folder, name + ".weights"));

    /// <exception cref="FileNotFoundException">If the stage that makes them has not been run.</exception>
    public AveragedWeights Load(string name) => AveragedWeights.Load(Path.Combine(_folder, name + ".weights"));

    /// <summary>Keeps the tags given to the training sentences.</summary>
    public void SaveGivenTags(Corpus corpus)
    {
        using var output = new BinaryWriter(File.Create(Path.Combine(_folder, "given.tags")));
        foreach (var example in corpus.All)
        {
            output.Write(example.GivenXpos);
            output.Write(example.GivenUpos);
        }
    }

    public void LoadGivenTags(Corpus corpus)
    {
        using var input = new BinaryReader(File.OpenRead(Path.Combine(_folder, "given.tags")));
        foreach (var example in corpus.All)
        {
            example.GivenXpos = input.ReadBytes(example.Count);
            example.GivenUpos = input.ReadBytes(example.Count);
        }
    }
}
