using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>A number of people found in a sentence, as half-open ranges of tokens.</summary>
/// <param name="First">Index of the first token of the number with its bounds ("at least 200").</param>
/// <param name="NumberEnd">Index after the number itself.</param>
/// <param name="End">Index after the noun phrase that it counts ("200 rebel fighters"); equal to <paramref name="NumberEnd"/> when bare.</param>
/// <param name="Value">The range.</param>
/// <param name="Noun">Head noun; null when the number stands alone or the people are named by an actor alone.</param>
/// <param name="Numbered">False for "people", "others", "many": told without a number.</param>
internal readonly record struct Count(int First, int NumberEnd, int End, ReportedCount Value, PeopleNoun? Noun, bool Numbered)
{
    /// <summary>True when no noun follows: only an effect beside it makes it a number of people.</summary>
    public bool IsBare => End == NumberEnd;
}
