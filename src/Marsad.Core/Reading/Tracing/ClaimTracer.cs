using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;

namespace Marsad.Core.Reading.Tracing;

/// <summary>Tells how a claim was read, from the drafts that it was made of.</summary>
internal sealed class ClaimTracer(ReportText text)
{
    /// <summary>The trace of <paramref name="claim"/>, which was made of <paramref name="group"/>; its first draft gave the fields.</summary>
    public ClaimTrace Of(Claim claim, IReadOnlyList<Draft> group)
    {
        var draft = group[0];
        var sentence = text.Sentences[draft.Sentence];
        var steps = new List<TraceStep> { new("rule", $"{draft.Rule}, fired by “{text.Words(draft.Trigger, draft.Trigger + 1)}”") };
        if (SenseOf(draft) is { } sense)
            steps.Add(new("lexicon", $"as in “{sense.Yes}”, not as in “{sense.No}”"));
        if (draft.Effect is not null)
            steps.Add(new("number", $"“{text.Words(draft.Count.First, draft.Count.End)}”: {draft.Count.Value}{(draft.Part ? ", part of a total" : "")}{(draft.Cumulative ? ", told as running" : "")}; {draft.VictimClass.Kebab()}"));
        if (draft.Cause >= 0)
            steps.Add(new("cause", $"“{text.Words(draft.Cause, draft.Cause + 1)}”: {draft.Type?.Kebab() ?? "unknown"}"));
        AddParty(steps, draft.Control is null ? draft.Access is null ? "initiator" : "by" : "holder", draft.Initiator, sentence);
        AddParty(steps, draft.Control is null ? "target" : "from", draft.Target, sentence);
        steps.Add(new("place", PlaceOf(draft, sentence)));
        steps.Add(new("time", TimeOf(draft)));
        steps.Add(new("origin", OriginOf(draft)));
        steps.Add(new("modality", draft.Modality.Kebab()));
        steps.AddRange(group.Skip(1).Select(d => new TraceStep("joined", $"{d.Rule} in sentence {Number(d.Sentence)}: “{text.Words(d.Evidence.First, d.Evidence.End)}”")));
        if (claim.Confidence is { } sure)
            steps.Add(new("confidence", sure.ToString("0.00", CultureInfo.InvariantCulture)));
        return new ClaimTrace(claim, sentence.Span.Of(text.Analysed.Text), steps, TreeOf(sentence, draft.Trigger));
    }

    private static Sense? SenseOf(Draft draft)
    {
        var slash = draft.Rule.IndexOf('/', StringComparison.Ordinal);
        var name = draft.Rule[(slash + 1)..];
        return Senses.All.FirstOrDefault(s => s.Name == name);
    }

    private void AddParty(List<TraceStep> steps, string role, Party party, Sentence sentence)
    {
        if (party.Actors.Count == 0 && !party.IsNamed)
            return;
        var ids = party.Actors.Count == 0 ? "unresolved" : string.Join(", ", party.Actors);
        steps.Add(new(role, party.IsNamed ? $"“{text.Words(party.First, party.End)}”{Function(party.First, party.End, sentence)}: {ids}" : $"{ids}, from the telling"));
    }

    private string PlaceOf(Draft draft, Sentence sentence)
    {
        if (draft.Place is not { } place)
            return "none told";
        var resolved = place.Place is { } known
            ? $"{known.Id} ({known.Kind.Kebab()}{(known.Adm1 is null ? "" : " in " + known.Adm1)}), {place.Precision.Kebab()}"
            : $"{place.Name}, unresolved";
        var words = place.First >= 0 && place.End > place.First ? $"“{text.Words(place.First, place.End)}”" : place.Name;
        return place.First >= sentence.First && place.End <= sentence.End
            ? $"{words}{Function(place.First, place.End, sentence)}: {resolved}"
            : $"{words}, carried on from sentence {Number(SentenceAt(place.First))}: {resolved}";
    }

    private static string TimeOf(Draft draft) => draft switch
    {
        { Time: null, TimeStated: true } => "told, but open",
        { Time: null } => "none told",
        { TimeStated: true } => $"{draft.Time}, told in the sentence, to the {draft.TimePrecision.Kebab()}",
        _ => $"{draft.Time}, carried on from the telling or the day of publication",
    };

    private string OriginOf(Draft draft)
    {
        var via = draft.Via.Count == 0 ? "" : $", via {string.Join(", ", draft.Via)}";
        if (draft.Source is not { } source)
            return "the outlet" + via;
        return draft.SourceWords.First >= 0 ? $"“{text.Words(draft.SourceWords.First, draft.SourceWords.End)}”: {source}{via}" : $"{source}{via}, from the telling";
    }

    // ", nsubj of “shelled”": how words stand in the tree of their sentence.
    private string Function(int first, int end, Sentence sentence)
    {
        if (first < sentence.First || end > sentence.End)
            return $", sentence {Number(SentenceAt(first))}";
        var tree = text.TreeOf(sentence);
        var head = tree.HeadOf(first, end);
        return tree.Head(head) is >= 0 and var above ? $", {tree[head].Relation} of “{text.Words(above, above + 1)}”" : ", root of the sentence";
    }

    private List<TraceWord> TreeOf(Sentence sentence, int trigger)
    {
        var tree = text.TreeOf(sentence);
        var words = new List<TraceWord>();
        var open = new Stack<(int Word, int Depth)>();
        for (var i = sentence.End - 1; i >= sentence.First; i--)
        {
            if (tree.Head(i) < 0)
                open.Push((i, 0));
        }

        var dependents = new List<int>();
        while (open.TryPop(out var next))
        {
            words.Add(new TraceWord(next.Depth, text.Words(next.Word, next.Word + 1), tree[next.Word].Relation, tree[next.Word].Xpos, next.Word == trigger));
            dependents.Clear();
            foreach (var child in tree.Dependents(next.Word))
                dependents.Add(child);
            for (var i = dependents.Count - 1; i >= 0; i--)
                open.Push((dependents[i], next.Depth + 1));
        }

        return words;
    }

    private int SentenceAt(int token)
    {
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            if (token < text.Sentences[i].End)
                return i;
        }

        return text.Sentences.Count - 1;
    }

    // As people count.
    private static int Number(int sentence) => sentence + 1;
}
