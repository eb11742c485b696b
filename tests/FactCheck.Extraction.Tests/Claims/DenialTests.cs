namespace FactCheck.Extraction.Tests.Claims;

/// <summary>What somebody denies, doubts or keeps back is never worded as what they said: the statement keeps its cue.</summary>
public sealed class DenialTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("Dana Cole denied that her company paid bribes.", "Dana Cole denied that her company paid bribes")]
    [InlineData("Dana Cole did not say that her company paid bribes.", "Dana Cole did not say that her company paid bribes")]
    [InlineData("The spokeswoman didn't say that the plant would close.", "The spokeswoman didn't say that the plant would close")]
    [InlineData("Dana Cole never claimed that the dam was safe.", "Dana Cole never claimed that the dam was safe")]
    [InlineData("Nobody said the bridge was closed.", "Nobody said the bridge was closed")]
    [InlineData("No official said that the dam had leaked.", "No official said that the dam had leaked")]
    [InlineData("Neither the mayor nor the council said that the water was safe.", "Neither the mayor nor the council said that the water was safe")]
    [InlineData("Senator Paul Reyes doubted that the bill would pass.", "Paul Reyes doubted that the bill would pass")]
    [InlineData("The ministry has not confirmed that three soldiers were killed.", "The ministry has not confirmed that three soldiers were killed")]
    [InlineData("Mayor Ruth Ekdal refused to say whether the city had paid the ransom.", "Ruth Ekdal refused to say whether the city had paid the ransom")]
    [InlineData("Senator Paul Reyes questioned whether the election was fair.", "Paul Reyes questioned whether the election was fair")]
    [InlineData("Dana Cole stopped short of saying that the minister lied.", "Dana Cole stopped short of saying that the minister lied")]
    [InlineData("The company rejected claims that its factory polluted the river.", "The company rejected claims that its factory polluted the river")]
    [InlineData("Police denied reports that 12 people were killed in the raid.", "Police denied reports that 12 people were killed in the raid")]
    [InlineData("Dana Cole denied paying bribes to officials.", "Dana Cole denied paying bribes to officials")]
    [InlineData("Dana Cole denied the allegation that her company paid bribes.", "Dana Cole denied the allegation that her company paid bribes")]
    [InlineData("Mayor Ruth Ekdal did not rule out that the city would raise taxes.", "Ruth Ekdal did not rule out that the city would raise taxes")]
    [InlineData("The bank would not say how many customers lost money.", "The bank would not say how many customers lost money")]
    [InlineData("\"The plant will stay,\" the manager said, denying that 300 jobs were at risk.", "The manager denied that 300 jobs were at risk")]
    [InlineData("Without saying that the plan had failed, Dana Cole called for a new one.", "Dana Cole did not say that the plan had failed")]
    public void A_denial_keeps_its_cue(string text, string claim) => Texts(text).ShouldContain(claim);

    [Theory]
    [InlineData("Dana Cole denied that her company paid bribes and that it sold weapons.", "Dana Cole denied that her company paid bribes and that it sold weapons")]
    [InlineData("Dana Cole denied that the auditors had warned that the dam leaked.", "Dana Cole denied that the auditors had warned that the dam leaked")]
    [InlineData("Dana Cole said she never said that taxes would rise.", "Dana Cole never said that taxes would rise")]
    public void A_denial_is_one_claim_with_all_that_is_denied(string text, string claim) => Texts(text).ShouldBe([claim]);

    [Theory]
    [InlineData("Dana Cole did not only say that the prices rose in June.", "The prices rose in June")]
    [InlineData("Dana Cole rejected the report. \"The factory closed in May,\" she said.", "The factory closed in May")]
    [InlineData("Dana Cole denied the charge: \"The company paid nothing to the port.\"", "The company paid nothing to the port")]
    [InlineData("Dana Cole made the claim that the fence cost 3 million crowns.", "The fence cost 3 million crowns")]
    [InlineData("According to the report, the dam has three faults.", "The dam has three faults")]
    [InlineData("Dana Cole said she did not pay bribes.", "Dana Cole did not pay bribes")]
    public void What_is_asserted_is_worded_without_its_cue(string text, string claim) => Texts(text).ShouldContain(claim);

    [Fact]
    public void The_denial_of_a_fact_is_no_claim_of_it()
    {
        Texts("It is not true that the city sold the park, Mayor Ruth Ekdal said.").ShouldBe(["It is not true that the city sold the park"]);
        Texts("If Dana Cole says that the dam is safe, the town will reopen it.").ShouldNotContain("The dam is safe");
    }

    [Fact]
    public void Whoever_denies_is_the_speaker_and_nobody_is_nobody()
    {
        var denied = Engine.Extract("Dana Cole denied that her company paid bribes.");
        denied.Attributions[denied.Claims[0].Attribution!.Value].Speakers[0].Name.ShouldBe("Dana Cole");

        var nobody = Engine.Extract("No official said that the dam had leaked.");
        nobody.Attributions.SelectMany(a => a.Speakers).ShouldBeEmpty();
    }

    private static List<string> Texts(string text) => [.. Engine.Extract(text).Claims.Select(c => c.Text)];
}
