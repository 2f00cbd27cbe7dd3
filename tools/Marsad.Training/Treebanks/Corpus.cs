using Marsad.Core.Language.Conllu;

namespace Marsad.Training.Treebanks;

/// <summary>The treebank files, by what they are for.</summary>
internal sealed class TreebankFolder(string path)
{
    public static readonly string[] Train = ["ewt-train", "gum-free-train"];
    public static readonly string[] Dev = ["ewt-dev", "gum-free-dev"];
    public static readonly string[] Test = ["ewt-test", "pud-test", "gum-free-test"];

    /// <summary>The sentences of one file, by its name without ending.</summary>
    public List<ConlluSentence> Read(string name) => [.. ConlluReader.Read(File.ReadLines(Path.Combine(path, name + ".conllu")))];

    public List<ConlluSentence> Read(IEnumerable<string> names) => [.. names.SelectMany(Read)];
}

/// <summary>The training sentences in every style, to learn from in a fixed mixture.</summary>
internal sealed class Corpus
{
    private readonly Example[][] _styles;

    private readonly int _secondFile;

    /// <param name="secondFile">Index of the first sentence of the smaller, edited treebank.</param>
    public Corpus(List<ConlluSentence> sentences, Inventory inventory, int secondFile)
    {
        _secondFile = secondFile;
        _styles = new Example[4][];
        foreach (var variant in Enum.GetValues<Variant>())
            _styles[(int)variant] = [.. sentences.Select(s => new Example(Variants.Of(s, variant)?.Sentence ?? s, inventory))];
    }

    public int Count => _styles[0].Length;

    /// <summary>Sentence <paramref name="i"/> in one style.</summary>
    public Example this[Variant variant, int i] => _styles[(int)variant][i];

    /// <summary>Sentence <paramref name="i"/> in a style by chance: of a hundred times 76 plain, 10 bare, 8 in capitals, 6 as a headline.</summary>
    public Example Choose(int i, Chance chance) => this[chance.Below(100) switch
    {
        < 76 => Variant.Plain,
        < 86 => Variant.Bare,
        < 94 => Variant.Capitals,
        _ => Variant.Headline,
    }, i];

    /// <summary>
    /// All sentences in a new order; those of GUM, edited text like the reports that Marsad reads, stand in it twice, as there is a third as much of
    /// it as of EWT's mails and reviews.
    /// </summary>
    public int[] Weighted(Chance chance)
    {
        int[] order = [.. Enumerable.Range(0, Count), .. Enumerable.Range(_secondFile, Count - _secondFile)];
        chance.Shuffle(order);
        return order;
    }
}
