namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Speakers where news names them in ways that a name finder cuts or a link misses.</summary>
public sealed class NewsSpeakerTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("West Averley NHS Trust said on Monday that 684 patients had now been seen.", "684 patients", "West Averley NHS Trust")]
    [InlineData("Eleven kitchens failed the test, according to the Northern Food Agency.", "Eleven kitchens", "Northern Food Agency")]
    [InlineData("\"The reactor was shut down in March,\" said plant manager Grit Holster.", "reactor was shut down", "Grit Holster")]
    [InlineData("Lisa Brand, who ran the youth club until it closed, said teenagers now had 12 places to go.", "teenagers now had", "Lisa Brand")]
    [InlineData("Senator Bob Tarrant blamed Carl Whitcomb for the delay, saying the leader \"never wanted this fight.\" Tarrant's aides have kept quiet.", "never wanted this fight", "Bob Tarrant")]
    [InlineData("\"Turnout at noon was 22 percent,\" the election commission posted on X.", "Turnout at noon", "election commission")]
    public void The_speaker_is_found_whole(string text, string words, string speaker) => SpeakersOf(text, words).ShouldBe([speaker]);

    [Theory]
    [InlineData("Economists Lena Brandt of Vesta University and Olu Adeyemi of the Harbour Institute said wages had fallen for six years in a row.", "wages had fallen", "Lena Brandt", "Olu Adeyemi")]
    [InlineData("The county and the port authority said in a joint letter that the bridge had been unsafe since 2016.", "bridge had been unsafe", "county", "port authority")]
    public void Two_who_speak_at_once_are_two(string text, string words, string first, string second) => SpeakersOf(text, words).ShouldBe([first, second]);

    [Fact]
    public void A_role_set_off_before_the_name_is_known() =>
        Engine.Extract("Labour's shadow health secretary, Priya Nath, said the ministry had been told in March 2021.").Attributions[0].Speakers[0].Role.ShouldBe("Labour's shadow health secretary");

    [Theory]
    [InlineData("Carol Whitlock, whose husband Derek died in 2021, said she had heard nothing from the trust. He waited 14 months for his scan.")]
    [InlineData("Graham Teale was cleared last year. Helen Marsh said her client was a broken man. He had tried to leave the country twice.")]
    public void A_name_is_not_put_for_a_pronoun_that_may_be_another(string text) => Engine.Extract(text).Claims.ShouldAllBe(c => !c.Text.StartsWith("Carol Whitlock waited") && !c.Text.StartsWith("Graham Teale had tried"));

    [Fact]
    public void A_body_says_its_own_name_once() =>
        Engine.Extract("Aluminium producer Velk AG said on Thursday it would close its Vask smelter by the end of the year.").Claims[0].Text.ShouldBe("Velk AG would close its Vask smelter by the end of the year");

    [Fact]
    public void Nobody_being_hurt_is_a_claim() =>
        Engine.Extract("\"The bridge is closed. Nobody was hurt,\" police chief Arne Boll said.").Claims.Select(c => c.Text).ShouldBe(["The bridge is closed", "Nobody was hurt"]);

    [Theory]
    [InlineData("Tuesday March 14 2023\n\nFlood bill fails\n\nA spokesman for Governor Lila Reyes said the governor would call a session if no deal was reached by Friday.", "17 March 2023")]
    [InlineData("Wednesday 9 October 2019\n\nVote on flats\n\nThe Millbrook council voted on Tuesday night to approve 96 flats on Maple Avenue.", "Tuesday night (8 October 2019)")]
    public void The_day_of_a_deadline_and_of_a_night_are_said(string text, string date) => Engine.Extract(text).Claims.ShouldContain(c => c.Text.Contains(date));

    [Fact]
    public void The_lines_around_a_press_release_are_no_story()
    {
        var article = Engine.Extract("FOR IMMEDIATE RELEASE\n\nMedia contact: Priya Solberg, press@lumenfield.example\n\nLumenfield Announces Record Results\n\nVESTA, 3 November 2022 - Lumenfield Inc. said on Thursday that revenue rose to $212 million.\n\nThis press release contains forward-looking statements within the meaning of the Private Securities Act.");
        article.Title!.Text.ShouldBe("Lumenfield Announces Record Results");
        article.Claims.ShouldAllBe(c => !c.Text.Contains("forward-looking") && !c.Text.Contains("Solberg"));
    }

    private static List<string> SpeakersOf(string text, string words)
    {
        var article = Engine.Extract(text);
        var found = article.Claims.First(c => c.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
        return found.Attribution is { } id ? [.. article.Attributions[id].Speakers.Select(s => s.Name)] : [];
    }
}
