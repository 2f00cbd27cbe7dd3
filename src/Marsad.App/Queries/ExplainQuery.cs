using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Reading;

namespace Marsad.App.Queries;

/// <summary>Explains whatever an id of the ledger names, down to the sentences; with a reader also how each claim was read.</summary>
internal sealed class ExplainQuery(LedgerQueries queries, ClaimReader? reader = null)
{
    private readonly Wording _words = new(queries.Theatre);

    /// <summary>
    /// Everything that <paramref name="id"/> names: a claim, an incident, a toll, a place (its control), an area (its access), a report.
    /// Empty when it names nothing.
    /// </summary>
    public async Task<IReadOnlyList<Explanation>> OfAsync(string id, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var ledger = snapshot.Ledger;
        var chain = new EvidenceChain(queries, snapshot, _words, reader);
        var found = new List<Explanation>();
        if (snapshot.Claims.TryGetValue(new ClaimId(id), out var claim))
            found.Add(await OfClaimAsync(claim, snapshot, chain, cancellationToken));
        if (ledger.Incidents.FirstOrDefault(i => i.Id.Value == id) is { } incident)
            found.Add(await OfIncidentAsync(incident, chain, snapshot, cancellationToken));
        if (ledger.Tolls.FirstOrDefault(t => t.Id == id) is { } toll)
            found.Add(await OfTollAsync(toll, chain, cancellationToken));
        foreach (var place in ledger.Control.Where(c => c.Place.Value == id).GroupBy(c => c.Name))
            found.Add(new Explanation("control", $"who holds {place.Key}", await EachAsync(place, c => OfControlAsync(c, chain, cancellationToken))));
        foreach (var area in ledger.Access.Where(a => a.Area.Value == id).GroupBy(a => a.Name))
            found.Add(new Explanation("access", $"whether {area.Key} can be reached", await EachAsync(area, a => OfAccessAsync(a, chain, cancellationToken))));
        if (snapshot.Reports.TryGetValue(new ReportId(id), out var report))
        {
            var claims = await queries.Store.ClaimsOfAsync(report.Id, cancellationToken);
            found.Add(chain.Report(report) with { Under = await chain.ClaimsAsync(claims.Select(c => c.Claim.Id), cancellationToken) });
        }

        return found;
    }

    /// <summary>Ids that look like <paramref name="id"/>, the likest first; at most five.</summary>
    public async Task<IReadOnlyList<string>> NearAsync(string id, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var ledger = snapshot.Ledger;
        return NearIds.Of(
            id,
            snapshot.Claims.Keys.Select(c => c.Value)
                .Concat(ledger.Incidents.Select(i => i.Id.Value))
                .Concat(ledger.Tolls.Select(t => t.Id))
                .Concat(ledger.Control.Select(c => c.Place.Value))
                .Concat(ledger.Access.Select(a => a.Area.Value))
                .Concat(snapshot.Reports.Keys.Select(r => r.Value)));
    }

    private async Task<Explanation> OfClaimAsync(LedgerClaim claim, LedgerSnapshot snapshot, EvidenceChain chain, CancellationToken cancellationToken)
    {
        var ledger = snapshot.Ledger;
        var explained = (await chain.ClaimsAsync([claim.Id], cancellationToken))[0];
        var used = ledger.Incidents.Where(i => i.Claims.Contains(claim.Id)).Select(i => new Explanation("in incident", $"{i.Id}: {Headline(i)}"))
            .Concat(ledger.Tolls.Where(t => t.Figures.Any(f => f.Claim == claim.Id || f.Echoes.Contains(claim.Id))).Select(t => new Explanation("in toll", $"{t.Id}: {Wording.Range(t)}")))
            .Concat(ledger.Control.Where(c => c.Claims.Contains(claim.Id)).Select(c => new Explanation("in control", $"{c.Place}: {c.State.Kebab()}, {Wording.Days(c.From, c.Until)}")))
            .Concat(ledger.Control.Where(c => c.Against.Contains(claim.Id)).Select(c => new Explanation("against control", $"{c.Place}: {c.State.Kebab()}, {Wording.Days(c.From, c.Until)}")))
            .Concat(ledger.Access.Where(a => a.Claims.Contains(claim.Id)).Select(a => new Explanation("in access", $"{a.Area}: {a.Claimed.Kebab()}, {Wording.Days(a.From, a.Until)}")))
            .Concat(ledger.Access.Where(a => a.Against.Contains(claim.Id)).Select(a => new Explanation("against access", $"{a.Area}: {a.Claimed.Kebab()}, {Wording.Days(a.From, a.Until)}")));
        var echoes = new EchoTrees(ledger, snapshot.Claims, _words).Of([claim.Id]).Select(t => new Explanation("echo", "the passage stands in several reports", [t]));
        return explained with { Under = [.. explained.Under, .. echoes, .. used] };
    }

    private async Task<Explanation> OfIncidentAsync(Incident incident, EvidenceChain chain, LedgerSnapshot snapshot, CancellationToken cancellationToken)
    {
        var worth = new WorthLines(snapshot, _words);
        var counted = incident.Tolls.SelectMany(t => t.Figures).SelectMany(f => f.Echoes.Prepend(f.Claim)).ToHashSet();
        var under = new List<Explanation>
        {
            worth.Voices(incident),
        };
        if (incident.Disputed)
            under.Add(new("disputed", "one origin asserts and another denies it"));
        under.AddRange(WorthLines.Grades(incident));
        under.AddRange(incident.Reasons.Select(r => new Explanation("together", r)));
        under.AddRange(new JudgementLines(snapshot).OfIncident(incident));
        under.AddRange(await EachAsync(incident.Tolls, t => OfTollAsync(t, chain, cancellationToken)));
        under.AddRange(await chain.ClaimsAsync(incident.Claims.Where(c => !counted.Contains(c)), cancellationToken));
        return new Explanation("incident", $"{incident.Id}: {Headline(incident)}", under);
    }

    private async Task<Explanation> OfTollAsync(Toll toll, EvidenceChain chain, CancellationToken cancellationToken)
    {
        var under = new List<Explanation> { new("rule", toll.Rule) };
        if (toll.Note is { } note)
            under.Add(new("note", note));
        under.AddRange(await EachAsync(toll.Figures, async f => new Explanation(
            "figure",
            $"{_words.Actor(f.Origin)}: {new ReportedCount(f.Low, f.High, f.Approx)}{State(f)}",
            await chain.ClaimsAsync(f.Echoes.Prepend(f.Claim), cancellationToken))));
        return new Explanation("toll", $"{toll.Id}: {Wording.Range(toll)}; {toll.Place ?? "no place"}, {Wording.Days(toll.Time)}", under);
    }

    private static string State(Figure figure) =>
        (figure.Part ? ", a part" : figure.Standing ? ", stands" : ", superseded")
        + (figure.Interested ? ", interested party" : "")
        + (figure.AgainstInterest ? ", against its own interest" : "")
        + (figure.Echoes.Count > 0 ? $", told {figure.Echoes.Count + 1} times" : "");

    private async Task<Explanation> OfControlAsync(ControlInterval interval, EvidenceChain chain, CancellationToken cancellationToken) => new(
        "interval",
        $"{Wording.Days(interval.From, interval.Until)}: {interval.State.Kebab()}{(interval.Holders.Count > 0 ? ", " + _words.Actors(interval.Holders) : "")}{Noted(interval.Note)}",
        [.. Voices(interval.Voices), .. await chain.ClaimsAsync(interval.Claims, cancellationToken), .. await AgainstAsync(interval.Against, chain, cancellationToken)]);

    private async Task<Explanation> OfAccessAsync(AccessInterval interval, EvidenceChain chain, CancellationToken cancellationToken)
    {
        var people = interval.Population is { } population ? $"; {population} people ({interval.PopulationSource})" : "";
        var routes = await EachAsync(interval.Routes, async r => new Explanation("route", $"{r.Name}: {r.State.Kebab()}", await chain.ClaimsAsync(r.Claims, cancellationToken)));
        return new Explanation(
            "interval",
            $"{Wording.Days(interval.From, interval.Until)}: claimed {interval.Claimed.Kebab()}, derived {interval.Derived.Kebab()}{people}{Noted(interval.Note)}",
            [.. Voices(interval.Voices), .. await chain.ClaimsAsync(interval.Claims, cancellationToken), .. await AgainstAsync(interval.Against, chain, cancellationToken), .. routes]);
    }

    private IEnumerable<Explanation> Voices(IReadOnlyList<Testimony> voices) => voices.Select(v => new Explanation(v.Against ? "voice against" : "voice", Wording.Testimony(v, _words.Actor(v.Origin))));

    private static async Task<IReadOnlyList<Explanation>> AgainstAsync(IReadOnlyList<ClaimId> against, EvidenceChain chain, CancellationToken cancellationToken) =>
        against.Count == 0 ? [] : [new Explanation("against", "evidence that says otherwise", await chain.ClaimsAsync(against, cancellationToken))];

    private string Headline(Incident incident)
    {
        var who = incident.Initiators.Count > 0 ? " by " + _words.Actors(incident.Initiators) : "";
        var whom = incident.Targets.Count > 0 ? " against " + _words.Actors(incident.Targets) : "";
        return $"{incident.Type?.Kebab() ?? "untold happening"}{who}{whom}, {incident.Place ?? "no place"}, {Wording.Days(incident.Time)}, {incident.Modality.Kebab()}";
    }

    private static string Noted(string? note) => note is null ? "" : $" ({note})";

    private static async Task<IReadOnlyList<Explanation>> EachAsync<T>(IEnumerable<T> parts, Func<T, Task<Explanation>> explain)
    {
        var explained = new List<Explanation>();
        foreach (var part in parts)
            explained.Add(await explain(part));
        return explained;
    }
}
