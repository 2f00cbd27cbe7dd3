namespace Marsad.Bench.Synthetic;

/// <summary>
/// How often a report tells of a happening otherwise than it was. Where the reader's output on some six hundred newspaper reports gives a share
/// (claims without a day, with an unknown place, with a region alone, without who did it, with an open number), these follow it; the rest are
/// judged from how outlets differ on the same day's news, and rounded upwards.
/// </summary>
internal static class Noise
{
    public const double NoDay = 0.02;
    public const double NextDay = 0.03;
    public const double TwoDays = 0.045;
    public const double ThreeDays = 0.01;

    public const double OuterPlace = 0.08;
    public const double GovernorateOnly = 0.025;
    public const double UnknownSpelling = 0.01;
    public const double OtherSpelling = 0.25;
    public const double PlaceBeside = 0.015;
    public const double Near = 0.065;

    public const double OtherType = 0.07;

    public const double NoInitiator = 0.32;
    public const double VagueInitiator = 0.45;
    public const double WrongInitiator = 0.02;
    public const double SwappedByPartisan = 0.5;
    public const double NoTarget = 0.3;

    public const double Possible = 0.025;
    public const double Denied = 0.015;

    public const double OtherNumber = 0.3;
    public const double OpenNumber = 0.36;
    public const double VagueNumber = 0.06;
    public const double NoCause = 0.06;
    public const double UnknownVictims = 0.22;
    public const double Part = 0.12;

    public const double CopyOfWire = 0.3;
}
