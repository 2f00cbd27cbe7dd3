using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class CasualtyTests
{
    [Theory]
    [InlineData("Blast kills 5 in Aleppo, officials say.", Effect.Killed, 5L, 5L)]
    [InlineData("Shelling left seven people dead in Aleppo.", Effect.Killed, 7L, 7L)]
    [InlineData("The raids on Aleppo claimed the lives of 12 residents.", Effect.Killed, 12L, 12L)]
    [InlineData("The shelling of Aleppo has claimed 21 lives.", Effect.Killed, 21L, 21L)]
    [InlineData("The death toll from the blast in Aleppo rose to 40.", Effect.Killed, 40L, 40L)]
    [InlineData("The bodies of 14 men were found in Aleppo.", Effect.Killed, 14L, 14L)]
    [InlineData("Rebels in Aleppo lost 20 fighters in the clashes.", Effect.Killed, 20L, 20L)]
    [InlineData("The death of eight villagers in a raid on Aleppo was confirmed.", Effect.Killed, 8L, 8L)]
    [InlineData("Nine members of the Free Syrian Army killed in clashes in Aleppo.", Effect.Killed, 9L, 9L)]
    [InlineData("Mortar fire killed and wounded 30 people in Aleppo.", Effect.Casualties, 30L, 30L)]
    [InlineData("A shell fired by rebels caused the death and injury of 80 residents of Aleppo.", Effect.Casualties, 80L, 80L)]
    [InlineData("Twenty residents suffered from suffocation after the shelling of Aleppo.", Effect.Injured, 20L, 20L)]
    [InlineData("The raid on Aleppo left three others wounded.", Effect.Injured, 3L, 3L)]
    [InlineData("Rebels took 16 soldiers prisoner in Aleppo.", Effect.Captured, 16L, 16L)]
    [InlineData("About 30 people managed to escape the fighting in Aleppo.", Effect.Displaced, 30L, 30L)]
    [InlineData("The evacuation of 400 residents from Daraya resumed.", Effect.Evacuated, 400L, 400L)]
    [InlineData("An air raid on Aleppo has claimed lives of eight civilians.", Effect.Killed, 8L, 8L)]
    [InlineData("The raids cost 13 people their lives in Aleppo.", Effect.Killed, 13L, 13L)]
    [InlineData("The deaths bring to 45 the number of civilians killed in Aleppo this week.", Effect.Killed, 45L, 45L)]
    [InlineData("The shelling brought the number of nurses killed in Aleppo to 19.", Effect.Killed, 19L, 19L)]
    [InlineData("The death toll in Aleppo climbed to 85, up from 61.", Effect.Killed, 61L, 61L)]
    [InlineData("The number of people killed in the raid on Aleppo rose from 12 to 19.", Effect.Killed, 19L, 19L)]
    [InlineData("Chlorine shells caused 30 cases of suffocation in Aleppo.", Effect.Injured, 30L, 30L)]
    [InlineData("The fate of 200 soldiers was unknown after the battle for Aleppo.", Effect.Missing, 200L, 200L)]
    [InlineData("The offensive drove 40000 people from their homes in Hama.", Effect.Displaced, 40000L, 40000L)]
    [InlineData("Some 60000 people live in the besieged town of Madaya.", Effect.Trapped, 60000L, 60000L)]
    [InlineData("Artillery fire has put 300000 people under effective siege in Aleppo.", Effect.Trapped, 300000L, 300000L)]
    [InlineData("Buses took 131 people out of Daraya on Thursday under the deal.", Effect.Evacuated, 131L, 131L)]
    [InlineData("At least 280 people have been killed in Aleppo and 12000 displaced.", Effect.Displaced, 12000L, 12000L)]
    [InlineData("The raids on Aleppo killed 1 200 civilians.", Effect.Killed, 1200L, 1200L)]
    [InlineData("Fifteen of the wounded were in critical condition after the shelling of Aleppo.", Effect.Injured, 15L, 15L)]
    [InlineData("Some 14 Tamils were killed in an attack on Aleppo.", Effect.Killed, 14L, 14L)]
    [InlineData("Gunmen killed three diplomats in Aleppo.", Effect.Killed, 3L, 3L)]
    [InlineData("Five casualties and a large number of wounded were counted after raids on Aleppo.", Effect.Killed, 5L, 5L)]
    [InlineData("More shelling raised the death toll in Aleppo to 27 casualties.", Effect.Killed, 27L, 27L)]
    [InlineData("Two air strikes on Aleppo killed five people each.", Effect.Killed, 10L, 10L)]
    [InlineData("Four people were killed in each of three raids on Aleppo.", Effect.Killed, 12L, 12L)]
    [InlineData("Raids on Aleppo left 22 casualties and 53 injured.", Effect.Killed, 22L, 22L)]
    public void What_became_of_people_is_read_from_any_construction(string sentence, Effect effect, long low, long high)
    {
        var claims = SyriaPack.Read(sentence).OfType<CasualtyClaim>().ToList();
        Assert.Contains(claims, c => c.Effect == effect && c.Low == low && c.High == high);
    }

    [Theory]
    [InlineData("Six children were among 12 civilians killed in the shelling of Aleppo.", 6L, 12L)]
    [InlineData("A raid on Aleppo killed 270 people, of whom 96 were children.", 96L, 270L)]
    [InlineData("A raid on Aleppo killed 17 people, two of them nurses.", 2L, 17L)]
    [InlineData("A raid on Aleppo killed 17 people, of them seven children.", 7L, 17L)]
    [InlineData("Of the 40 people killed in Aleppo, 12 were children.", 12L, 40L)]
    [InlineData("The raid on Aleppo left 12 dead: seven rebels, the monitor said.", 7L, 12L)]
    public void The_smaller_of_two_is_the_part_whatever_joins_them(string sentence, long part, long whole)
    {
        var killed = SyriaPack.Read(sentence).OfType<CasualtyClaim>().ToDictionary(c => c.Low!.Value);
        Assert.True(killed[part].PartOfTotal);
        Assert.False(killed[whole].PartOfTotal);
    }

    [Fact]
    public void Parts_joined_by_and_are_parts_each()
    {
        var killed = SyriaPack.Read("At least 24 people including five children and two women were killed in a barrel bomb attack on Aleppo.").OfType<CasualtyClaim>().OrderBy(c => c.Low).ToList();
        Assert.Equal([(2L, true), (5L, true), (24L, false)], killed.Select(c => (c.Low!.Value, c.PartOfTotal)));
    }

    [Theory]
    [InlineData("At least 412 fighters died between 20 and 28 July in the south of Aleppo.", Scope.Cumulative)]
    [InlineData("At least 85 civilians were killed in Aleppo in the first ten days of July.", Scope.Cumulative)]
    [InlineData("The monitor recorded 3200 deaths in Aleppo between January and June.", Scope.Cumulative)]
    [InlineData("In July 612 civilians were killed in Aleppo by air strikes.", Scope.Cumulative)]
    [InlineData("In July 40 civilians were killed in an air strike on Aleppo.", Scope.Incident)]
    [InlineData("An air strike on Friday killed 40 civilians in Aleppo.", Scope.Incident)]
    [InlineData("Some 40000 people have been trapped in Aleppo since July.", Scope.Incident)]
    public void A_number_over_a_stretch_of_time_is_a_total_unless_one_attack_caused_it(string sentence, Scope scope) =>
        Assert.Equal(scope, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Scope);

    [Theory]
    [InlineData("Some 56 people a day died in Aleppo.")]
    [InlineData("On average 56 people are killed in Aleppo every day.")]
    public void A_rate_is_no_number_of_people(string sentence) => Assert.Empty(SyriaPack.Read(sentence).OfType<CasualtyClaim>());

    [Fact]
    public void A_person_told_by_name_alone_is_one_victim()
    {
        var killed = SyriaPack.Read("A shell hit a school in Aleppo. Omar Haddad was killed in the attack.").OfType<CasualtyClaim>().Single();
        Assert.Equal((1L, 1L), (killed.Low!.Value, killed.High!.Value));
    }

    [Fact]
    public void The_dead_of_whom_more_is_told_are_of_the_place_and_the_days_of_the_dead()
    {
        var part = SyriaPack.Read("At least 90 people have been killed in Homs since Sunday, the Observatory said. Among the dead were 12 children.").OfType<CasualtyClaim>().Single(c => c.Low == 12);
        Assert.Equal(("Homs", Scope.Cumulative, true), (part.Place, part.Scope, part.PartOfTotal));
    }

    [Fact]
    public void Parts_without_a_number_are_no_claim() =>
        Assert.Single(SyriaPack.Read("At least 16 people including women and children were killed in an air strike on Aleppo.").OfType<CasualtyClaim>());

    [Fact]
    public void Headlines_without_commas_tell_dead_and_injured_apart()
    {
        var claims = SyriaPack.Read("At least 10 civilians killed 40 injured in rocket fire in Daraa.").OfType<CasualtyClaim>().OrderBy(c => c.Low).ToList();
        Assert.Equal([(Effect.Killed, 10L), (Effect.Injured, 40L)], claims.Select(c => (c.Effect, c.Low!.Value)));
    }

    [Fact]
    public void Others_are_of_the_people_told_before()
    {
        var injured = SyriaPack.Read("At least 25 rebels were killed and many more wounded in clashes in Aleppo.").OfType<CasualtyClaim>().Single(c => c.Effect == Effect.Injured);
        Assert.Equal((VictimClass.Combatant, new ActorId("rebels")), (injured.VictimClass, injured.VictimActor));
    }

    [Fact]
    public void The_cause_is_the_attack_that_the_verb_has_as_subject()
    {
        var killed = SyriaPack.Read("Air strikes and shells killed 15 people in Aleppo.").OfType<CasualtyClaim>().Single();
        Assert.Equal(EventType.Airstrike, killed.Cause);
    }

    [Fact]
    public void A_total_of_the_war_has_no_cause_and_no_day()
    {
        var total = SyriaPack.Read("Shelling by the army killed two people in Aleppo on Friday. More than 280,000 people have been killed in Syria.").OfType<CasualtyClaim>().Single(c => c.Low > 1000);
        Assert.Equal((Scope.Cumulative, null, null, "Syria"), (total.Scope, total.Cause, total.Time, total.Place));
    }

    [Theory]
    [InlineData("Air raid kills 19 in Aleppo", "An air raid on Aleppo on Friday killed at least 19 people.", 19L, null)]
    [InlineData("Raids kill dozens in Aleppo", "Air raids killed 31 people in Aleppo on Friday.", 31L, 31L)]
    public void A_headline_tells_the_figure_of_the_body(string title, string text, long low, long? high)
    {
        var killed = Assert.Single(SyriaPack.Read(text, title).OfType<CasualtyClaim>());
        Assert.Equal((low, high), (killed.Low, killed.High));
        Assert.Equal(2, killed.Evidence.Count);
    }

    [Fact]
    public void A_woman_and_a_girl_are_two_people()
    {
        var injured = SyriaPack.Read("A shell hit Aleppo, injuring a 45-year-old woman and a 9-year-old girl.").OfType<CasualtyClaim>().Where(c => c.Effect == Effect.Injured).ToList();
        Assert.Equal([1L, 1L], injured.Select(c => c.Low!.Value));
    }

    [Fact]
    public void A_mother_and_her_child_are_one_number() =>
        Assert.Equal(2, SyriaPack.Read("A mother and her child died after a bomb hit their home in Aleppo.").OfType<CasualtyClaim>().Single().High);

    [Theory]
    [InlineData("Five were killed in Aleppo and three in Homs.", "Homs", 3L)]
    [InlineData("Shelling killed five people in Aleppo and three others in Homs.", "Homs", 3L)]
    public void A_second_number_shares_the_verb_of_the_first_and_has_its_own_place(string sentence, string place, long number)
    {
        var second = SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single(c => c.Low == number);
        Assert.Equal((Effect.Killed, place), (second.Effect, second.Place));
    }

    [Theory]
    [InlineData("Shelling of Aleppo left 22 casualties and 53 injured.", Effect.Killed, 22L)]
    [InlineData("Shelling of Aleppo left 22 casualties.", Effect.Casualties, 22L)]
    [InlineData("Shelling of Aleppo caused casualties.", Effect.Casualties, 1L)]
    public void Casualties_are_the_dead_only_beside_the_injured(string sentence, Effect effect, long number) =>
        Assert.Contains(SyriaPack.Read(sentence).OfType<CasualtyClaim>(), c => c.Effect == effect && c.Low == number);

    [Fact]
    public void The_same_number_of_two_doers_is_two_figures() =>
        Assert.Equal(2, SyriaPack.Read("Rebels shelled Aleppo, killing three civilians. The army bombed Aleppo, killing three civilians.").OfType<CasualtyClaim>().Count());

    [Theory]
    [InlineData("Shelling of Aleppo killed 11 people, including a woman and a child.", VictimClass.Civilian)]
    [InlineData("Shelling of Aleppo killed 11 people, including civilians.", VictimClass.Mixed)]
    [InlineData("Shelling of Aleppo killed 11 people, mostly civilians.", VictimClass.Civilian)]
    [InlineData("Shelling of Aleppo killed 11 soldiers and civilians.", VictimClass.Mixed)]
    [InlineData("Gunmen shot dead 11 people in Aleppo.", VictimClass.Civilian)]
    [InlineData("Fighting in Aleppo killed 11 people.", VictimClass.Unknown)]
    public void Who_the_victims_were_is_told_by_their_noun_their_parts_or_the_manner(string sentence, VictimClass expected) =>
        Assert.Equal(expected, SyriaPack.Read(sentence).OfType<CasualtyClaim>().OrderByDescending(c => c.Low).First().VictimClass);

    [Theory]
    [InlineData("25 civilian casualties were killed in shelling of Aleppo.", Effect.Killed)]
    [InlineData("25 civilian casualties were reported in shelling of Aleppo.", Effect.Casualties)]
    public void Casualties_of_whom_a_verb_says_that_they_were_killed_are_dead(string sentence, Effect effect) =>
        Assert.Equal(effect, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Effect);

    [Fact]
    public void In_clashes_that_kill_on_both_sides_no_side_caused_it_all() =>
        Assert.All(SyriaPack.Read("Thirty government soldiers and 39 rebel fighters were killed in clashes near Saraqib on Friday.").OfType<CasualtyClaim>(), c => Assert.Empty(c.Initiator));

    [Fact]
    public void Who_the_verb_names_killed_the_soldiers_whatever_the_clashes_cost_it() =>
        Assert.Equal("rebels", SyriaPack.Read("Rebels killed five soldiers in clashes near Saraqib on Friday.").OfType<CasualtyClaim>().Single().Initiator.Single().Value);

    [Fact]
    public void Where_those_who_fire_stand_is_not_where_it_lands() =>
        Assert.Equal("al-Foua", SyriaPack.Read("Two people were injured on Friday when fighters positioned in Binnish and Saraqib fired shells on the town of al-Foua.").OfType<CasualtyClaim>().Single().Place);

    [Fact]
    public void A_group_that_is_called_militant_before_its_name_is_that_group() =>
        Assert.Equal("islamic-state", SyriaPack.Read("Militant group Islamic State killed 20 soldiers near Palmyra on Friday.").OfType<CasualtyClaim>().Single().Initiator.Single().Value);

    [Theory]
    [InlineData("Shells hit Saraqib and Ariha, killing five people in each town.", "5 Saraqib; 5 Ariha")]
    [InlineData("Rebels shelled Saraqib and Ariha, killing three and five people respectively.", "3 Saraqib; 5 Ariha")]
    [InlineData("Three and five people were killed in Saraqib and Ariha, respectively.", "3 Saraqib; 5 Ariha")]
    public void Numbers_told_once_for_several_places_stand_at_each(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", SyriaPack.Read(sentence).OfType<CasualtyClaim>().OrderBy(c => c.Low).ThenByDescending(c => c.Place).Select(c => $"{c.Low} {c.Place}")));
}
