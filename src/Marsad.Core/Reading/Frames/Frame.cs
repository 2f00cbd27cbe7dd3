namespace Marsad.Core.Reading.Frames;

/// <summary>How a predicate stands in its sentence.</summary>
internal enum Voice
{
    Active,
    Passive,

    /// <summary>A noun: "the killing of", "an attack on".</summary>
    Nominal,
}

/// <summary>What a trigger says, normalised: whoever does it is the doer, in the active, the passive and behind a noun alike.</summary>
/// <param name="Head">Token of the predicate: the trigger's head word.</param>
/// <param name="Voice">How it stands.</param>
/// <param name="Doer">Head token of the phrase that does it; -1 when the sentence names none.</param>
/// <param name="Done">Head token of the phrase that it is done to; -1 likewise.</param>
/// <param name="Initiator">The fighting actors among <paramref name="Doer"/>.</param>
/// <param name="Target">The actors among <paramref name="Done"/>.</param>
internal readonly record struct Frame(int Head, Voice Voice, int Doer, int Done, Party Initiator, Party Target);
