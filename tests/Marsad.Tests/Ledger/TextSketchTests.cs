using Marsad.Core.Ledger.Echoes;
using Xunit;

namespace Marsad.Tests.Ledger;

public class TextSketchTests
{
    private const string Wire =
        "Air raids kill 15 in a besieged suburb\n"
        + "At least 15 people, among them four children, were killed on Saturday when warplanes struck a market in the besieged suburb, "
        + "rescuers said. The raids came at noon, when the stalls were full. A second wave hit the road along which ambulances came. "
        + "The army denied that it had bombed the suburb and said that it had fired at positions of armed groups alone.";

    [Fact]
    public void ATextIsAllLikeItself()
    {
        var likeness = TextSketch.Of(Wire).LikenessTo(TextSketch.Of(Wire));

        Assert.Equal((1, 1), (likeness.Resemblance, likeness.Containment));
    }

    [Fact]
    public void CaseAccentsApostrophesAndArticlesHideNoCopy() =>
        Assert.Equal(TextSketch.Of("The army's men took al-Qasr, near Hasakeh"), TextSketch.Of("THE ARMYS MEN TOOK EL QASR NEAR HASÁKA"));

    [Fact]
    public void AShortTextIsFoundInALongOneThatHoldsIt()
    {
        var longer = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"word{i}")) + " " + Wire;
        var likeness = TextSketch.Of(Wire).LikenessTo(TextSketch.Of(longer));

        Assert.InRange(likeness.Containment, 0.9, 1);
        Assert.InRange(likeness.Resemblance, 0.01, 0.2);
    }

    [Fact]
    public void TwoStoriesOfOneDayAreNotAlike()
    {
        const string other = "Mortar shells fell on two districts held by the government on Saturday, killing three civilians, state media reported.";

        Assert.Equal(0, TextSketch.Of(Wire).LikenessTo(TextSketch.Of(other)).Shared);
    }

    [Fact]
    public void APassageIsHeldAWholeOrInPart()
    {
        var sketch = TextSketch.Of(Wire);

        Assert.Equal(1, sketch.Holds("warplanes struck a market in the besieged suburb"));
        Assert.Equal(0, sketch.Holds("mortar shells fell on two districts"));
        Assert.Equal(0.6, sketch.Holds("warplanes struck a market in the village square")!.Value, 0.001);
    }

    [Fact]
    public void APassageOfThreeWordsTellsNothing() => Assert.Null(TextSketch.Of(Wire).Holds("a second wave"));

    [Fact]
    public void ASketchIsTheSameAfterItsBytes()
    {
        foreach (var text in (string[])["", "two words", Wire, string.Join(' ', Enumerable.Range(0, 1000))])
            Assert.Equal(TextSketch.Of(text), TextSketch.FromBytes(TextSketch.Of(text).ToBytes()));
    }

    [Fact]
    public void BytesThatAreNoSketchGiveNone()
    {
        var bytes = TextSketch.Of(Wire).ToBytes();

        Assert.Null(TextSketch.FromBytes([]));
        Assert.Null(TextSketch.FromBytes(bytes.AsSpan(..^1)));
        Assert.Null(TextSketch.FromBytes([2, .. bytes[1..]]));
        Assert.Null(TextSketch.FromBytes([1, 9, 0, 0, 0, 8, 0, 0, 0]));
    }

    [Fact]
    public void ASketchOfThisVersionNeverChanges()
    {
        // Stores keep sketches: whoever changes the hash changes the version.
        Assert.Equal("01", Convert.ToHexString(TextSketch.Of("three words only").ToBytes()));
        Assert.Equal("01C778941E", Convert.ToHexString(TextSketch.Of("four words are enough").ToBytes()));
    }
}
