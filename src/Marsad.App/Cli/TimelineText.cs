using System.Globalization;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Cli;

/// <summary>One area's access as text that a person reads from top to bottom.</summary>
internal sealed class TimelineText(TheatrePack theatre)
{
    private readonly Wording _words = new(theatre);

    public IEnumerable<string> Of(AccessTimeline timeline)
    {
        yield return $"{timeline.Name} ({timeline.Area}), held by: {timeline.HeldBy}";
        yield return timeline.Population is { } people
            ? $"People: {people.ToString("N0", CultureInfo.InvariantCulture)} ({timeline.PopulationSource}, {timeline.PopulationDate:yyyy-MM-dd})"
            : "People: not known";
        foreach (var listed in timeline.Designations)
            yield return $"Listed by {listed.Authority}: {listed.Status.Kebab()}, {Span(listed.From, listed.Until)} ({listed.Source}). Their word; what follows is what claims indicate.";
        if (timeline.Intervals.Count == 0)
            yield return "Nothing is told of it in these days.";
        foreach (var interval in timeline.Intervals)
        {
            yield return "";
            foreach (var line in Of(interval))
                yield return line;
        }
    }

    private IEnumerable<string> Of(AccessInterval interval)
    {
        yield return $"{Span(interval.From, interval.Until)}   claimed: {interval.Claimed.Kebab()}{Voices(interval)}   by the roads: {Cut(interval.Derived)}{Way(interval)}";
        if (IsQuiet(interval))
            yield break;
        if (interval.Differs)
            yield return "  ! claims and roads say different things";
        else if (interval.Note is { } note)
            yield return $"  {note}";
        foreach (var told in interval.Events)
            yield return $"  {told.Day:MM-dd}  {What(told)}";
        foreach (var route in interval.Routes.Where(r => r.State != AccessState.Unknown))
            yield return $"  road   {route.Name}: {Cut(route.State)}{(route.EnemyAt.Count > 0 ? $", enemy at {string.Join(", ", route.EnemyAt.Select(Place))}" : "")}{(route.Told != AccessState.Unknown ? $", told as {Cut(route.Told)}" : "")}";
        var untold = interval.Routes.Where(r => r.State == AccessState.Unknown).Select(r => r.Name).ToList();
        if (untold.Count > 0)
            yield return $"  road   nothing told of {string.Join(", ", untold)}";
        foreach (var against in new[] { false, true })
        {
            var voices = interval.Voices.Where(v => v.Against == against).Select(Voice).ToList();
            if (voices.Count > 0)
                yield return $"  {(against ? "against" : "says   ")} {string.Join(", ", voices)}";
        }
    }

    private string Voice(Testimony voice) =>
        _words.Actor(voice.Origin) + (voice.Interested ? " (in its own interest)" : voice.AgainstInterest ? " (against its own interest)" : "");

    // Nothing new in it: evidence only grew old.
    private static bool IsQuiet(AccessInterval interval) => interval.Events.Count == 0 && !interval.IsTaken
        && interval is { Claimed: AccessState.Unknown or AccessState.Stale, Derived: AccessState.Unknown or AccessState.Stale };

    private string What(AccessEvent told)
    {
        var where = told.Place is { } place ? Place(place) + " " : "";
        var what = told.What.Replace("place-", "", StringComparison.Ordinal).Replace('-', ' ');
        var route = told.Route is { } id && theatre.Routes.FirstOrDefault(r => r.Id == id) is { } found ? $", {found.Name}" : "";
        var mode = told.Modality == Modality.Asserted ? "" : $" ({told.Modality.Kebab()})";
        var by = told.By.Count > 0 ? $", by {_words.Actors(told.By)}" : "";
        return $"{where}{what}{mode}{route}{by} ({told.Voices} {(told.Voices == 1 ? "voice" : "voices")})";
    }

    private static string Voices(AccessInterval interval) => interval.LastEvidence is { } last
        ? $" ({interval.VoicesFor} for, {interval.VoicesAgainst} against; evidence {interval.FirstEvidence:yyyy-MM-dd} to {last:yyyy-MM-dd})"
        : "";

    private string Way(AccessInterval interval) => interval.WayOut.Count > 0
        ? $" by {string.Join(", ", interval.WayOut.Select(id => theatre.Routes.First(r => r.Id == id).Name))}"
        : "";

    private string Place(PlaceId id) => theatre.FindPlace(id)?.Name ?? id.Value;

    private static string Cut(AccessState state) => state == AccessState.Besieged ? "cut" : state.Kebab();

    private static string Span(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } first, { } last) => first == last ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
        ({ } first, null) => $"from {first:yyyy-MM-dd}",
        (null, { } last) => $"until {last:yyyy-MM-dd}",
        _ => "days not known",
    };
}
