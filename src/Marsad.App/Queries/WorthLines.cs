using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>What an incident's claims are worth: whose word it is, how it was carried on, and its marks.</summary>
internal sealed class WorthLines(LedgerSnapshot snapshot, Wording words)
{
    /// <summary>Its voices beside its reports and outlets, which are more where passages were copied or one origin quoted; under them the copied passages.</summary>
    public Explanation Voices(Incident incident)
    {
        var told = incident.Claims.Select(c => snapshot.Claims.GetValueOrDefault(c)).OfType<LedgerClaim>().ToList();
        var who = incident.Origins.Count == 0 ? "nobody is named" : words.Actors(incident.Origins);
        var among = $"{incident.Origins.Count} among {Counted(told.Select(c => c.Report).Distinct().Count(), "report")} of {Counted(told.Select(c => c.Outlet).Distinct().Count(), "outlet")}";
        return new Explanation("voices", $"{who} ({among})", new EchoTrees(snapshot.Ledger, snapshot.Claims, words).Of(incident.Claims));
    }

    /// <summary>A line a mark.</summary>
    public static IEnumerable<Explanation> Grades(Incident incident)
    {
        if (incident.Grades is not { } grades)
            yield break;
        if (grades.Harm is { } harm)
            yield return new("harm to civilians", $"{harm.Grade.Kebab()}: {harm.Reason}");
        yield return new("source", $"{grades.Source.Grade}: {grades.Source.Reason}");
        yield return new("information", $"{grades.Information.Grade}: {grades.Information.Reason}");
        yield return new("place", $"{grades.Place.Grade?.Kebab() ?? "unknown"}: {grades.Place.Reason}");
        yield return new("time", $"{grades.Time.Grade?.Kebab() ?? "unknown"}: {grades.Time.Reason}");
        if (grades.Interested is { } interested)
            yield return new("interested", interested);
        if (grades.AgainstInterest is { } against)
            yield return new("against interest", against);
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
