using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>Marks incidents. Pure: the same claims give the same marks.</summary>
internal sealed class Grading(TheatrePack pack)
{
    private readonly Stakes _stakes = new(pack);
    private readonly Responsibility _responsibility = new(pack);

    /// <summary>The marks of an incident, all but planned, from its claims in id order.</summary>
    public IncidentGrades Of(Incident incident, IReadOnlyList<PlacedClaim> claims)
    {
        var voices = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => VoiceOf([.. g])).ToList();
        var interested = voices.FindAll(IsInterested).ConvertAll(v => v.Name);
        var admitting = voices.FindAll(Admits).ConvertAll(v => v.Name);
        return new IncidentGrades(
            new HarmGrading(_responsibility, IsInterested).Of(voices),
            SourceGrading.Of(voices),
            new InformationGrading(_responsibility, Admits).Of(voices),
            PrecisionGrading.Place(incident, claims),
            PrecisionGrading.Time(incident, claims),
            interested.Count == 0 ? null : $"{Listed(interested)} {(interested.Count == 1 ? "counts" : "count")} the dead of an enemy, or those whom an enemy harmed",
            admitting.Count == 0 ? null : $"{Listed(admitting)} {(admitting.Count == 1 ? "admits losses or harm of its" : "admit losses or harm of their")} own");
    }

    /// <summary>"A", "A and B", "A, B and C"; past four the number of the others.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        <= 4 => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        _ => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} others",
    };

    private IncidentVoice VoiceOf(List<PlacedClaim> claims) => claims[0].Entry.Origin is { } origin
        ? new IncidentVoice(origin, pack.NameOf(origin), pack.ReliabilityOf(origin), _stakes.SpeaksFor(origin), claims)
        : new IncidentVoice(null, "an unnamed source", new RatedSource(default, SourceReliability.F, "nobody is named"), null, claims);

    private bool IsInterested(IncidentVoice voice) => voice.SpeaksFor is { } side
        && (voice.Claims.Exists(c => c.Claim is CasualtyClaim { Modality: not Modality.Denied } said && _stakes.CountsEnemy(voice.Origin, said))
            || voice.Blames().Exists(b => TheatrePack.AreEnemySides(side, pack.SideOf(b))));

    private bool Admits(IncidentVoice voice) => voice.Claims.Exists(c => c.Claim is CasualtyClaim { Modality: Modality.Asserted } said && _stakes.Admits(voice.Origin, said))
        || _responsibility.Accepts(voice);
}
