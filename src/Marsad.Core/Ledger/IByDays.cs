namespace Marsad.Core.Ledger;

/// <summary>Entries of a view that can be asked for by their days without a look at all the others.</summary>
public interface IByDays<out T> : IReadOnlyList<T>
{
    /// <summary>Those that share a day with the days from <paramref name="first"/> to <paramref name="last"/>, in their order; null for no such end. What has no day is left out.</summary>
    IEnumerable<T> On(DateOnly? first, DateOnly? last);
}
