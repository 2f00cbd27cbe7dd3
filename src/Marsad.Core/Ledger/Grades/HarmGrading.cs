using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Grades;

/// <summary>
/// Marks how well harm to civilians is established, in the meaning of Airwars (Methodology: confirmed, fair, weak, contested, discounted).
/// Airwars asks it of each belligerent that is blamed; here it is asked of the incident.
/// </summary>
internal sealed class HarmGrading(Responsibility responsibility, Func<IncidentVoice, bool> isInterested)
{
    /// <summary>The mark of an incident's voices; null when none speaks of harm to civilians.</summary>
    public Graded<HarmGrade>? Of(List<IncidentVoice> voices)
    {
        var all = voices.FindAll(v => v.TellsOfHarmAs(Modality.Asserted, Modality.Possible, Modality.Denied));
        if (all.Count == 0)
            return null;
        var telling = all.FindAll(v => v.TellsOfHarmAs(Modality.Asserted, Modality.Possible));
        if (telling.Count == 0)
            return new(HarmGrade.Discounted, () => $"told only to be denied, by {Names(all)}");

        var asserting = telling.FindAll(v => v.TellsOfHarmAs(Modality.Asserted));
        if (asserting.Find(responsibility.Accepts) is { } admitting)
            return new(HarmGrade.Confirmed, () => $"{admitting.Name} accepts responsibility");
        if (Fighters(voices, telling) is { } fighters)
            return new(HarmGrade.Discounted, fighters);
        if (Rivals(asserting) is { } rivals)
            return new(HarmGrade.Contested, rivals);
        var credible = asserting.FindAll(v => v.IsCredible);
        var blamed = asserting.SelectMany(v => v.Blames()).ToList();
        var denied = voices.FindAll(v => v.Denies && responsibility.IsBlamed(v, blamed));
        if (credible.Count >= 2 && blamed.Count > 0)
            return new(HarmGrade.Fair, () => $"{credible.Count} credible voices, {Marked(credible)}; blamed: {responsibility.Names(blamed)}{Denial(denied)}");
        return new(HarmGrade.Weak, () => Weakness(telling, asserting, credible) + Denial(denied));
    }

    private static string Denial(List<IncidentVoice> denied) => denied.Count == 0 ? "" : $"; {Names(denied)} {(denied.Count == 1 ? "denies" : "deny")} it";

    private static string Weakness(List<IncidentVoice> telling, List<IncidentVoice> asserting, List<IncidentVoice> credible)
    {
        if (asserting.Count == 0)
            return $"only suspected, by {Marked(telling)}";
        if (credible.Count >= 2)
            return $"{credible.Count} credible voices, {Marked(credible)}, but nobody says who did it";
        if (asserting.Count == 1)
            return $"a single voice, {Marked(asserting)}";
        return credible.Count == 1
            ? $"a single credible voice, {Marked(credible)}, of {asserting.Count}"
            : $"{asserting.Count} voices, none of them known as credible: {Marked(asserting)}";
    }

    // Two voices blame two sides that have nothing to do with each other.
    private string? Rivals(List<IncidentVoice> asserting)
    {
        foreach (var (i, one) in asserting.Index())
        {
            foreach (var other in asserting.Skip(i + 1))
            {
                if (responsibility.AreRival(one.Blames(), other.Blames()))
                    return $"competing claims: {one.Marked} blames {responsibility.Names(one.Blames())}, {other.Marked} blames {responsibility.Names(other.Blames())}";
            }
        }

        return null;
    }

    // Who has no stake in it counts the dead as fighters, at least as many, and only an enemy of who did it calls them civilians.
    private string? Fighters(List<IncidentVoice> voices, List<IncidentVoice> telling)
    {
        if (!telling.TrueForAll(v => isInterested(v)))
            return null;
        var civilians = Most(telling, VictimClass.Civilian);
        var witness = voices.FirstOrDefault(v => v.IsCredible && !isInterested(v) && !telling.Contains(v) && civilians is not null && Most([v], VictimClass.Combatant) >= civilians);
        return witness is null ? null : $"{witness.Marked} counts the dead as fighters; only {Marked(telling)}, of the enemy's side, {(telling.Count == 1 ? "calls" : "call")} them civilians";
    }

    private static long? Most(IEnumerable<IncidentVoice> voices, VictimClass victims) => voices.SelectMany(v => v.Claims).Select(c => c.Claim).OfType<CasualtyClaim>()
        .Where(c => c.VictimClass == victims && c.Effect is Effect.Killed or Effect.Casualties && c.Modality == Modality.Asserted).Max(c => c.Low ?? c.High);

    private static string Names(IReadOnlyList<IncidentVoice> voices) => Grading.Listed([.. voices.Select(v => v.Name)]);

    private static string Marked(IReadOnlyList<IncidentVoice> voices) => Grading.Listed([.. voices.OrderBy(v => v.Rated.Reliability).Select(v => v.Marked)]);
}
