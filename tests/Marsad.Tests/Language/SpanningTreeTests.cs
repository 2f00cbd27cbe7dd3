using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Language.Network;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class SpanningTreeTests
{
    [Fact]
    public void No_other_tree_with_one_root_scores_higher() =>
        Prop.ForAll(Scores().ToArbitrary(), scores =>
        {
            var words = scores.Length;
            var heads = new int[words];
            new SpanningTree().Find([.. scores.SelectMany(row => row)], words + 1, heads);

            return IsTree(heads) && Sum(scores, heads) >= Trees(words).Max(other => Sum(scores, other)) - 1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_tree_found_after_a_larger_one_is_not_disturbed_by_it()
    {
        var trees = new SpanningTree();
        trees.Find([0, 1, 9, 9, 0, 9, 1, 9, 0, 9, 9, 1], 4, new int[3]);
        var heads = new int[2];

        trees.Find([0, 0, 5, 1, 9, 0], 3, heads);

        Assert.Equal([0, 1], heads);
    }

    private static Gen<float[][]> Scores() =>
        from words in Gen.Choose(1, 5)
        from numbers in Gen.Choose(-40, 40).ArrayOf(words * (words + 1))
        select Enumerable.Range(0, words).Select(i => numbers.Skip(i * (words + 1)).Take(words + 1).Select(n => n / 4f).ToArray()).ToArray();

    private static double Sum(float[][] scores, int[] heads) => heads.Select((head, i) => (double)scores[i][head]).Sum();

    private static IEnumerable<int[]> Trees(int words) =>
        Enumerable.Range(0, (int)Math.Pow(words + 1, words))
            .Select(number => Enumerable.Range(0, words).Select(i => number / (int)Math.Pow(words + 1, i) % (words + 1)).ToArray())
            .Where(IsTree);

    private static bool IsTree(int[] heads) => heads.Count(h => h == 0) == 1 && Enumerable.Range(1, heads.Length).All(word =>
    {
        for (var steps = 0; word != 0 && steps <= heads.Length; steps++)
            word = heads[word - 1];
        return word == 0;
    });
}
