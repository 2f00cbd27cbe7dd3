using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Counts the people of one incident, by effect, class and, for fighters, side.</summary>
internal sealed class IncidentTolls(Stakes stakes)
{
    /// <summary>The tolls of <paramref name="incident"/>, in the order of effect, class and side.</summary>
    public IReadOnlyList<Toll> Of(Incident incident, IReadOnlyList<PlacedClaim> claims)
    {
        var numbers = claims.Where(c => c.Claim is CasualtyClaim).ToList();
        var denials = numbers.Where(c => c.Claim.Modality == Modality.Denied).ToList();
        var told = numbers.Where(c => c.Claim.Modality != Modality.Denied).ToList();
        var wholes = told.Where(c => !Said(c).PartOfTotal).Select(c => (c.Entry.Report, Said(c).Effect)).ToHashSet();
        // A part of a running total is a number of its own here: its whole does not stand in this incident.
        bool IsPart(PlacedClaim c) => Said(c).PartOfTotal && wholes.Contains((c.Entry.Report, Said(c).Effect));

        var contradictions = PartsAgainstTotals.Of(told, stakes);
        return [.. told
            .GroupBy(c => (Said(c).Effect, Said(c).VictimClass, Side: SideOf(Said(c))))
            .OrderBy(g => g.Key.Effect).ThenBy(g => g.Key.VictimClass).ThenBy(g => g.Key.Side, StringComparer.Ordinal)
            .Select(g => Make(incident, g.Key.Effect, g.Key.VictimClass, g.Key.Side, [.. g], IsPart, [.. g.SelectMany(c => contradictions[c.Id]), .. Denials(denials, g.Key.Effect)]))];
    }

    private Toll Make(
        Incident incident,
        Effect effect,
        VictimClass victims,
        string? side,
        IReadOnlyList<PlacedClaim> claims,
        Func<PlacedClaim, bool> isPart,
        IReadOnlyList<string> notes)
    {
        var voices = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Voice.Of([.. g], isPart, stakes)).ToList();
        var sum = Reconciliation.Of(voices, stakes);
        var actors = claims.Select(c => Said(c).VictimActor).Distinct().ToList();
        var name = $"{incident.Id}:{effect.Kebab()}:{victims.Kebab()}" + (side is null ? "" : ":" + side);
        return new Toll(
            name, incident.Id, effect, victims, actors.Count == 1 ? actors[0] : null, Scope.Incident,
            incident.Time, incident.Place, incident.Location, sum.Low, sum.Best, sum.High, Ordered(voices), Note(sum.Notes.Concat(notes).Distinct(StringComparer.Ordinal)))
        {
            Rule = sum.Rule,
            VictimSide = side,
        };
    }

    /// <summary>Figures in the order in which people read them: standing ones by how well placed they are, then what was said before.</summary>
    public static IReadOnlyList<Figure> Ordered(IEnumerable<Voice> voices)
    {
        var all = voices.SelectMany(v => v.Figures.Select(f => (v.Footing, Figure: f))).ToList();
        all.Sort((a, b) =>
        {
            var order = b.Figure.Standing.CompareTo(a.Figure.Standing);
            if (order == 0)
                order = a.Figure.Part.CompareTo(b.Figure.Part);
            if (order == 0)
                order = a.Footing.CompareTo(b.Footing);
            if (order == 0)
                order = string.CompareOrdinal(a.Figure.Origin?.Value, b.Figure.Origin?.Value);
            if (order == 0)
                order = (b.Figure.Published ?? DateOnly.MinValue).CompareTo(a.Figure.Published ?? DateOnly.MinValue);
            return order != 0 ? order : a.Figure.Claim.CompareTo(b.Figure.Claim);
        });
        return [.. all.Select(f => f.Figure)];
    }

    /// <summary>The notes as one line; null when there are none.</summary>
    public static string? Note(IEnumerable<string> notes) => string.Join("; ", notes) is { Length: > 0 } note ? note : null;

    // Fighters of two sides are two counts; civilians and the unknown are one each.
    private string? SideOf(CasualtyClaim claim) => claim.VictimClass == VictimClass.Combatant ? stakes.VictimSide(claim) : null;

    private IEnumerable<string> Denials(IReadOnlyList<PlacedClaim> denials, Effect effect) =>
        denials.Where(d => Said(d).Effect == effect).Select(d => $"{stakes.NameOf(d.Entry.Origin)} denies it");

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
