using System.Text.Json.Serialization;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>How well it is established that civilians were harmed, and by whom (after Airwars).</summary>
[JsonConverter(typeof(KebabEnumConverter<HarmGrade>))]
public enum HarmGrade
{
    /// <summary>A belligerent accepts responsibility.</summary>
    Confirmed,

    /// <summary>Two or more credible voices, and who did it is named by nobody else otherwise.</summary>
    Fair,

    /// <summary>A single credible voice, or none; or nobody says who did it.</summary>
    Weak,

    /// <summary>Competing claims of who did it.</summary>
    Contested,

    /// <summary>Those harmed were fighters, as far as those say who have no stake in it; or the harm is told only to be denied.</summary>
    Discounted,
}

/// <summary>What an incident's claims are worth, each mark apart from the others: none is ever multiplied with another.</summary>
/// <param name="Harm">Harm to civilians; null where none is told.</param>
/// <param name="Source">Reliability of the most reliable voice that tells of it, A to F.</param>
/// <param name="Information">Credibility of what is told, 1 to 6, by what other voices say, whoever they are.</param>
/// <param name="Place">How closely it is placed; a null mark where it is not.</param>
/// <param name="Time">How exactly it is dated; a null mark where it is not.</param>
/// <param name="Interested">Who counts its enemy's dead, or the civilians that its enemy harmed; null for nobody.</param>
/// <param name="AgainstInterest">Who admits its own losses, or harm that it did to civilians; null for nobody.</param>
public sealed record IncidentGrades(
    Graded<HarmGrade>? Harm,
    Graded<SourceReliability> Source,
    Graded<int> Information,
    Graded<PlacePrecision?> Place,
    Graded<TimePrecision?> Time,
    string? Interested,
    string? AgainstInterest)
{
    /// <summary>The marks that a map and a table show.</summary>
    internal IncidentMarks Marks => new(Harm?.Grade, Source.Grade, Information.Grade);
}

/// <summary>Marks of <see cref="IncidentGrades"/> without what they rest on.</summary>
/// <param name="Harm">Harm to civilians; null where none is told.</param>
/// <param name="Source">Reliability of the most reliable voice, A to F.</param>
/// <param name="Information">Credibility of what is told, 1 to 6.</param>
public readonly record struct IncidentMarks(HarmGrade? Harm, SourceReliability Source, int Information);
