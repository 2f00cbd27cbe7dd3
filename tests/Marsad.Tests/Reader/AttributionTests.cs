using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("Air strikes killed ten civilians in Douma, the Syrian Observatory for Human Rights said on Friday.", "sohr")]
    [InlineData("According to SANA air strikes killed ten civilians in Douma.", "sana")]
    [InlineData("SANA reported that air strikes killed ten civilians in Douma.", "sana")]
    [InlineData("Raed, a fighter in Ahrar al-Sham, said air strikes killed ten civilians in Douma.", "ahrar-al-sham")]
    [InlineData("Activists said that air strikes killed ten civilians in Douma.", "activists")]
    [InlineData("The Observatory, a monitoring group that relies on sources on the ground, said air strikes killed ten civilians in Douma.", "sohr")]
    [InlineData("The Observatory which gathers its figures from doctors and activists said air strikes killed ten civilians in Douma.", "sohr")]
    [InlineData("Iranian state media said air strikes killed ten civilians in Douma.", "iranian-state-media")]
    [InlineData("State media said air strikes killed ten civilians in Douma.", "syrian-state-tv")]
    [InlineData("Omar Halabi, a resident of Douma, said air strikes killed ten civilians there.", "eyewitness")]
    [InlineData("The army denied it while activists said air strikes killed ten civilians in Douma.", "activists")]
    [InlineData("Residents said air strikes killed ten civilians in Douma.", "residents")]
    [InlineData("Air strikes killed ten civilians in Douma.", null)]
    [InlineData("Air strikes killed ten civilians in Douma on Friday the Syrian Observatory for Human Rights said.", "sohr")]
    [InlineData("Air strikes killed ten civilians in Douma according to the Syrian Obsevratory for Human Rights.", "sohr")]
    [InlineData("Ten civilians were killed in Douma in a village held by Islamic State an activist group said.", "activists")]
    [InlineData("A source at Homs Police Command said that air strikes killed ten civilians in Douma.", "officials")]
    [InlineData("A military source said that air strikes killed ten civilians in Douma.", "military-source")]
    [InlineData("A medical source in Aleppo said air strikes killed ten civilians in Douma.", "medics")]
    [InlineData("Human rights groups said that air strikes killed ten civilians in Douma.", "rights-groups")]
    [InlineData("The Peruvian Interior Ministry said air strikes killed ten civilians in Douma.", "peruvian-interior-ministry")]
    [InlineData("Khaled Issa, a spokesman for Ahrar al-Sham, said air strikes killed ten civilians in Douma.", "ahrar-al-sham")]
    [InlineData("The Observatory – which has medical sources – also said on Monday that air strikes killed ten civilians in Douma.", "sohr")]
    [InlineData("Samer Haddad, a teacher in Douma, said air strikes killed ten civilians in Douma.", "eyewitness")]
    [InlineData("The UN in a statement said air strikes killed ten civilians in Douma.", "united-nations")]
    [InlineData("Air strikes killed ten civilians in Douma, it was reported by SANA.", "sana")]
    [InlineData("Media reports of unrest aside, air strikes killed ten civilians in Douma.", null)]
    [InlineData("Air strikes killed ten civilians in Douma, according to local sources.", "local-sources")]
    [InlineData("Air strikes killed ten civilians in Douma, according to a civil defence source.", "white-helmets")]
    [InlineData("The director of a hospital in Aleppo said air strikes killed ten civilians in Douma.", "medics")]
    [InlineData("The Syrian Center for Policy Research, a charity, has put the number of civilians killed in Douma at ten.", "syrian-center-for-policy-research")]
    [InlineData("Local and media sources said air strikes killed ten civilians in Douma.", "local-sources")]
    [InlineData("Syrian opposition groups said air strikes killed ten civilians in Douma.", "opposition-sources")]
    [InlineData("An AFP photographer at the clinic saw the bodies of ten civilians.", "afp")]
    [InlineData("A shopkeeper saw the bodies of ten civilians.", null)]
    [InlineData("Islamic State published a video showing the execution of ten civilians in Douma.", "islamic-state")]
    [InlineData("Ten civilians died in Douma, the Russian Defence Ministry was quoted as saying by local media.", "russian-defence-ministry")]
    [InlineData("\"Ten civilians were killed in Douma\", a town that is held by Ahrar al-Sham, said Rami Abdel Rahman.", "sohr")]
    [InlineData("Ten civilians were killed in Douma while SANA gave a toll of the wounded.", null)]
    public void The_source_is_who_the_words_name(string sentence, string? source) =>
        Assert.Equal(source, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void A_pronoun_speaks_for_who_spoke_last() =>
        Assert.Equal("sohr", SyriaPack.Read("The Syrian Observatory for Human Rights said rebels attacked Ramousa. It added that air strikes killed ten civilians in Douma.").OfType<CasualtyClaim>().Single().Source?.Value);

    [Theory]
    [InlineData("The Russian Defence Ministry said rebels attacked Ramousa. Air strikes killed ten civilians in Douma, the ministry said.", "russian-defence-ministry")]
    [InlineData("Activist Omar Halabi said rebels attacked Ramousa. Jaysh al-Islam said it was quiet. Air strikes killed ten civilians in Douma, he said.", "activists")]
    [InlineData("Activist Omar Halabi said rebels attacked Ramousa. SANA said it was quiet. Air strikes killed ten civilians in Douma, Halabi said.", "activists")]
    [InlineData("SANA correspondent said rebels attacked Ramousa. Air strikes killed ten civilians in Douma, the correspondent added.", "sana")]
    [InlineData("SANA's correspondent quoted a police source as saying that rebels attacked Ramousa. Air strikes killed ten civilians in Douma, the correspondent added.", "sana")]
    [InlineData("Islamic State said in a statement that it attacked Ramousa. The claim said ten civilians had been killed in Douma.", "islamic-state")]
    [InlineData("Rebels attacked Ramousa, said the Observatory, adding that air strikes killed ten civilians in Douma.", "sohr")]
    public void A_speaker_is_meant_again_by_title_surname_or_pronoun(string text, string source) =>
        Assert.Equal(source, SyriaPack.Read(text).OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void A_quotation_of_several_sentences_is_its_speakers_throughout()
    {
        var claims = SyriaPack.Read("\"Shells hit Ramousa on Friday. Air strikes killed ten civilians in Douma. The hospital is full\" said doctor Samer Haddad.");
        Assert.All(claims, c => Assert.Equal("medics", c.Source?.Value));
        Assert.True(claims.Count > 1);
    }

    [Theory]
    [InlineData("Al Jazeera reported citing a rebel source that air strikes killed ten civilians in Douma.", "opposition-sources", "al-jazeera")]
    [InlineData("SANA quoted a source at Homs Police Command as saying that air strikes killed ten civilians in Douma.", "officials", "sana")]
    [InlineData("Reuters reported residents as saying that air strikes killed ten civilians in Douma.", "residents", "reuters")]
    [InlineData("In a statement to SANA a military source said that air strikes killed ten civilians in Douma.", "military-source", "sana")]
    public void Who_hands_a_statement_on_is_the_channel(string text, string source, string via)
    {
        var claim = SyriaPack.Read(text).OfType<CasualtyClaim>().Single();
        Assert.Equal((source, via), (claim.Source?.Value, claim.Via.Single().Value));
    }

    [Fact]
    public void A_monitor_speaks_for_the_unnamed_sources_it_quotes() =>
        Assert.Equal("sohr", SyriaPack.Read("The Observatory quoted trusted sources as saying that air strikes killed ten civilians in Douma.").OfType<CasualtyClaim>().Single().Source?.Value);

    [Theory]
    [InlineData("Air strikes kill ten civilians in Douma - monitor", "sohr")]
    [InlineData("Air strikes kill ten civilians in Douma Observatory", "sohr")]
    [InlineData("SANA: Air strikes kill ten civilians in Douma", "sana")]
    [InlineData("Air strikes kill ten civilians in Douma | Jordan Times", null)]
    public void A_headline_names_its_speaker_at_either_end(string title, string? source) =>
        Assert.Equal(source, SyriaPack.Read("Nothing else was known.", title).OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void A_word_of_a_name_is_no_verb_of_saying() =>
        Assert.Null(SyriaPack.Read("Air strikes killed ten civilians in a village held by Islamic State in Aleppo.").OfType<CasualtyClaim>().Single().Source);

    [Fact]
    public void A_channel_is_no_source()
    {
        var claim = SyriaPack.Read("The Syrian National Coalition said on Twitter: “Rebels break Aleppo’s siege”.").OfType<AccessClaim>().Single(c => c.Action == AccessAction.SiegeBroken);
        Assert.Equal(("syrian-national-coalition", "twitter"), (claim.Source?.Value, claim.Via.Single().Value));
    }

    [Fact]
    public void Two_voices_of_one_sentence_keep_to_what_each_says()
    {
        var claims = SyriaPack.Read("Rebels said that they had captured Ramousa, while SANA said that air strikes killed ten rebels in Douma.");
        Assert.Equal("rebels", claims.OfType<ControlClaim>().Single().Source?.Value);
        Assert.Equal("sana", claims.OfType<CasualtyClaim>().Single().Source?.Value);
    }

    [Theory]
    [InlineData("Ten civilians are reported to have been killed in Douma.", Modality.Possible)]
    [InlineData("SANA reported that air strikes killed ten civilians in Douma.", Modality.Asserted)]
    [InlineData("An alleged chemical attack killed ten civilians in Douma.", Modality.Asserted)]
    public void Doubt_is_kept_where_the_words_put_it(string sentence, Modality modality) =>
        Assert.Equal(modality, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Modality);

    [Theory]
    [InlineData("The army denied that air strikes hit Douma.", Modality.Denied)]
    [InlineData("Rebels will launch rockets at Damascus.", Modality.Planned)]
    [InlineData("Air strikes reportedly hit Douma.", Modality.Possible)]
    [InlineData("An alleged chemical attack hit Douma.", Modality.Possible)]
    [InlineData("Rebels are vowing to attack Ramousa.", Modality.Planned)]
    [InlineData("Rebels will not attack Ramousa.", Modality.Denied)]
    [InlineData("Rebels not only attacked Ramousa but also burned it.", Modality.Asserted)]
    [InlineData("Air strikes hit Douma.", Modality.Asserted)]
    public void How_a_claim_is_put_is_kept(string sentence, Modality modality) =>
        Assert.Equal(modality, SyriaPack.Read(sentence).OfType<EventClaim>().First().Modality);

    [Theory]
    [InlineData("Reports of shelling in Douma")]
    [InlineData("Notes on the siege")]
    public void A_report_may_open_with_a_word_that_could_report(string title) =>
        Assert.NotEmpty(SyriaPack.Read("Warplanes bombed Douma on Friday.", title));

    [Theory]
    [InlineData("Another ten civilians were killed in Douma.", "sohr")]
    [InlineData("At least ten of the civilians were killed in Douma.", "sohr")]
    [InlineData("Ten civilians were killed in Douma.", "sohr")]
    [InlineData("It was a quiet day. Ten civilians were killed in Douma.", "sohr")]
    [InlineData("It was a quiet day. The roads were open. Shops too. Ten civilians were killed in Douma.", null)]
    [InlineData("More than 250000 people have been killed in Syria.", null)]
    public void What_goes_on_counting_is_still_said_by_who_spoke(string next, string? source) =>
        Assert.Equal(source, SyriaPack.Read($"Rebels attacked Ramousa, the Syrian Observatory for Human Rights said. {next}").OfType<CasualtyClaim>().Single().Source?.Value);

    [Theory]
    [InlineData("Ten civilians were killed in Douma.", null)]
    [InlineData("Another ten civilians were killed in Douma.", "rebels")]
    public void Only_who_counts_goes_on_counting_unsaid(string next, string? source) =>
        Assert.Equal(source, SyriaPack.Read($"Shops were closed, rebels said. {next}").OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void What_another_number_is_added_to_is_said_by_who_adds_it() =>
        Assert.All(SyriaPack.Read("Ten civilians were killed in Douma on Friday. Another 65 civilians were wounded there, according to the Syrian Observatory for Human Rights.").OfType<CasualtyClaim>(), c => Assert.Equal("sohr", c.Source?.Value));

    [Theory]
    [InlineData("Two car bombs killed ten civilians in Douma, police and medics said.", "officials")]
    [InlineData("Rights groups and activists said air strikes killed ten civilians in Douma.", "rights-groups")]
    [InlineData("Air strikes killed ten civilians in Douma, activists and residents said.", "activists")]
    public void Of_joint_sources_the_first_is_named(string sentence, string source) =>
        Assert.Equal(source, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Source?.Value);

    [Theory]
    [InlineData("Ten civilians and two nurses were killed in Douma said Observatory director Omar Halabi.", "sohr")]
    [InlineData("The interior ministry said air strikes killed ten civilians in Douma.", "syrian-government")]
    [InlineData("Interior minister Lt. Gen. Omar Halabi said air strikes killed ten civilians in Douma.", "syrian-government")]
    [InlineData("The local archbishop said air strikes killed ten civilians in Douma.", "officials")]
    [InlineData("A U.N. inquiry into human rights said air strikes killed ten civilians in Douma.", "united-nations")]
    [InlineData("Air strikes killed ten civilians in Douma Al Jazeera reported Friday citing an unnamed rebel source.", "opposition-sources")]
    [InlineData("Air strikes killed ten civilians in Douma SANA reported on Friday citing residents.", "residents")]
    [InlineData("Jets believed to be of the army killed ten civilians in Douma.", null)]
    [InlineData("The Observatory gave a slightly lower toll of ten civilians killed in Douma.", "sohr")]
    [InlineData("Media reports said air strikes killed ten civilians in Douma.", "media-reports")]
    [InlineData("Kenya said air strikes killed ten civilians in Douma.", "kenya")]
    [InlineData("Survivors said air strikes killed ten civilians in Douma.", "residents")]
    public void The_source_is_who_speaks_and_not_who_stands_beside(string sentence, string? source) =>
        Assert.Equal(source, SyriaPack.Read(sentence).OfType<CasualtyClaim>().First().Source?.Value);

    [Theory]
    [InlineData("Omar Halabi, head of the Syrian National Coalition, went to Idlib.")]
    [InlineData("Secretary-general of the Syrian National Coalition Omar Halabi went to Idlib.")]
    public void A_surname_speaks_for_the_body_with_which_the_name_was_introduced(string introduction) =>
        Assert.Equal("syrian-national-coalition", SyriaPack.Read($"{introduction} Air strikes killed ten civilians in Douma, Halabi said.").OfType<CasualtyClaim>().Single().Source?.Value);

    [Theory]
    [InlineData("Fighters who had captured Ramousa last month withdrew from Ramousa on Friday, activists said.", null)]
    [InlineData("Fighters who had captured Ramousa on Friday were shelled there, activists said.", "activists")]
    public void What_a_clause_recalls_in_passing_is_the_outlets(string sentence, string? source) =>
        Assert.Equal(source, SyriaPack.Read(sentence).OfType<ControlClaim>().First(c => c.Action == ControlAction.Captured).Source?.Value);

    [Fact]
    public void A_quotation_that_is_never_closed_does_not_turn_what_follows_into_one() =>
        Assert.Null(SyriaPack.Read("\"I saw a man, said witness Omar Halabi. \"There were bodies,\" Halabi said. Warplanes bombed Douma on Friday.").OfType<EventClaim>().Single(c => c.Type == EventType.Airstrike).Source);
}
