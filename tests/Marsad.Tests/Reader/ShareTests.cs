using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Numbers of people that hang on other numbers, on places, on pronouns, or on no number at all.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("The army laid 40 mines. Two rebels were injured near Douma by one of them.", 2L)]
    [InlineData("Three rebels were killed in Douma when two of the bombs hit them.", 3L)]
    [InlineData("The jets dropped four bombs. Three rebels were killed in Douma when one of them exploded.", 3L)]
    public void WhatHarmedThemIsNoneOfThem(string text, long number) =>
        Assert.Equal([number], Lows(text));

    [Fact]
    public void A_share_of_a_number_is_a_part_of_it()
    {
        var claims = SyriaPack.Read("The raid on Douma killed 40 people, half of them children.").OfType<CasualtyClaim>().ToList();
        Assert.Equal([(20L, true), (40L, false)], claims.Select(c => (c.Count.Low!.Value, c.PartOfTotal)).Order());
    }

    [Fact]
    public void More_than_half_is_no_number() =>
        Assert.Equal([30L], Lows("The raid on Douma killed 30 people, more than half of them children."));

    [Fact]
    public void Equal_parts_are_other_people() =>
        Assert.Equal([4L, 4L, 11L], Lows("Eleven civilians, among them four women and four children, died in an air raid on Douma."));

    [Fact]
    public void One_in_each_of_several_places_is_one_claim_a_place()
    {
        var claims = SyriaPack.Read("One person was killed in each of the towns of Douma and Harasta in the shelling.").OfType<CasualtyClaim>();
        Assert.Equal(["Douma", "Harasta"], claims.Select(c => c.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Government forces inflicted heavy losses on rebels in Homs.", "rebels")]
    [InlineData("Rebels suffered heavy casualties in the battle for Homs.", "rebels")]
    public void Losses_without_a_number_are_casualties_of_who_had_them(string text, string whose)
    {
        var claim = Assert.Single(SyriaPack.Read(text).OfType<CasualtyClaim>());
        Assert.Equal((Effect.Casualties, 1L, (long?)null, whose), (claim.Effect, claim.Count.Low, claim.Count.High, claim.VictimActor?.Value));
    }

    [Theory]
    [InlineData("Rebels captured four policemen near Homs and killed them.", 4L)]
    [InlineData("Soldiers shot him dead at a checkpoint in Homs.", 1L)]
    public void A_pronoun_behind_the_verb_counts_whom_it_means(string text, long killed) =>
        Assert.Equal(killed, Assert.Single(SyriaPack.Read(text).OfType<CasualtyClaim>(), c => c.Effect == Effect.Killed).Count.Low);

    [Fact]
    public void Things_out_of_a_number_of_things_are_no_people() =>
        Assert.Equal([3L], Lows("Raids destroyed 18 of 31 vehicles in Homs and killed three drivers."));

    private static IEnumerable<long> Lows(string text) => SyriaPack.Read(text).OfType<CasualtyClaim>().Select(c => c.Count.Low!.Value).Order();
}
