namespace Marsad.Tests.Ledger;

/// <summary>A wire story and what outlets make of it.</summary>
internal static class EchoStory
{
    public const string Deaths = "At least 15 people, among them four children, were killed on Saturday when warplanes struck a market in the Sukkari district, residents of the district told the agency.";

    public const string Raids = "The raids came at noon, when the stalls were full, and a second wave hit the road along which the ambulances came.";

    public const string Denial = "The army said that it had fired at positions of armed groups alone and that none of its aircraft had been in the air at that hour.";

    public const string Title = "Air raids kill 15 in a market";

    public const string OwnParagraph = "A correspondent of this paper who reached the hospital in the evening counted seven more bodies in its yard, most of them of men who had sold vegetables there.";

    public static string Wire => $"{Title}\n{Deaths} {Raids} {Denial}";

    public static string Retitled => $"Market day ends in slaughter, witnesses say\n{Deaths} {Raids} {Denial}";

    public static string Cut => $"{Title}\n{Deaths}";

    public static string Prolonged => $"{Title}\n{Deaths} {OwnParagraph} {Raids} {Denial}";

    public static string Rewritten => Wire
        .Replace("At least", "More than", StringComparison.Ordinal)
        .Replace("warplanes struck", "jets hit", StringComparison.Ordinal)
        .Replace("armed groups", "terrorists", StringComparison.Ordinal)
        .Replace("residents of the district", "locals", StringComparison.Ordinal);

    public const string Other = "Mortar shells fell on two districts held by the government on Saturday, killing three civilians and wounding eleven, state media reported in the evening, and a school was closed after a shell went through its roof.";
}
