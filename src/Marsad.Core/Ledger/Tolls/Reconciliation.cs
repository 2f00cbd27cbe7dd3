namespace Marsad.Core.Ledger.Tolls;

/// <summary>What the voices of one toll come to.</summary>
/// <param name="Low">Lowest number that a standing figure supports.</param>
/// <param name="Best">The number of the best placed origin; null when none gives one.</param>
/// <param name="High">Highest number that a standing figure supports; null when open.</param>
/// <param name="Rule">Which rule chose the best.</param>
/// <param name="Notes">What a reader must know.</param>
internal sealed record Reconciliation(long? Low, long? Best, long? High, string Rule, IReadOnlyList<string> Notes)
{
    /// <summary>Sources differ by so much before the toll says so.</summary>
    private const double Divergence = 3;

    /// <summary>Reconciles the voices of a toll; at least one.</summary>
    public static Reconciliation Of(IReadOnlyList<Voice> voices, Stakes stakes)
    {
        var notes = Implausible(voices, stakes);
        var wholes = voices.Where(v => v.Stands is not null).ToList();
        if (wholes.Count == 0)
            return OfParts(voices, notes, stakes);

        var low = wholes.Min(v => v.Stands!.Low);
        var high = wholes.Max(v => v.Stands!.High);
        // "At least 200" beside "150" leaves the top open; "dozens" beside "50" does not.
        if (high is null || wholes.Exists(v => v.Stands!.High is null && v.Stands.Low > high))
            high = null;
        var best = wholes
            .Where(v => Voice.Number(v.Stands!) is not null)
            .OrderBy(v => v.Stands!.Modality)
            .ThenBy(v => v.Footing)
            .ThenByDescending(v => v.Stands!.High is not null)
            .ThenBy(v => v.Stands!.Approx)
            .ThenByDescending(v => v.Figures[0].Published ?? DateOnly.MinValue)
            .ThenBy(v => v.Figures[0].Claim)
            .FirstOrDefault();

        foreach (var lowered in voices.Where(v => v.LoweredFrom is not null))
            notes.Add($"{stakes.NameOf(lowered.Origin)} lowered its figure from {lowered.LoweredFrom} to {Voice.Number(lowered.Stands!)}");
        foreach (var side in wholes.Where(v => v.Figures[0].Interested))
            notes.Add($"interested party: {stakes.NameOf(side.Origin)} counts its enemy's losses");
        var numbers = wholes.Select(v => Voice.Number(v.Stands!)).OfType<long>().Where(n => n > 0).ToList();
        if (numbers.Count > 1 && numbers.Max() >= Divergence * numbers.Min())
            notes.Add($"sources differ by a factor of {numbers.Max() / (double)numbers.Min():0.#}");
        return new Reconciliation(low, best is null ? null : Voice.Number(best.Stands!), high, RuleFor(best, wholes, stakes), notes);
    }

    private static Reconciliation OfParts(IReadOnlyList<Voice> voices, List<string> notes, Stakes stakes)
    {
        var parts = voices.SelectMany(v => v.Figures).Where(f => f.Part).ToList();
        if (parts.Count == 0)
            return new Reconciliation(null, null, null, "no best: no number that can be one", notes);
        var only = parts.Count == 1 ? parts[0] : null;
        return new Reconciliation(
            parts.Max(p => p.Low),
            only?.Low,
            null,
            only is null ? "no best: parts are never added up" : $"the only figure, by {stakes.NameOf(only.Origin)}, a part of a total",
            ["part of a total: there may be more among the rest", .. notes]);
    }

    private static List<string> Implausible(IReadOnlyList<Voice> voices, Stakes stakes) => [.. voices
        .SelectMany(v => v.Figures)
        .Where(f => f.Implausible)
        .Select(f => $"{f.High ?? f.Low} by {stakes.NameOf(f.Origin)} cannot be a number of people: it bounds nothing")];

    private static string RuleFor(Voice? best, List<Voice> wholes, Stakes stakes)
    {
        if (best is null)
            return "no best: nobody gives a number";
        var why = best.Footing switch
        {
            Footing.AgainstInterest => "admits it against its own interest",
            Footing.Counts => "counts and documents",
            Footing.Neutral => "has no known side in it",
            Footing.Leaning => "leans to a side that this number does not serve",
            Footing.Unnamed => "is not named, but does not count its enemy's losses as far as known",
            _ => "is the only one with a number, though an interested party",
        };
        return wholes.Count == 1 ? $"the only voice, {stakes.NameOf(best.Origin)}: it {why}" : $"{stakes.NameOf(best.Origin)} of {wholes.Count} voices: it {why}";
    }
}
