using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>What a sense needs beside it to be about people: lives claimed, injuries suffered, prisoners taken, buses left on.</summary>
internal sealed class Complements(SentenceReading sentence)
{
    /// <summary>True where it stands, and for the senses that ask for nothing.</summary>
    public bool Has(Trigger trigger, Count count) => trigger.Sense.Object switch
    {
        "injury" => NamesInjury(trigger),
        "lives" => sentence.Text.Lower(count.End - 1) is "lives" or "victims" or "martyrs" or "life" || ClaimsPeople(trigger, count),
        "their-lives" => sentence.Text.Lower(count.End) is "their" or "his" or "her" && sentence.Text.Lower(count.End + 1) is "lives" or "life",
        "from-homes" => Stand(count.End, 6, "homes", "houses", "fleeing", "flee"),
        "refugees" => sentence.Text.Lower(count.End - 1) is "refugees" or "evacuees" || sentence.Text.Lower(count.NumberEnd) == "displaced",
        "civil" => count.Noun is { Class: VictimClass.Civilian },
        "out" => sentence.Text.Lower(count.End) == "out" && sentence.Text.Lower(count.End + 1) == "of",
        "siege" => NamesSiege(),
        "prisoners" => sentence.Text.Lower(count.End) is "prisoner" or "prisoners" or "hostage" or "hostages" or "captive" or "captives",
        "transport" => NamesTransport(trigger),
        _ => true,
    };

    // "strikes that claimed 40 civilians", and not "claimed 40 civilians were killed".
    private bool ClaimsPeople(Trigger trigger, Count count)
    {
        if (sentence.Text.Lower(trigger.First) is not ("claimed" or "claiming") || trigger.End != count.First || count.Noun is null)
            return false;
        for (var i = count.End; i < Math.Min(sentence.Sentence.End, count.End + 6); i++)
        {
            if (sentence.Text.Tokens[i].Tag is Tag.Auxiliary or Tag.Verb or Tag.PastVerb)
                return false;
        }

        return true;
    }

    // "people live in besieged areas", "districts under siege where people live".
    private bool NamesSiege()
    {
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (sentence.Text.Lower(i) is "besieged" or "siege" or "besieging" or "blockade" or "blockaded" or "encircled")
                return true;
        }

        return false;
    }

    /// <summary>True where one of the words stands within <paramref name="reach"/> tokens from <paramref name="from"/> on.</summary>
    public bool Stand(int from, int reach, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < Math.Min(sentence.Sentence.End, from + reach); i++)
        {
            if (words.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }

    // "left in buses under the deal".
    private bool NamesTransport(Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        for (var i = start; i < end; i++)
        {
            if (sentence.Text.Lower(i) is "bus" or "buses" or "convoy" or "convoys" or "ambulances" or "evacuation" or "evacuees" or "deal" or "agreement" or "supervision" or "corridor" or "corridors")
                return true;
        }

        return false;
    }

    // "suffered from suffocation", "sustained severe burns".
    private bool NamesInjury(Trigger trigger)
    {
        for (var i = trigger.End; i < Math.Min(sentence.Sentence.End, trigger.End + 4); i++)
        {
            if (sentence.Text.Lower(i) is "symptoms" or "breathing" or "respiratory" or "convulsions" or "choking" or "poisoning" or "treatment" or "injury" or "injuries" or "wound" or "wounds" or "burns" or "suffocation" or "fractures" or "asphyxiation")
                return true;
        }

        return false;
    }
}
