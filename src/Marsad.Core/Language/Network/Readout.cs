namespace Marsad.Core.Language.Network;

/// <summary>Columns of what is read out of the encoder for every word: as a dependent and as a head, for arcs and for relations; then the scores of tags and names.</summary>
internal sealed record Readout(int Arc, int Relation, int Xpos, int Upos, int Names)
{
    /// <summary>Those of a word as a dependent come first.</summary>
    public const int ArcDependent = 0;

    public int ArcHead => Arc;

    public int RelationDependent => 2 * Arc;

    public int RelationHead => 2 * Arc + Relation;

    /// <summary>Columns that are rectified at once; those of relations are when dependent and head have been added.</summary>
    public int Rectified => 2 * Arc;

    public int XposScores => 2 * (Arc + Relation);

    public int UposScores => XposScores + Xpos;

    public int NameScores => UposScores + Upos;

    public int Columns => NameScores + Names;
}
