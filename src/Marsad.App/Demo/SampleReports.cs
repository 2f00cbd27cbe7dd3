using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Core.Theatre;
using Marsad.Intake;
using Marsad.Store;

namespace Marsad.App.Demo;

/// <summary>The reports that come with Marsad, in <c>samples/</c> beside the executable.</summary>
internal static class SampleReports
{
    /// <summary>Where they stand.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "aleppo-2016");

    /// <summary>Keeps and reads all of them.</summary>
    /// <returns>What could not be read.</returns>
    public static async Task<IReadOnlyList<SetAside>> ReadIntoAsync(MarsadStore store, TheatrePack theatre, CancellationToken cancellationToken)
    {
        var setAside = new List<SetAside>();
        var reader = new ClaimReader(theatre);
        await foreach (var (obtained, refused) in new ReportIntake(TimeProvider.System).ReadAsync([Folder], Stream.Null, cancellationToken))
        {
            if (refused is not null)
                setAside.Add(refused);
            if (obtained is null)
                continue;
            await store.AddAsync(obtained, cancellationToken);
            var reading = reader.Read(obtained.Report);
            await store.SaveReadingAsync(obtained.Report.Id, ClaimReader.Version, reading.Claims, cancellationToken);
            setAside.AddRange(reading.Notices.Where(n => n.SetsAside).Select(n => new SetAside(obtained.ObtainedFrom, n.Code, n.Message)));
        }

        return setAside;
    }
}
