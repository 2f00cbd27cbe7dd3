using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Marsad.Tests.Ledger;

namespace Marsad.Tests.Store;

/// <summary>Ledgers to keep.</summary>
internal static class SampleLedger
{
    /// <summary>One strike with its dead, one happening without a place or a day, who holds a place, a siege, and a judgement that waits.</summary>
    public static EvidenceLedger Small { get; } = Of(1);

    /// <summary>A strike on each of 300 days.</summary>
    public static EvidenceLedger Large { get; } = Of(300);

    private static EvidenceLedger Of(int days)
    {
        var scenario = new Scenario();
        for (var i = 0; i < days; i++)
        {
            var day = new DateOnly(2016, 8, 6).AddDays(i).ToString("yyyy-MM-dd", null);
            scenario.Add($"r{i}", "wire", day, Scenario.Event(EventType.Airstrike, "Sukkari", day, "air-force", "civilians", words: $"struck\0on {day}"));
            scenario.Add($"r{i}", "wire", day, Scenario.Killed(2, null, "Sukkari", day, cause: EventType.Airstrike, words: $"struck\0on {day}, two dead"));
        }

        scenario.Add("none", null, null, Scenario.Event(EventType.Battle, null, null));
        scenario.Add("held", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "rebels"));
        scenario.Add("cut", "wire", "2016-08-06", Scenario.Access(AccessAction.Besieged, "Sukkari", "2016-08-06", "army", subject: "eastern parts of the city"));
        var ledger = scenario.Fold();
        var judgement = new Judgement(new JudgementId(1), DateTimeOffset.UnixEpoch, "desk", "copied", new UndoDecision(new JudgementId(0)));
        return ledger with { Judgements = [new JudgementOutcome(judgement, JudgementState.Waiting, [], "there is none")] };
    }
}
