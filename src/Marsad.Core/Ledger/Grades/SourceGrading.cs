using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>Marks how reliable the most reliable voice is that tells of an incident (first axis of the Admiralty system).</summary>
internal static class SourceGrading
{
    /// <summary>The mark of the best voice that asserts it; of those that suspect or deny it only where none asserts it.</summary>
    public static Graded<SourceReliability> Of(List<IncidentVoice> voices)
    {
        var asserting = voices.FindAll(v => v.Asserts);
        var speaking = asserting.Count > 0 ? asserting : voices;
        var best = speaking.OrderBy(v => v.Rated.Reliability).ThenBy(v => v.Name, StringComparer.Ordinal).First();
        return new(
            best.Rated.Reliability,
            () => $"{best.Name}, {(speaking.Count == 1 ? "the only voice" : $"the best of {speaking.Count} voices")}: {best.Rated.Reason}");
    }
}
