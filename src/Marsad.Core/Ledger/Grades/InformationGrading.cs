using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>
/// Marks how credible it is that an incident happened (second axis of the Admiralty system): 1 confirmed by other sources, 2 probably true,
/// 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. By independent corroboration and contradiction alone, never by who is reliable.
/// </summary>
internal sealed class InformationGrading(Responsibility responsibility, Func<IncidentVoice, bool> admits)
{
    public Graded<int> Of(List<IncidentVoice> voices)
    {
        var asserting = voices.FindAll(v => v.Asserts);
        var denying = voices.FindAll(v => v.Denies && !v.Asserts);
        if (asserting.Count == 0)
            return Unasserted(voices.FindAll(v => v.Suspects), denying);
        if (asserting.TrueForAll(v => v.Origin is null))
            return new(6, "nobody is named who says so");
        return denying.Count > 0 ? Denied(asserting, denying) : Undenied(asserting);
    }

    private static Graded<int> Unasserted(List<IncidentVoice> suspecting, List<IncidentVoice> denying) => (suspecting.Count, denying.Count) switch
    {
        (0, 0) => new(6, "still to come: nobody says that it happened"),
        (0, _) => new(5, () => $"{Names(denying)} {(denying.Count == 1 ? "denies" : "deny")} it, and nobody is heard who says so"),
        (1, _) => new(4, () => $"only suspected, by {Names(suspecting)}"),
        _ => new(3, () => $"only suspected, by {suspecting.Count} voices: {Names(suspecting)}"),
    };

    private Graded<int> Undenied(List<IncidentVoice> asserting)
    {
        if (asserting.Count == 1)
        {
            return admits(asserting[0])
                ? new(2, () => $"{asserting[0].Name} alone says so, against its own interest")
                : new(3, () => $"{asserting[0].Name} alone says so; nobody contradicts");
        }

        if (asserting.Exists(a => asserting.Exists(b => TheatrePack.AreEnemySides(a.SpeaksFor, b.SpeaksFor))))
            return Told(1, "; enemies agree on it");
        if (asserting.Exists(v => admits(v)))
            return Told(1, "; one of them against its own interest");
        return Camps(asserting).Count switch
        {
            1 => Told(3, ", but all of them speak for one side"),
            2 => Told(2, ""),
            _ => Told(1, ""),
        };

        Graded<int> Told(int grade, string more) => new(grade, () => $"{asserting.Count} independent voices say so, {Names(asserting)}, and nobody contradicts{more}");
    }

    private Graded<int> Denied(List<IncidentVoice> asserting, List<IncidentVoice> denying)
    {
        var blamed = asserting.SelectMany(v => v.Claims).Where(c => c.Claim.Modality == Modality.Asserted).SelectMany(c => Matching.Roles.Initiators(c.Claim)).ToList();
        var free = denying.FindAll(v => !responsibility.IsBlamed(v, blamed));
        if (free.Count > 0)
            return new(asserting.Count > free.Count ? 4 : 5, Told);
        return new(Camps(asserting).Count switch { 1 => 4, 2 => 3, _ => 2 }, () => Told() + " and is blamed for it");

        string Told() => $"{Names(asserting)} {(asserting.Count == 1 ? "says" : "say")} so, {Names(denying)} {(denying.Count == 1 ? "denies" : "deny")} it";
    }

    // Voices of one side are no corroboration of each other; each of those that speak for none is a camp of its own.
    private static List<string> Camps(List<IncidentVoice> voices) => [.. voices.Select(v => v.SpeaksFor ?? v.Name).Distinct(StringComparer.Ordinal)];

    private static string Names(List<IncidentVoice> voices) => Grading.Listed([.. voices.Select(v => v.Name)]);
}
