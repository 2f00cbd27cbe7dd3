using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>A count of people with the claims under it.</summary>
/// <param name="Id">"incident-id:killed:civilian", or "cum-…" for a running total.</param>
/// <param name="Incident">The incident that it counts; null for a running total, which stands for itself.</param>
/// <param name="Effect">What became of them.</param>
/// <param name="VictimClass">Which kind of people.</param>
/// <param name="VictimActor">Whose people, if the claims agree; else null.</param>
/// <param name="Scope">One happening, or a running total.</param>
/// <param name="Time">Span that it counts over.</param>
/// <param name="Place">Where.</param>
/// <param name="Location">Where that is; null if unresolved.</param>
/// <param name="Low">Lowest number that a claim supports; null if none gives a lower bound.</param>
/// <param name="Best">The number of the best-placed claim, by documented rules; null when none gives one. Never invented.</param>
/// <param name="High">Highest number that a claim supports; null when open.</param>
/// <param name="Figures">What each origin says now and said before, the standing figure of each origin first.</param>
/// <param name="Note">What a reader must know ("sources differ by a factor of 3", "interested party"); null if nothing.</param>
public sealed record Toll(
    string Id,
    IncidentId? Incident,
    Effect Effect,
    VictimClass VictimClass,
    ActorId? VictimActor,
    Scope Scope,
    DateRange? Time,
    string? Place,
    Location? Location,
    long? Low,
    long? Best,
    long? High,
    IReadOnlyList<Figure> Figures,
    string? Note)
{
    /// <summary>Which rule chose <see cref="Best"/>, or why there is none.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The warring side whose fighters they were; null for others and where it is not known.</summary>
    public string? VictimSide { get; init; }

    /// <summary>What a reader must know ("sources differ by a factor of 3", "interested party"); null if nothing.</summary>
    public string? Note { get => HeldAgainst is { } held ? held.Value.Note : field; init; } = Note;

    /// <summary>How much of a running total the incidents inside its span and area account for; null for others, and where nothing can be held against it.</summary>
    public TollAccount? Account { get => HeldAgainst is { } held ? held.Value.Account : field; init; }

    /// <summary>For a running total: works its account out, and the note that tells of it, when one of them is first asked for. Null for others.</summary>
    internal Lazy<(TollAccount? Account, string? Note)>? HeldAgainst { get; init; }

    /// <summary>For a running total: the first of its claims. Null for others.</summary>
    internal Places.PlacedClaim? FirstTold { get; init; }
}

/// <summary>How much of a running total the incidents inside its span and area account for, nobody counted twice.</summary>
/// <param name="Incidents">How many of them count such people.</param>
/// <param name="Low">Fewest that they come to.</param>
/// <param name="High">Most that they come to as far as numbers are told.</param>
/// <param name="Open">True when one of them may be higher than any number told.</param>
/// <param name="LeftLow">At least so many of the total are in none of them.</param>
/// <param name="LeftHigh">At most so many; null when the total is open above.</param>
public sealed record TollAccount(int Incidents, long Low, long High, bool Open, long LeftLow, long? LeftHigh);

/// <summary>One origin's number in a toll.</summary>
/// <param name="Claim">The claim that says it.</param>
/// <param name="Origin">Who says it; null if unknown.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Approx">Rounded by its words.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Standing">True when it is the origin's latest; false when a later one superseded or revised it.</param>
/// <param name="Part">True for a part of another figure: shown, never added.</param>
/// <param name="Interested">True when a side counts its enemy's losses.</param>
public sealed record Figure(
    ClaimId Claim,
    ActorId? Origin,
    long? Low,
    long? High,
    bool Approx,
    DateOnly? Published,
    bool Standing,
    bool Part,
    bool Interested)
{
    /// <summary>True when a side counts its own losses, or the civilians that it killed itself.</summary>
    public bool AgainstInterest { get; init; }

    /// <summary>How well placed its origin is to give it.</summary>
    public Footing Placed { get; init; }

    /// <summary>True when it cannot be a number of people (a slip, a misreading): shown, but it bounds nothing.</summary>
    public bool Implausible { get; init; }

    /// <summary>Other claims in which the same origin gives the same number: copies, one voice; in id order.</summary>
    public IReadOnlyList<ClaimId> Echoes { get; init; } = [];
}
