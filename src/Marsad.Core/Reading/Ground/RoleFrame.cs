using Marsad.Core.Reading.Lexicon;

namespace Marsad.Core.Reading.Ground;

/// <summary>Which roles a sense of control or access gives to what stands around it.</summary>
/// <param name="Subject">Role of the subject in the active voice.</param>
/// <param name="Object">Role of the object in the active voice; of a phrase or noun, of what follows it; empty if none.</param>
/// <param name="Obliques">Roles of the phrases that prepositions bring, in the order of the lexicon.</param>
internal sealed record RoleFrame(string Subject, string Object, IReadOnlyList<(string[] Prepositions, string Role)> Obliques)
{
    private static readonly Dictionary<Sense, RoleFrame> Frames = Senses.All.Where(s => s.Kind is "control" or "access").ToDictionary(s => s, Parse);

    /// <summary>The frame of a sense of control or access.</summary>
    public static RoleFrame Of(Sense sense) => Frames[sense];

    /// <summary>True when any phrase can fill the role.</summary>
    public bool Has(string role) => Subject == role || Object == role || Obliques.Any(o => o.Role == role);

    // "place from/out=former": the object is a place, what "from" or "out of" brings held it before.
    private static RoleFrame Parse(Sense sense)
    {
        var bare = "";
        var obliques = new List<(string[], string)>();
        foreach (var part in sense.Object.Split(' '))
        {
            if (part.Split('=') is [var prepositions, var role])
                obliques.Add((prepositions.Split('/'), role));
            else if (part != "-")
                bare = part;
        }

        return new RoleFrame(sense.Subject == "-" ? "" : sense.Subject, bare, obliques);
    }
}
