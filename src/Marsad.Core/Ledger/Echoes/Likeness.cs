namespace Marsad.Core.Ledger.Echoes;

/// <summary>How much of two texts is the same words, estimated on the part of both that their sketches can both see.</summary>
/// <param name="Shared">Runs of words that both hold.</param>
/// <param name="Left">Runs of the first.</param>
/// <param name="Right">Runs of the second.</param>
public readonly record struct Likeness(int Shared, int Left, int Right)
{
    /// <summary>Share of the shorter text that the longer one holds, 0 to 1: what a cut or a prolonged copy keeps.</summary>
    public double Containment => Shared == 0 ? 0 : (double)Shared / Math.Min(Left, Right);

    /// <summary>Shared runs over all runs (Jaccard), 0 to 1.</summary>
    public double Resemblance => Shared == 0 ? 0 : (double)Shared / (Left + Right - Shared);
}
