using System.Text.Json.Serialization;
using Marsad.Core.Ledger.Grades;
using Marsad.Core.Ledger.Joining;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>What the ledger makes of the claims about one happening.</summary>
/// <param name="Id">Stable while the cluster keeps its smallest claim.</param>
/// <param name="Type">What was done.</param>
/// <param name="Time">Days that the claims give, narrowed to where they agree; null if none does.</param>
/// <param name="TimePrecision">How exactly.</param>
/// <param name="Place">Most specific place that its claims share; null if none can be told.</param>
/// <param name="Adm1">Its governorate.</param>
/// <param name="Location">Where that is; null if unresolved.</param>
/// <param name="Initiators">Who did it, as claimed.</param>
/// <param name="Targets">To whom, as claimed.</param>
/// <param name="Modality">Asserted when any claim asserts it; else the strongest of what is left.</param>
/// <param name="Disputed">True when one origin asserts and another denies it.</param>
/// <param name="Origins">Independent voices, in id order.</param>
/// <param name="Tolls">Counts of people, by effect and class.</param>
/// <param name="Claims">Every claim in it, in id order.</param>
/// <param name="Reasons">Why the claims stand together, one line a merge, for people.</param>
public sealed record Incident(
    IncidentId Id,
    EventType? Type,
    DateRange? Time,
    TimePrecision? TimePrecision,
    string? Place,
    string? Adm1,
    Location? Location,
    IReadOnlyList<ActorId> Initiators,
    IReadOnlyList<ActorId> Targets,
    Modality Modality,
    bool Disputed,
    IReadOnlyList<ActorId> Origins,
    IReadOnlyList<Toll> Tolls,
    IReadOnlyList<ClaimId> Claims,
    IReadOnlyList<string> Reasons)
{
    /// <summary>The standing judgements that name any of its claims, by number.</summary>
    public IReadOnlyList<JudgementId> Judgements { get; init; } = [];

    /// <summary>What its claims are worth, with reasons; worked out when it is asked for, since most incidents never are.</summary>
    public IncidentGrades? Grades
    {
        get => field ??= Grading?.Invoke();
        init;
    }

    /// <summary>The marks among <see cref="Grades"/> that are shown of thousands at once; null for an incident without grades.</summary>
    [JsonIgnore]
    public IncidentMarks? Marks
    {
        get => field ?? Grades?.Marks;
        init;
    }

    /// <summary>The joins that made it, the first made first; none for an incident that was kept without them.</summary>
    internal IReadOnlyList<Join> Joins { get; init; } = [];

    /// <summary>Works <see cref="Grades"/> out; null for an incident that was kept with them.</summary>
    internal Func<IncidentGrades>? Grading { get; init; }
}
