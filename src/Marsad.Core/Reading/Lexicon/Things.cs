using Marsad.Core.Language;

namespace Marsad.Core.Reading.Lexicon;

/// <summary>Words for the things that senses ask for beside them, from things.tsv; nouns with their plurals, all in lower case.</summary>
internal static class Things
{
    private static readonly Dictionary<string, HashSet<string>> Classes = EmbeddedWords.Lines("Reading/Lexicon/things.tsv")
        .Select(l => l.Split('\t'))
        .ToDictionary(f => f[0], f => f[1].Split("; ").SelectMany(w => new[] { w, Senses.Plural(w) }).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Where people live, heal, learn, trade and pray, and what carries them.</summary>
    public static HashSet<string> Civil => Classes["civil"];

    /// <summary>What stands and can be blown up or burned down.</summary>
    public static HashSet<string> Buildings => Classes["building"];

    /// <summary>What fighters drive and fire.</summary>
    public static HashSet<string> Military => Classes["military"];

    /// <summary>What explodes where it was put or driven.</summary>
    public static HashSet<string> Devices => Classes["device"];

    /// <summary>Explosives by name, without what may carry them.</summary>
    public static HashSet<string> Explosives => Classes["explosive"];

    /// <summary>What is dropped or fired where it is not known to be planted.</summary>
    public static HashSet<string> Bombs => Classes["bomb"];

    /// <summary>Where civilians are together, and nobody fights back.</summary>
    public static HashSet<string> Gathering => Classes["gathering"];

    /// <summary>Where people live, as a whole.</summary>
    public static HashSet<string> Inhabited => Classes["inhabited"];

    /// <summary>What a report that tells of an attack on one mostly tells of once.</summary>
    public static HashSet<string> Single => Classes["single"];

    /// <summary>Who raids on foot, and what such raids bring.</summary>
    public static HashSet<string> Ground => Classes["ground"];

    /// <summary>What flies.</summary>
    public static HashSet<string> Aircraft => Classes["aircraft"];

    /// <summary>Who can be set free.</summary>
    public static HashSet<string> Captives => Classes["captive"];

    /// <summary>What sails.</summary>
    public static HashSet<string> Vessels => Classes["vessel"];

    /// <summary>Who fights, whatever the side.</summary>
    public static HashSet<string> Fighters => Classes["fighter"];

    /// <summary>Who lives at a place.</summary>
    public static HashSet<string> Residents => Classes["resident"];

    /// <summary>What is agreed on to stop fighting.</summary>
    public static HashSet<string> Truces => Classes["truce"];

    /// <summary>What makes an agreement begin, by base form.</summary>
    public static HashSet<string> Begun => Classes["begun"];
}
