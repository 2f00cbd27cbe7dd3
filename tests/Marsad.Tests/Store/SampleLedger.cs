using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Tests.Store;

/// <summary>Ledgers to keep.</summary>
internal static class SampleLedger
{
    private static readonly DateRange Day = DateRange.On(new DateOnly(2016, 8, 6));
    private static readonly Location Ramousa = new(new PlaceId("ramousa"), 36.17, 37.13, PlacePrecision.Settlement);
    private static readonly ActorId[] Rebels = [new("rebels")];

    /// <summary>An entry of each kind, and one of which nothing is known.</summary>
    public static EvidenceLedger Small { get; } = Of(1);

    /// <summary>Some thousand incidents and tolls.</summary>
    public static EvidenceLedger Large { get; } = Of(3000);

    private static EvidenceLedger Of(int count) => new(
        [.. Enumerable.Range(0, count).Select(i => Incident(i, Day)), Unknown],
        [.. Enumerable.Range(0, count).Select(Toll)],
        [new ControlInterval(Ramousa.Id, "Ramousa", Ramousa, Day.Start, null, ControlState.Held, Rebels, [new("c1")], [], null)],
        [
            new AccessInterval(
                new AreaId("east"), "The east", Day.Start, Day.End, AccessState.Besieged, AccessState.Open,
                [new RouteState(new RouteId("road"), "The road", AccessState.Open, [])], 250_000, "UN, 2016", [new("c1")], [], "a note"),
        ]);

    private static Incident Unknown => Incident(9999, null) with { Type = null, Time = null, Place = null, Location = null };

    private static Incident Incident(int i, DateRange? time) => new(
        new IncidentId($"inc-{i:0000}"), EventType.Airstrike, time, null, "Ramousa", null, Ramousa, Rebels, [], Modality.Asserted, false, [], [],
        [new($"c{i}")], ["told twice, with \0"]);

    private static Toll Toll(int i) => new(
        $"inc-{i:0000}:killed:civilian", new IncidentId($"inc-{i:0000}"), Effect.Killed, VictimClass.Civilian, null, Scope.Incident, Day, "Ramousa", Ramousa, 2, null,
        null, [], null);
}
