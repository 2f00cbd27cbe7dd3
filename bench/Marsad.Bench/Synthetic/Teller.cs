using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Bench.Synthetic;

/// <summary>Claims that tell of one happening in one report, without the report; the happening is -1 for what tells of none.</summary>
/// <param name="Happening">Number of the happening.</param>
/// <param name="Claims">The claims, their spans counted from the start of the passage.</param>
/// <param name="Length">Of the passage, in UTF-16 units.</param>
internal sealed record Telling(int Happening, IReadOnlyList<Claim> Claims, int Length);

/// <summary>Tells of happenings as reports do, with their errors.</summary>
internal sealed class Teller(Random random, SyntheticTheatre theatre)
{
    private const int VocabularySize = 3000;

    /// <summary>A happening as <paramref name="outlet"/> tells it.</summary>
    public Telling Of(Happening happening, Outlet outlet)
    {
        var (place, location) = Where(happening.Place);
        var (time, precision) = When(happening.Day);
        var denied = outlet.Side == happening.By && random.NextDouble() < Noise.Denied * 8;
        var (by, on) = Parties(happening, outlet);
        var type = random.NextDouble() < Noise.OtherType ? Mistaken(happening.Type) : happening.Type;
        var source = random.NextDouble() switch { < 0.35 => (ActorId?)null, < 0.6 => new ActorId("observatory"), < 0.7 => new ActorId("rescuers"), < 0.8 => new ActorId("activists"), < 0.9 => SyntheticTheatre.Actor(random, happening.By, vague: true), _ => SyntheticTheatre.Actor(random, happening.Against ?? 1, vague: true) };
        var opening = $"{Words(4)} {type.Kebab()} {Words(3)} {place ?? "the country"} {Words(4)}";
        var passage = new Passage(opening);
        var claims = new List<Claim>();
        if (random.NextDouble() < 0.9 || happening.Killed + happening.Injured == 0)
        {
            claims.Add(Placed(new EventClaim
            {
                Evidence = [opening],
                Type = type,
                Initiator = by,
                Target = on,
            }));
        }

        if (denied)
            return new Telling(happening.Number, [.. claims.Select(c => c with { Modality = Modality.Denied, Spans = [passage.First] })], passage.Length);
        if (happening.Killed > 0 && random.NextDouble() < 0.75)
        {
            claims.Add(Placed(Count(happening, Effect.Killed, happening.Killed, type, by, passage)));
            if (happening.Killed > 4 && random.NextDouble() < Noise.Part)
                claims.Add(Placed(Count(happening, Effect.Killed, 1 + random.Next(happening.Killed / 2), type, by, passage) with { PartOfTotal = true }));
        }

        if (happening.Injured > 0 && random.NextDouble() < 0.5)
            claims.Add(Placed(Count(happening, Effect.Injured, happening.Injured, type, by, passage)));
        if (claims.Count == 0)
            claims.Add(Placed(new EventClaim { Evidence = [opening], Type = type, Initiator = by, Target = on }));
        return new Telling(happening.Number, claims, passage.Length);

        Claim Placed(Claim claim) => claim with
        {
            Source = source,
            Modality = random.NextDouble() < Noise.Possible ? Modality.Possible : Modality.Asserted,
            Time = time,
            TimePrecision = precision,
            Place = place,
            Adm1 = happening.Place.Adm1,
            Location = location,
            Spans = claim.Spans ?? [passage.First],
        };
    }

    /// <summary>Words that mean nothing, as different from each other as those of two reporters.</summary>
    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(VocabularySize)}"));

    /// <summary>The resolved place of a claim.</summary>
    public static Location At(Place place, PlacePrecision precision) => new(place.Id, place.Lat, place.Lon, precision);

    /// <summary>How closely a bare name places a happening.</summary>
    public static PlacePrecision PrecisionOf(Place place) => place.Kind switch
    {
        PlaceKind.Governorate => PlacePrecision.Region,
        PlaceKind.City or PlaceKind.Town => PlacePrecision.Town,
        _ => PlacePrecision.Exact,
    };

    private (string? Name, Location? Location) Where(Place place)
    {
        if (!theatre.IsMapped(place))
            return (random.NextDouble() < Noise.OtherSpelling ? Misspelt(place.Name) : place.Name, null);
        var at = random.NextDouble();
        if ((at -= Noise.UnknownSpelling) < 0)
            return (Misspelt(place.Name), null);
        if ((at -= Noise.GovernorateOnly) < 0)
            return (theatre.Governorate(place).Name, At(theatre.Governorate(place), PlacePrecision.Region));
        if ((at -= Noise.PlaceBeside) < 0)
            place = theatre.Beside(random, place);
        else if ((at -= Noise.OuterPlace) < 0 && theatre.Outer(place) is { } outer)
            place = outer;
        else if ((at -= Noise.Near) < 0)
            return (place.Name, At(place, PlacePrecision.Near));
        return (place.Name, At(place, PrecisionOf(place)));
    }

    // As transliterations differ, and one in four in a way that no rule undoes.
    private string Misspelt(string name) => random.Next(4) switch
    {
        0 => name.Replace("i", "ee", StringComparison.Ordinal),
        1 => "al-" + name,
        2 => name.Replace("t", "tt", StringComparison.Ordinal),
        _ => name + " quarter",
    };

    private (DateRange?, TimePrecision?) When(DateOnly day)
    {
        var at = random.NextDouble();
        if ((at -= Noise.NoDay) < 0)
            return (null, null);
        if ((at -= Noise.NextDay) < 0)
            return (DateRange.On(day.AddDays(random.NextDouble() < 0.7 ? 1 : -1)), TimePrecision.Day);
        if ((at -= Noise.TwoDays) < 0)
            return (random.Next(2) == 0 ? new DateRange(day.AddDays(-1), day) : new DateRange(day, day.AddDays(1)), TimePrecision.Days);
        return (at -= Noise.ThreeDays) < 0 ? (new DateRange(day.AddDays(-1), day.AddDays(1)), TimePrecision.Days) : (DateRange.On(day), TimePrecision.Day);
    }

    private (IReadOnlyList<ActorId> By, IReadOnlyList<ActorId> On) Parties(Happening happening, Outlet outlet)
    {
        var side = random.NextDouble() < Noise.WrongInitiator ? random.Next(SyntheticTheatre.SideCount) : happening.By;
        IReadOnlyList<ActorId> by = random.NextDouble() < Noise.NoInitiator ? [] : [SyntheticTheatre.Actor(random, side, random.NextDouble() < Noise.VagueInitiator)];
        IReadOnlyList<ActorId> on = random.NextDouble() < Noise.NoTarget ? []
            : happening.Against is { } enemy ? [SyntheticTheatre.Actor(random, enemy, random.NextDouble() < Noise.VagueInitiator)] : [new ActorId("civilians")];
        var partisan = outlet.Side is { } own && (own == happening.By || own == happening.Against);
        return happening.Type == EventType.Battle && partisan && random.NextDouble() < Noise.SwappedByPartisan ? (on, by) : (by, on);
    }

    private CasualtyClaim Count(Happening happening, Effect effect, int number, EventType type, IReadOnlyList<ActorId> by, Passage passage)
    {
        var told = random.NextDouble() < Noise.OtherNumber ? Math.Max(1, (int)Math.Round(number * (0.7 + (random.NextDouble() * 0.6)))) : number;
        var vague = number >= 20 && random.NextDouble() < Noise.VagueNumber;
        var known = random.NextDouble() >= Noise.UnknownVictims;
        var (words, span) = passage.Number($"{Words(2)} {(vague ? "dozens" : told)} {effect.Kebab()} {Words(2)}", random);
        return new CasualtyClaim
        {
            Evidence = [words],
            Spans = [span],
            Effect = effect,
            Low = vague ? 24 : told,
            High = vague || random.NextDouble() < Noise.OpenNumber ? null : told,
            Victims = "people",
            VictimClass = !known ? VictimClass.Unknown : happening.Against is null ? VictimClass.Civilian : VictimClass.Combatant,
            VictimActor = !known ? null : happening.Against is { } side ? SyntheticTheatre.Actor(random, side, vague: true) : new ActorId("civilians"),
            Cause = random.NextDouble() < Noise.NoCause ? null : type,
            Initiator = by,
        };
    }

    private EventType Mistaken(EventType type) => type switch
    {
        EventType.Airstrike => random.NextDouble() < 0.7 ? EventType.Shelling : EventType.Destruction,
        EventType.Shelling => random.NextDouble() < 0.6 ? EventType.Airstrike : EventType.Battle,
        EventType.Battle => random.NextDouble() < 0.6 ? EventType.Shelling : EventType.Killing,
        EventType.Bombing => EventType.Killing,
        EventType.Killing => EventType.Battle,
        _ => type,
    };

    // Where the claims of one telling stand: a number within the sentence of its event, in the next one, or further down.
    private sealed class Passage(string opening)
    {
        public TextSpan First { get; } = new(0, opening.Length);

        public int Length { get; private set; } = opening.Length + 1;

        public (string Words, TextSpan Span) Number(string words, Random random)
        {
            var at = random.NextDouble() switch
            {
                < 0.6 => 0,
                < 0.85 => Length + 20,
                _ => Length + 300,
            };
            if (at == 0)
                return (opening, First);
            Length = at + words.Length + 1;
            return (words, new TextSpan(at, at + words.Length));
        }
    }
}
