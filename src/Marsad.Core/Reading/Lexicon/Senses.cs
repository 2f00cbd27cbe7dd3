using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Lexicon;

/// <summary>The lexicon of senses and of weapons, with every inflected form.</summary>
internal static class Senses
{
    private static readonly PhraseTable<(Sense Sense, VerbForm Form)> Table = new();
    private static readonly PhraseTable<EventType> Weapons = new();

    /// <summary>The kind of senses that carry no claim and keep others from reading the same words: "bomb squad".</summary>
    public const string None = "none";

    private static readonly string[] Lists = ["Reading/Lexicon/senses.tsv", "Reading/Lexicon/violence.tsv", "Reading/Lexicon/negatives.tsv", "Reading/Control/control.tsv", "Reading/Access/access.tsv", "Reading/Casualties/effects.tsv"];

    static Senses()
    {
        All = [.. Lists.SelectMany(list => EmbeddedWords.Lines(list).Skip(1)).Select(Load)];
        foreach (var line in EmbeddedWords.Lines("Reading/Lexicon/weapons.tsv"))
        {
            var fields = line.Split('\t');
            if (!KebabEnum.TryParse<EventType>(fields[1], out var type))
                throw new FormatException($"weapons.tsv: {fields[1]} is no event type");
            foreach (var word in fields[0].Split("; "))
            {
                Weapons.Add(word, type);
                Weapons.Add(Plural(word), type);
            }
        }
    }

    /// <summary>Every sense, in the order of the file.</summary>
    public static IReadOnlyList<Sense> All { get; }

    /// <summary>The senses that begin at a token: of every kind the longest.</summary>
    public static Trigger[] At(TokenList tokens, int at, int end)
    {
        if (Table.At(tokens, at, end) is not { } found)
            return [];
        var triggers = new Trigger[found.Count];
        for (var i = 0; i < triggers.Length; i++)
            triggers[i] = new Trigger(found[i].Value.Sense, at, found[i].End, found[i].Value.Form);
        return triggers;
    }

    /// <summary>True if a sense begins at a token.</summary>
    public static bool BeginAt(TokenList tokens, int at, int end) => Table.BeginsAt(tokens, at, end);

    /// <summary>The weapon or craft that begins at a token, with the type of event that an attack with it is; null if there is none.</summary>
    public static (int End, EventType Type)? WeaponAt(TokenList tokens, int at, int end) => Weapons.LongestAt(tokens, at, end);

    private static Sense Load(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 8)
            throw new FormatException($"'{line}' has {fields.Length} fields, and a sense has 8");
        var (kind, value) = fields[3].Split(' ') is [var k, var v] ? (k, v) : throw new FormatException($"senses.tsv: '{fields[3]}' is no kind and value");
        var wordClass = fields[1] switch
        {
            "v" => WordClass.Verb,
            "vi" => WordClass.Intransitive,
            "n" => WordClass.Noun,
            "a" => WordClass.Adjective,
            "c" => WordClass.CountedNoun,
            "p" => WordClass.Phrase,
            _ => throw new FormatException($"senses.tsv: '{fields[1]}' is no word class"),
        };
        var sense = new Sense(fields[0], wordClass, kind, value, fields[4], fields[5], fields[6], fields[7]);
        foreach (var words in fields[2].Split("; "))
            AddForms(sense, words);
        return sense;
    }

    private static void AddForms(Sense sense, string words)
    {
        if (sense.Class is WordClass.Verb or WordClass.Intransitive)
        {
            var space = words.IndexOf(' ', StringComparison.Ordinal);
            var (verb, rest) = space < 0 ? (words, "") : (words[..space], words[space..]);
            foreach (var (form, kind) in VerbForms.Inflect(verb).DistinctBy(f => f.Word))
                Table.Add(form + rest, (sense, kind));
            return;
        }

        Table.Add(words, (sense, VerbForm.None));
        if (sense.Class is WordClass.Noun or WordClass.CountedNoun && Plural(words) is var plural && plural != words)
            Table.Add(plural, (sense, VerbForm.None));
    }

    internal static string Plural(string words) => words switch
    {
        [.., 'y'] when words.Length > 2 && words[^2] is not ('a' or 'e' or 'o') => words[..^1] + "ies",
        [.., 's'] or [.., 's' or 'c', 'h'] or [.., 'x'] => words + "es",
        _ => words + "s",
    };
}
