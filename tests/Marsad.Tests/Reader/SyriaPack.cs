using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Intake;
using Marsad.Tests.Language;

namespace Marsad.Tests.Reader;

/// <summary>The pack that comes with Marsad, loaded once for all tests that read.</summary>
internal static class SyriaPack
{
    private static readonly Lazy<ClaimReader> Shared = new(() => new ClaimReader(TheatreFolder.Load(null).Pack ?? throw new InvalidOperationException("the pack of Syria is not sound"), EnglishModel.Engine));

    public static ClaimReader Reader => Shared.Value;

    /// <summary>The claims of a text published on Saturday, 6 August 2016, if not told otherwise.</summary>
    public static IReadOnlyList<Claim> Read(string text, string title = "", string published = "2016-08-06", string? outlet = null) =>
        Reader.Read(new Report(
            new ReportId("test"), title, text, outlet is null ? null : new ActorId(outlet), DateOnly.ParseExact(published, "yyyy-MM-dd"))).Claims;
}
