namespace Marsad.Core.Scoring;

/// <summary>How well claims were read.</summary>
/// <param name="Reports">Annotated reports.</param>
/// <param name="Unread">Annotated reports for which there is no prediction.</param>
/// <param name="Kinds">A line a kind of claim.</param>
/// <param name="All">All kinds together.</param>
/// <param name="Confusions">What was taken for what, the most frequent first.</param>
/// <param name="Errors">Every error, report by report.</param>
public sealed record ScoreSheet(
    int Reports, IReadOnlyList<string> Unread, IReadOnlyList<KindScore> Kinds, KindScore All, IReadOnlyList<Confusion> Confusions, IReadOnlyList<ScoreError> Errors);

/// <summary>Scores of one kind of claim, or of all.</summary>
/// <param name="Kind">"event", "casualty", "control", "access" or "all".</param>
/// <param name="Gold">Annotated claims.</param>
/// <param name="Found">Claims that were read.</param>
/// <param name="Matched">Pairs of one key and overlapping words.</param>
/// <param name="Soft">Those pairs, each as the share of its fields, key included, that agree.</param>
/// <param name="ByField">Fields in the codebook's order with how many pairs agree in them; empty for "all".</param>
/// <param name="RightFields">Fields that agree, over all pairs.</param>
/// <param name="AllFields">Fields compared, over all pairs.</param>
public sealed record KindScore(
    string Kind, int Gold, int Found, int Matched, double Soft, IReadOnlyList<FieldScore> ByField, int RightFields, int AllFields)
{
    /// <summary>Share of what was read that is annotated.</summary>
    public double Precision => Share(Matched, Found);

    /// <summary>Share of what is annotated that was read.</summary>
    public double Recall => Share(Matched, Gold);

    /// <summary>Harmonic mean of precision and recall over keys alone.</summary>
    public double F1 => Harmonic(Precision, Recall);

    /// <summary>Share of fields right within matched claims.</summary>
    public double Fields => Share(RightFields, AllFields);

    /// <summary>F1 in which a match counts as its share of right fields.</summary>
    public double Claim => Harmonic(Share(Soft, Found), Share(Soft, Gold));

    private static double Share(double part, int whole) => whole == 0 ? 0 : part / whole;

    private static double Harmonic(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

/// <summary>Of <paramref name="Matched"/> pairs, <paramref name="Right"/> agree in the field.</summary>
public sealed record FieldScore(string Field, int Right, int Matched)
{
    /// <summary>Share of pairs that agree; 0 without pairs.</summary>
    public double Share => Matched == 0 ? 0 : (double)Right / Matched;
}

/// <summary>A value that was annotated, what was found in its place, and how often. "-" is nothing.</summary>
/// <param name="Kind">Kind of claim.</param>
/// <param name="Field">A field; "key" for claims whose words overlap but which claim another thing.</param>
/// <param name="Gold">Annotated value.</param>
/// <param name="Found">Value that was read.</param>
/// <param name="Count">Times.</param>
public sealed record Confusion(string Kind, string Field, string Gold, string Found, int Count);

/// <summary>One error.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Kind">Kind of claim.</param>
/// <param name="What">A field's name, "missed" or "spurious".</param>
/// <param name="Gold">What is annotated: the field's value, or the claim's key; null for spurious.</param>
/// <param name="Found">What was read; null for missed.</param>
/// <param name="Words">The first evidence.</param>
public sealed record ScoreError(string Report, string Kind, string What, string? Gold, string? Found, string Words);
