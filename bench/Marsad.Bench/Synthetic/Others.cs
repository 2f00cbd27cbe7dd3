using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Bench.Synthetic;

/// <summary>What reports tell beside the happenings of the day: who holds a place, who is cut off, how many so far, what has gone on for months.</summary>
internal sealed class Others(Random random, SyntheticTheatre theatre, Teller teller, DateOnly first)
{
    /// <summary>Days after which a place may have changed hands.</summary>
    private const int Phase = 120;

    private const int None = -1;

    public Telling Control(int day)
    {
        var place = theatre.Draw(random);
        var holder = HolderOf(place, day);
        var action = random.NextDouble() switch
        {
            < 0.62 => ControlAction.Holds,
            < 0.80 => ControlAction.Captured,
            < 0.88 => ControlAction.Advanced,
            < 0.94 => ControlAction.Contested,
            _ => ControlAction.Withdrew,
        };
        var other = (holder + 1) % SyntheticTheatre.SideCount;
        return Of(new ControlClaim
        {
            Evidence = [teller.Words(4)],
            Action = action,
            Holder = [.. (action == ControlAction.Contested ? new[] { holder, other } : [action == ControlAction.Withdrew ? other : holder]).Select(s => SyntheticTheatre.Actor(random, s, vague: true))],
            Modality = random.NextDouble() < 0.01 ? Modality.Denied : Modality.Asserted,
        }, place, day);
    }

    public Telling Access(int day)
    {
        var area = theatre.Pack.Areas[random.Next(theatre.Pack.Areas.Count)];
        var isCut = (day / Phase + area.Id.Value.Length) % 2 == 0;
        var action = random.NextDouble() switch
        {
            < 0.5 => isCut ? AccessAction.Besieged : AccessAction.RouteOpened,
            < 0.65 => isCut ? AccessAction.RouteCut : AccessAction.SiegeBroken,
            < 0.85 => AccessAction.AidBlocked,
            _ => AccessAction.AidEntered,
        };
        var place = theatre.Pack.FindPlace(area.Places[random.Next(area.Places.Count)])!;
        return Of(new AccessClaim { Evidence = [teller.Words(5)], Action = action, By = [SyntheticTheatre.Actor(random, isCut ? 0 : 1, vague: true)], Subject = area.Name }, place, day);
    }

    public Telling Cumulative(int day)
    {
        var place = random.NextDouble() < 0.62 ? null : theatre.Draw(random);
        var now = first.AddDays(day);
        var number = place is null ? 1000 * (1 + (day / 4)) : 10 * (1 + random.Next(60));
        DateRange? span = random.NextDouble() switch
        {
            < 0.4 => null,
            < 0.75 => new DateRange(first, now),
            _ => new DateRange(now.AddDays(-6 - random.Next(25)), now),
        };
        var claim = new CasualtyClaim
        {
            Evidence = [$"{number} {teller.Words(4)}"],
            Effect = Effect.Killed,
            Low = number,
            High = random.NextDouble() < 0.5 ? null : number,
            Scope = Scope.Cumulative,
            VictimClass = random.NextDouble() < 0.4 ? VictimClass.Civilian : VictimClass.Unknown,
            Source = random.NextDouble() < 0.6 ? new ActorId("observatory") : null,
        };
        return Of(claim, place, day) is var told ? told with { Claims = [told.Claims[0] with { Time = span }] } : told;
    }

    public Telling Background(int day)
    {
        var place = theatre.Draw(random);
        var now = first.AddDays(day);
        var told = Of(new EventClaim { Evidence = [teller.Words(11)], Type = random.Next(2) == 0 ? EventType.Airstrike : EventType.Battle }, theatre.Outer(place) ?? place, day);
        return told with { Claims = [told.Claims[0] with { Time = new DateRange(now.AddDays(-10 - random.Next(200)), now) }] };
    }

    private static int HolderOf(Place place, int day) =>
        (int)((uint)(place.Name.Length * 7919 + place.Name[^1] * 31 + (day + place.Name.Length * 13) / Phase) % SyntheticTheatre.SideCount);

    private static Telling Of(Claim claim, Place? place, DateOnly day) => new(
        None,
        [claim with
        {
            Time = DateRange.On(day),
            TimePrecision = TimePrecision.Day,
            Place = place?.Name,
            Adm1 = place?.Adm1,
            Location = place is null ? null : Teller.At(place, Teller.PrecisionOf(place)),
            Spans = [new TextSpan(0, claim.Evidence[0].Length)],
        }],
        claim.Evidence[0].Length + 1);

    private Telling Of(Claim claim, Place? place, int day) => Of(claim, place, first.AddDays(day));
}
