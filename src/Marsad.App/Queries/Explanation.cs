namespace Marsad.App.Queries;

/// <summary>One link of a chain from a number down to the sentence.</summary>
/// <param name="Label">What it is: "toll", "rule", "figure", "claim", "report", "sentence".</param>
/// <param name="Text">What it says, for people.</param>
/// <param name="Quote">The sentence with its evidence; null above the sentences.</param>
/// <param name="Under">What it rests on.</param>
internal sealed record Explanation(string Label, string Text, Quotation? Quote, IReadOnlyList<Explanation> Under)
{
    public Explanation(string label, string text, IEnumerable<Explanation> under)
        : this(label, text, null, [.. under])
    {
    }

    public Explanation(string label, string text)
        : this(label, text, null, [])
    {
    }
}
