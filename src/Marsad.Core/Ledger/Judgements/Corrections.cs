using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>
/// Sets fields of claims to what a person says. Fields have the names of the wire ("victim_class"); "count" is a number with both ends.
/// Evidence, spans and what the machine said of its own reading are not correctable: they are what was published and how it was read.
/// </summary>
public sealed class Corrections(TheatrePack pack)
{
    private readonly Ground _ground = new(pack);

    /// <summary>The fields of a claim that can be corrected, in the order of the codebook.</summary>
    public static IReadOnlyList<string> FieldsOf(Claim claim) =>
    [
        .. claim switch
        {
            EventClaim => ["type", "initiator", "target"],
            CasualtyClaim => ["effect", "count", "low", "high", "approx", "victims", "victim_class", "victim_actor", "cause", "initiator", "scope", "part_of_total"],
            ControlClaim => ["action", "holder", "from"],
            AccessClaim => ["action", "by", "subject"],
            _ => (string[])[],
        },
        "time", "place", "adm1", "source", "modality",
    ];

    /// <summary>"victim-class" and "Victim_Class" are "victim_class".</summary>
    public static string FieldName(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Trim().ToLowerInvariant().Replace('-', '_');
    }

    /// <summary>The claim with <paramref name="field"/> as <paramref name="value"/> says; a problem when it has no such field or the value is impossible.</summary>
    public Parsed<Claim> Apply(Claim claim, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(value);
        var (name, given) = (FieldName(field), value.Trim());
        if (!FieldsOf(claim).Contains(name, StringComparer.Ordinal))
            return new(null, $"'{field}' is no field of this claim that can be corrected; these are: {string.Join(", ", FieldsOf(claim))}");
        if (given.Length == 0)
            return new(null, $"no value is given for {name}: say {FieldValues.None} to take one away");
        return claim switch
        {
            EventClaim said => Apply(said, name, given),
            CasualtyClaim said => Apply(said, name, given),
            ControlClaim said => Apply(said, name, given),
            AccessClaim said => Apply(said, name, given),
            _ => Common(claim, name, given),
        };
    }

    /// <summary>What a claim says in a field, as <see cref="Apply(Claim, string, string)"/> reads it back.</summary>
    public static string Show(Claim claim, string field) => FieldTexts.Of(claim, FieldName(field));

    /// <summary>The place of the pack that a name or an id stands for in that governorate; null if the pack has none.</summary>
    public Place? FindPlace(string name, string? adm1) => pack.FindPlace(new PlaceId(name)) ?? _ground.Named(name, adm1);

    private Parsed<Claim> Apply(EventClaim said, string field, string value) => field switch
    {
        "type" => FieldValues.Word<EventType>(value).Then<Claim>(t => said with { Type = t }),
        "initiator" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { Initiator = a }),
        "target" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { Target = a }),
        _ => Common(said, field, value),
    };

    private Parsed<Claim> Apply(CasualtyClaim said, string field, string value) => field switch
    {
        "effect" => FieldValues.Word<Effect>(value).Then<Claim>(e => said with { Effect = e }),
        "count" => FieldValues.Count(value).Then<Claim>(c => said with { Low = c.Low, High = c.High, Approx = c.Approximate }),
        "low" => FieldValues.Bound(value).Try(low => FieldValues.Ends(low, said.High, said.Approx)).Then<Claim>(c => said with { Low = c.Low }),
        "high" => FieldValues.Bound(value).Try(high => FieldValues.Ends(said.Low, high, said.Approx)).Then<Claim>(c => said with { High = c.High }),
        "approx" => FieldValues.Truth(value).Then<Claim>(t => said with { Approx = t }),
        "victims" => new(said with { Victims = value == FieldValues.None ? null : value }, null),
        "victim_class" => FieldValues.Word<VictimClass>(value).Then<Claim>(c => said with { VictimClass = c }),
        "victim_actor" => FieldValues.ActorOrNone(value, pack).Then<Claim>(a => said with { VictimActor = a }),
        "cause" => FieldValues.WordOrNone<EventType>(value).Then<Claim>(c => said with { Cause = c }),
        "initiator" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { Initiator = a }),
        "scope" => FieldValues.Word<Scope>(value).Then<Claim>(s => said with { Scope = s }),
        "part_of_total" => FieldValues.Truth(value).Then<Claim>(t => said with { PartOfTotal = t }),
        _ => Common(said, field, value),
    };

    private Parsed<Claim> Apply(ControlClaim said, string field, string value) => field switch
    {
        "action" => FieldValues.Word<ControlAction>(value).Then<Claim>(a => said with { Action = a }),
        "holder" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { Holder = a }),
        "from" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { From = a }),
        _ => Common(said, field, value),
    };

    private Parsed<Claim> Apply(AccessClaim said, string field, string value) => field switch
    {
        "action" => FieldValues.Word<AccessAction>(value).Then<Claim>(a => said with { Action = a }),
        "by" => FieldValues.Actors(value, pack).Then<Claim>(a => said with { By = a }),
        "subject" => new(said with { Subject = value == FieldValues.None ? null : value }, null),
        _ => Common(said, field, value),
    };

    private Parsed<Claim> Common(Claim claim, string field, string value) => field switch
    {
        "time" => FieldValues.Time(value).Then<Claim>(t => claim with { Time = t, TimePrecision = null }),
        "place" => new(At(claim, value == FieldValues.None ? null : value, claim.Adm1), null),
        "adm1" => Governorate(value).Then(adm1 => At(claim, claim.Place, adm1)),
        "source" => FieldValues.ActorOrNone(value, pack).Then<Claim>(s => claim with { Source = s }),
        _ => FieldValues.Word<Modality>(value).Then<Claim>(m => claim with { Modality = m }),
    };

    // A place that the pack does not know keeps its name and has no position: abstain rather than invent.
    private Claim At(Claim claim, string? name, string? adm1)
    {
        if (name is null || FindPlace(name, adm1) is not { } place)
            return claim with { Place = name, Adm1 = adm1, Location = null };
        var location = new Location(place.Id, place.Lat, place.Lon, Ground.PrecisionOf(place));
        return claim with { Place = place.Name, Adm1 = place.Adm1 ?? adm1, Location = location };
    }

    private Parsed<string?> Governorate(string value)
    {
        if (value == FieldValues.None)
            return new(null, null);
        var known = pack.Places.Where(p => p.Kind == PlaceKind.Governorate).Select(p => p.Adm1 ?? p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var found = known.Find(k => k.Equals(value, StringComparison.OrdinalIgnoreCase));
        return found is null ? new(null, $"'{value}' is no governorate of the pack {pack.Id}: {string.Join(", ", known)}") : new(found, null);
    }
}
