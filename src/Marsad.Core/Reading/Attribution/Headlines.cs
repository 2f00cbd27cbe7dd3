using Marsad.Core.Language;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Reads who speaks in a headline that has no reporting verb: "15 killed in strike - monitor", "Monitor: 15 killed in strike".</summary>
internal static class Headlines
{
    /// <summary>The attribution of a headline; null when it names no speaker.</summary>
    public static AttributionMention? Speaker(ReportText text, Sentence title, SourceNames names)
    {
        var end = title.End;
        // "… - monitor | The Daily": the site's own name is no speaker.
        for (var i = title.First + 3; i < end; i++)
        {
            if (text.Lower(i) == "|" || IsSection(i))
                end = i;
        }

        while (end > title.First && text.Tokens[end - 1].Tag == Tag.Punctuation)
            end--;
        if (end - title.First < 4)
            return null;
        for (var i = title.First + 1; i < end; i++)
        {
            var mark = text.Lower(i) is ":" or "-" or "–" or "—" or "_";
            var isFirst = text.Lower(i) == ":" && i - title.First <= 5;
            var isLast = mark && end - i <= 6;
            if (isFirst && Speaks(text, title.First, i) && names.Resolve(title.First, i) is { } opening)
                return Mention(opening, title.First, i);
            if (isLast && Speaks(text, i + 1, end) && names.Resolve(i + 1, end) is { } closing && text.Theatre.FindActor(closing.Id) is var who && (who is null || !IsOwn(who)))
                return Mention(closing, i + 1, end);
        }

        // A lost mark: who only ever speaks, as the last words.
        if (text.ActorAt(end - 1) is { Actor.Kind: ActorKind.Monitor or ActorKind.Outlet } name && name.First > title.First && !IsOwn(name.Actor) && text.Tokens[name.First - 1].Tag is not (Tag.Preposition or Tag.Determiner or Tag.Adjective or Tag.Conjunction))
            return names.Resolve(name.First, end) is { } last ? Mention(last, name.First, end) : null;
        return Roles.Of(text.Lower(end - 1)) is { Kind: RoleKind.Monitor } && names.Resolve(end - 1, end) is { } monitor ? Mention(monitor, end - 1, end) : null;

        bool IsOwn(Actor actor) => text.Report.Outlet is { } outlet && text.Theatre.OutletOf(outlet) == actor.Id;

        // "… - Region - World": the page's own sections.
        bool IsSection(int i) => text.Lower(i) is "-" or "–" && i + 1 < title.End && text.Lower(i + 1) is "region" or "world" or "news" or "international" or "politics" or "middle";

        AttributionMention Mention(Speaker speaker, int first, int stop) =>
            new(speaker.Id, [], first, stop, title.First, title.End, -1, "say", Manner.Say, false);
    }

    private static bool Speaks(ReportText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.ActorAt(i) is not null || Roles.Of(text.Lower(i)) is not null)
                return end - first <= 5;
        }

        return false;
    }
}
