namespace Marsad.Core.Ledger.Judgements;

/// <summary>A value, or why there is none.</summary>
/// <param name="Value">The value; default when there is a problem.</param>
/// <param name="Problem">What was found and what was expected, for people; null when the value is good.</param>
public readonly record struct Parsed<T>(T? Value, string? Problem)
{
    /// <summary>The value carried on, or the same problem.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, TNext> next) => Problem is null ? new(next(Value!), null) : new(default, Problem);

    /// <summary>The value carried on to what may fail too, or the same problem.</summary>
    public Parsed<TNext> Try<TNext>(Func<T, Parsed<TNext>> next) => Problem is null ? next(Value!) : new(default, Problem);
}
