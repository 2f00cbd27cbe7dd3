namespace Marsad.Tests.Theatre;

/// <summary>A sound pack of seven small files, to break or to widen.</summary>
internal static class SmallPack
{
    /// <summary>Text by file name; a fresh copy each time.</summary>
    public static Dictionary<string, string> Files() => new()
    {
        ["theatre.tsv"] = "id\tname\tcountry\tsides\ntoy\tToy\tXYZ\tred; blue\n",
        ["actors.tsv"] = "id\tkind\tside\tname\tspellings\nreds\tarmed-group\tred\tReds\tRed Army\nblues\tstate-force\tblue\tBlues\tBlue Army\nleague\tcoalition\tred\tLeague\t\n",
        ["sources.tsv"] = "id\tkind\tside\tinterest\tname\tspellings\npaper\toutlet\tmedia\tred\tThe Paper\t\n",
        ["memberships.tsv"] = "member\tcoalition\tfrom\tuntil\nreds\tleague\t2015-03\t2016\n",
        ["places.tsv"] = "id\tname\tkind\tadm1\twithin\tlat\tlon\tpopulation\tspellings\nnorth\tNorth province\tgovernorate\tNorth\t\t36.0\t37.0\t\t\n"
            + "capital\tCapital\tcity\tNorth\t\t36.0\t37.0\t\t\nhilltown\tHilltown\ttown\tNorth\t\t36.1\t37.0\t4000\tHill Town\n"
            + "old-town\tOld Town\tneighbourhood\tNorth\tcapital\t36.01\t37.01\t\t\n",
        ["areas.tsv"] = "id\tname\tplaces\theld_by\tpopulation\tpopulation_source\tpopulation_date\tspellings\n"
            + "capital-area\tCapital area\tcapital; old-town\tred\t5000\tUnited Nations\t2016-08\t\n",
        ["routes.tsv"] = "id\tname\tinto\tthrough\tspellings\nhill-road\tHill road\tcapital-area\thilltown; capital\t\n",
    };
}
