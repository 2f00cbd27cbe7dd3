namespace Marsad.Training.Parsing;

/// <summary>Makes a tree projective by lifting: an arc that crosses others is hung from its head's head (Nivre and Nilsson 2005, without marks).</summary>
internal static class Projectivity
{
    /// <summary>The lifted heads; index 0 is word 1, 0 is the root.</summary>
    public static int[] Lift(int[] heads)
    {
        var lifted = heads.ToArray();
        while (ShortestCrossing(lifted) is >= 0 and var dependent)
            lifted[dependent] = lifted[lifted[dependent] - 1];
        return lifted;
    }

    // The dependent of the shortest arc over which some word is not under the arc's head; -1 if there is none.
    private static int ShortestCrossing(int[] heads)
    {
        var (found, shortest) = (-1, int.MaxValue);
        for (var dependent = 1; dependent <= heads.Length; dependent++)
        {
            var head = heads[dependent - 1];
            if (head == 0 || Math.Abs(head - dependent) >= shortest)
                continue;
            for (var between = Math.Min(head, dependent) + 1; between < Math.Max(head, dependent); between++)
            {
                if (IsUnder(between, head, heads))
                    continue;
                (found, shortest) = (dependent - 1, Math.Abs(head - dependent));
                break;
            }
        }

        return found;
    }

    private static bool IsUnder(int word, int ancestor, int[] heads)
    {
        while (word != 0 && word != ancestor)
            word = heads[word - 1];
        return word == ancestor;
    }
}
