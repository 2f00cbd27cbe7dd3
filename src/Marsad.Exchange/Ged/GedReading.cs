using Marsad.Core.Comparing;

namespace Marsad.Exchange.Ged;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Reason">What is wrong, with the value and what was expected.</param>
public sealed record BadRow(int Line, string Reason);

/// <summary>What a file of events holds.</summary>
/// <param name="Events">Its events, in the order of the file.</param>
/// <param name="Bad">Rows that were set aside, in the order of the file.</param>
public sealed record GedReading(IReadOnlyList<CodedEvent> Events, IReadOnlyList<BadRow> Bad);
