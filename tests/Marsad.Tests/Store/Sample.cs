using System.Security.Cryptography;
using System.Text;
using Marsad.Core.Model;

namespace Marsad.Tests.Store;

/// <summary>Reports and claims to fill a store with.</summary>
internal static class Sample
{
    public static ObtainedReport Obtained(string id, string text, string? original = null, DateOnly? published = null)
    {
        var bytes = Encoding.UTF8.GetBytes(original ?? text);
        return new ObtainedReport(
            new Report(ReportId.From(id), "Title of " + id, text, ActorId.From("sana"), published ?? new DateOnly(2016, 8, 6), "https://example.org/" + id, "en"),
            bytes,
            "text/plain",
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            id + ".txt",
            new DateTimeOffset(2016, 8, 7, 9, 30, 0, TimeSpan.Zero),
            ["published in the future"]);
    }

    public static EventClaim Event(string evidence, int start, EventType type = EventType.Battle) => new()
    {
        Type = type,
        Evidence = [evidence],
        Spans = [new TextSpan(start, start + evidence.Length)],
        Initiator = [ActorId.From("rebels")],
        Place = "Ramousa",
        Time = DateRange.On(new DateOnly(2016, 8, 6)),
    };
}
