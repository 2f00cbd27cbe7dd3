using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Marsad.Core.Model;
using Marsad.Intake.Forms;
using Marsad.Intake.Inputs;
using Marsad.Intake.Naming;

namespace Marsad.Intake;

/// <summary>Makes reports of files, folders, globs and standard input. One bad input never ends the sequence.</summary>
/// <param name="clock">Says when a report was obtained, and so whether it claims to be of the future.</param>
/// <param name="limits">How much to take in at once; null for <see cref="IntakeLimits.Default"/>.</param>
public sealed class ReportIntake(TimeProvider clock, IntakeLimits? limits = null)
{
    private const string StandardInput = "standard input";

    private readonly IntakeLimits _limits = limits ?? IntakeLimits.Default;

    /// <summary>
    /// Reads <paramref name="inputs"/> in order; within a folder in the ordinal order of paths. "-" is <paramref name="standardInput"/>.
    /// </summary>
    public async IAsyncEnumerable<IntakeResult> ReadAsync(
        IReadOnlyList<string> inputs, Stream standardInput, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                await foreach (var result in ReadOneAsync(StandardInput, "", () => new InputStream(standardInput, keepsOpen: true), cancellationToken).ConfigureAwait(false))
                    yield return result;
                continue;
            }

            foreach (var (path, trouble) in InputFiles.Of(input))
            {
                if (trouble is not null)
                {
                    yield return new IntakeResult(null, trouble);
                    continue;
                }

                await foreach (var result in ReadOneAsync(path, path, () => new InputStream(InputFiles.Open(path)), cancellationToken).ConfigureAwait(false))
                    yield return result;
            }
        }
    }

    // A failure of the disk ends this input and no other.
    private async IAsyncEnumerable<IntakeResult> ReadOneAsync(
        string name, string path, Func<InputStream> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var parts = FormReader.ReadAsync(path, open, _limits, cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (var goesOn = true; goesOn;)
        {
            Parsed parsed;
            try
            {
                if (!await parts.MoveNextAsync().ConfigureAwait(false))
                    yield break;
                parsed = parts.Current;
            }
            catch (Exception e) when (FileTrouble.Of(e) is { } trouble)
            {
                parsed = trouble;
                goesOn = false;
            }

            yield return parsed.Draft is { } draft
                ? new IntakeResult(Obtain(draft, name, path), null)
                : new IntakeResult(null, new SetAside(name + parsed.Rejection!.Where, parsed.Rejection.Reason, parsed.Rejection.Advice));
        }
    }

    private ObtainedReport Obtain(ReportDraft draft, string name, string path)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(draft.Original.Span));
        var stem = Slug.Of(Path.GetFileNameWithoutExtension(path)) ?? "report";
        var now = clock.GetUtcNow();
        // The day is as the place of publication counts it, and no place is further ahead than UTC+14.
        var isOfTheFuture = draft.Published is { } day && day > DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
        return new ObtainedReport(
            new Report(
                ReportId.From(draft.Id ?? $"{stem}-{hash[..8]}"),
                draft.Title,
                draft.Text,
                Slug.Of(draft.Outlet) is { } outlet ? ActorId.From(outlet) : null,
                draft.Published,
                draft.Url,
                draft.Lang),
            draft.Original,
            draft.MediaType,
            hash,
            name + draft.Where,
            now,
            isOfTheFuture ? [.. draft.Warnings, $"published in the future: {draft.Published:yyyy-MM-dd}"] : draft.Warnings);
    }
}

/// <summary>A report, or why there is none: exactly one of the two is not null.</summary>
public readonly record struct IntakeResult(ObtainedReport? Report, SetAside? SetAside);
