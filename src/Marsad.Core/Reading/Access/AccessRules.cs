using Marsad.Core.Model;
using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Access;

/// <summary>Reads who and what can get in and out: sieges, routes, aid, evacuations.</summary>
internal static class AccessRules
{
    /// <summary>Access claims of the sentence.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence)
    {
        RoleFinder? roles = null;
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Kind != "access" || !KebabEnum.TryParse<AccessAction>(trigger.Sense.Value, out var action) || action != AccessAction.Besieged && (sentence.Modalities.IsAim(trigger.First) || Aims.IsAim(sentence, trigger)))
                continue;
            roles ??= new RoleFinder(sentence);
            var access = new AccessSense(sentence, roles, trigger);
            if (access.Places() is not { } places)
                continue;
            var by = access.By();
            foreach (var place in places is { Count: > 0 } ? places : (IReadOnlyList<PlaceMention?>)[null])
            {
                var draft = sentence.Draft("access/" + trigger.Sense.Name, trigger.First, trigger.End, place) with { Access = action, Initiator = by, Subject = access.Subject(action, place) };
                // "no aid has entered": that it stays out is what is told.
                if (action == AccessAction.AidEntered && draft.Modality == Modality.Denied)
                    draft = draft with { Access = AccessAction.AidBlocked, Modality = Modality.Asserted };
                // "to break the siege": there is one.
                if (action == AccessAction.Besieged && trigger.Sense.Class == WordClass.Noun && draft.Modality == Modality.Planned)
                    draft = draft with { Modality = Modality.Asserted };
                yield return access.IsDescription ? draft with { Source = null, Via = [], SourceWords = (-1, -1), Epithet = true, Modality = Modality.Asserted } : draft;
            }
        }
    }
}
