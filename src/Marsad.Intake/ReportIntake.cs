using Marsad.Core.Model;

namespace Marsad.Intake;

/// <summary>Makes reports of files, folders, globs and standard input. One bad input never ends the sequence.</summary>
public sealed class ReportIntake(TimeProvider clock)
{
    /// <summary>
    /// Reads <paramref name="inputs"/> in order; within a folder in the ordinal order of paths. "-" is <paramref name="standardInput"/>.
    /// </summary>
    public IAsyncEnumerable<IntakeResult> ReadAsync(IReadOnlyList<string> inputs, Stream standardInput, CancellationToken cancellationToken)
    {
        _ = clock;
        throw new NotImplementedException();
    }
}

/// <summary>A report, or why there is none: exactly one of the two is not null.</summary>
public readonly record struct IntakeResult(ObtainedReport? Report, SetAside? SetAside);
