using Marsad.Core.Model;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Who has spoken so far in a report: what "he", "it", "the group" and a bare surname point back to.</summary>
internal sealed class Speakers
{
    private readonly Dictionary<string, ActorId> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorId> _titles = new(StringComparer.Ordinal);
    private (ActorId Source, int Sentence)? _person;
    private (ActorId Source, int Sentence)? _body;

    /// <summary>Who spoke last; null while nobody has.</summary>
    public ActorId? Last => _person is { } person && (_body is not { } body || person.Sentence >= body.Sentence) ? person.Source : _body?.Source;

    /// <summary>The last body or group that spoke; anybody else when none has.</summary>
    public ActorId? LastBody => _body?.Source ?? Last;

    /// <summary>The last single person who spoke; anybody else when none has.</summary>
    public ActorId? LastPerson => _person?.Source ?? Last;

    /// <summary>The sentence in which anybody spoke last; far back when nobody has.</summary>
    public int Since => Math.Max(_person?.Sentence ?? -100, _body?.Sentence ?? -100);

    /// <summary>Keeps that <paramref name="source"/> spoke in a sentence, under the nouns <paramref name="titles"/> ("ministry", "correspondent").</summary>
    public void Spoke(Speaker source, int sentence, IEnumerable<string> titles)
    {
        foreach (var title in titles)
            _titles[title] = source.Id;
        if (source.IsPerson)
            _person = (source.Id, sentence);
        else
            _body = (source.Id, sentence);
        if (source.Surname is { } surname)
            _persons.TryAdd(surname, source.Id);
    }

    /// <summary>Keeps under which nouns one who handed on what others said may speak later ("the correspondent").</summary>
    public void Entitle(ActorId source, IEnumerable<string> titles)
    {
        foreach (var title in titles)
            _titles[title] = source;
    }

    /// <summary>Who spoke last under that noun: "the ministry" after "the Defence Ministry"; null when nobody has.</summary>
    public ActorId? Titled(string noun) => _titles.TryGetValue(noun, out var id) ? id : null;

    /// <summary>For whom the person of that surname spoke before; null for an unknown one.</summary>
    public ActorId? Known(string surname) => _persons.TryGetValue(surname, out var id) ? id : null;
}

/// <summary>Whom words for a speaker mean.</summary>
/// <param name="Id">The body, or the kind of person.</param>
/// <param name="IsPerson">True when a single person speaks, be it for a body.</param>
/// <param name="Surname">The last word of a name that no pack knows, in lower case; null when there is none.</param>
internal readonly record struct Speaker(ActorId Id, bool IsPerson, string? Surname);
