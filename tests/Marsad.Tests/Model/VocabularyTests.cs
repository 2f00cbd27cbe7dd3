using System.Text.Json;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class VocabularyTests
{
    [Fact]
    public void Words_of_several_parts_are_joined_by_hyphens()
    {
        Assert.Equal("siege-broken", AccessAction.SiegeBroken.Kebab());
        Assert.Equal(
            ["besieged", "siege-broken", "route-cut", "route-opened", "aid-blocked", "aid-entered", "evacuated"],
            KebabEnum.Words<AccessAction>());
    }

    [Fact]
    public void The_words_are_the_codebooks()
    {
        Assert.Equal(["asserted", "possible", "denied", "planned"], KebabEnum.Words<Modality>());
        Assert.Equal(
            ["battle", "airstrike", "shelling", "bombing", "chemical", "killing", "detention", "release", "displacement", "agreement", "breach", "destruction"],
            KebabEnum.Words<EventType>());
        Assert.Equal(
            ["killed", "injured", "casualties", "captured", "missing", "displaced", "evacuated", "trapped"],
            KebabEnum.Words<Effect>());
        Assert.Equal(["captured", "withdrew", "advanced", "holds", "contested"], KebabEnum.Words<ControlAction>());
        Assert.Equal(["civilian", "combatant", "mixed", "unknown"], KebabEnum.Words<VictimClass>().Order(StringComparer.Ordinal));
        Assert.Equal(["incident", "cumulative"], KebabEnum.Words<Scope>());
    }

    [Fact]
    public void Every_word_leads_back_to_its_member()
    {
        foreach (var action in Enum.GetValues<AccessAction>())
        {
            Assert.True(KebabEnum.TryParse<AccessAction>(action.Kebab(), out var read));
            Assert.Equal(action, read);
        }
    }

    [Theory]
    [InlineData("\"siege_broken\"")]
    [InlineData("\"SiegeBroken\"")]
    [InlineData("\"\"")]
    [InlineData("3")]
    [InlineData("null")]
    public void An_unknown_word_is_refused_with_the_known_ones(string json)
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AccessAction>(json));

        Assert.Contains("is no AccessAction; expected one of besieged, siege-broken, route-cut", refused.Message, StringComparison.Ordinal);
    }
}
