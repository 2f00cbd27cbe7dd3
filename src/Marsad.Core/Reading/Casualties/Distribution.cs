using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Numbers told once for several: "one in each of A and B", "two raids killed five people each", "three and five people, respectively".</summary>
internal static class Distribution
{
    private const int EachWithin = 8;

    // More raids than this kill no equal numbers.
    private const long MostTimes = 20;
    private const long MostPeople = 100_000;

    /// <summary>A number's claim: once for each of the places that it is told of, or with as many people as all of those have together who killed so many each.</summary>
    public static IEnumerable<Draft> Of(SentenceReading sentence, Count count, Fate fate, Draft draft)
    {
        var text = sentence.Text;
        var each = count.End;
        while (each < Math.Min(sentence.Sentence.End, count.End + EachWithin) && text.Lower(each) != "each")
            each++;
        var inEach = text.Lower(each - 1) == "in";
        if (text.Lower(each) != "each" || each > count.End && !inEach)
            return [draft];
        var places = sentence.Listed(each, sentence.Sentence.End);
        // "in each town": those told before.
        if (places.Count < 2 && inEach)
            places = sentence.Listed(sentence.Sentence.First, count.First);
        if (places.Count > 1)
            return places.Select(p => draft with { Place = p, PlaceStated = true });
        return Times(sentence, each, fate) is { } times && count.Value is { Low: { } low and < MostPeople }
            ? [draft with { Count = count with { Value = new ReportedCount(low * times, count.Value.High * times, count.Value.Approximate) } }]
            : [draft];
    }

    /// <summary>Numbers and places that "respectively" pairs in their order, each number at its place.</summary>
    public static List<Draft> Paired(SentenceReading sentence, List<Draft> drafts)
    {
        var text = sentence.Text;
        var at = sentence.Sentence.First;
        while (at < sentence.Sentence.End && text.Lower(at) != "respectively")
            at++;
        var told = drafts.FindAll(d => d.Count.Numbered && d.Count.End <= at);
        if (at == sentence.Sentence.End || told.Count < 2 || told.Exists(d => d.Effect != told[0].Effect))
            return drafts;
        var places = sentence.Listed(told[^1].Count.End, at);
        if (places.Count != told.Count)
            places = sentence.Listed(sentence.Sentence.First, told[0].Count.First);
        return places.Count != told.Count ? drafts : drafts.ConvertAll(d => told.IndexOf(d) is >= 0 and var i ? d with { Place = places[i], PlaceStated = true } : d);
    }

    // How many did it: "two raids killed five each", "five were killed in each of three raids".
    private static long? Times(SentenceReading sentence, int each, Fate fate)
    {
        var number = sentence.Text.Lower(each + 1) == "of" ? each + 2
            : sentence.Tree.Subject(fate.Trigger.First) is >= 0 and var doers ? sentence.Tree.Dependent(doers, "nummod") : -1;
        if (number < 0 || number >= sentence.Sentence.End)
            return null;
        var word = sentence.Text.Lower(number);
        return (NumberWords.TryValue(word, out var times) || long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out times)) && times is > 1 and <= MostTimes ? times : null;
    }
}
