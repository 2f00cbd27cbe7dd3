using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>A time expression in a sentence, resolved against the day of publication.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Range">Days that it means; null when it leaves them open ("in recent weeks").</param>
/// <param name="Precision">How exactly it was told.</param>
/// <param name="Running">True for a span that counts ("since Sunday", "in one week"), which makes a number cumulative.</param>
/// <param name="Began">The days that the words themselves name, of a span that runs since then ("since the truce of May": May).</param>
/// <param name="BeganPrecision">How exactly those were told.</param>
internal readonly record struct TimeMention(int First, int End, DateRange? Range, TimePrecision Precision, bool Running, DateRange? Began = null, TimePrecision BeganPrecision = TimePrecision.Day);
