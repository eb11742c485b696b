using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Tests.Parts.Verdicts;

/// <summary>What one version of a verdict says of itself.</summary>
public sealed class VerdictSheetTests
{
    private static VerdictRecord Record => new()
    {
        ClaimId = Guid.Empty, ClaimNumber = 7, Version = 1, Language = "en", WordingNumber = 1, Wording = "The dam is 40 metres high.", Speakers = [],
        Article = new(Guid.Empty, "The dam", null, null, null), Context = new("", "The dam is 40 metres high.", "", "own voice", null, null),
        Rating = new(Guid.Empty, 1, "true", "True", "Nothing of importance is wrong.", 5, 5, 1, "Full", "Good"), Summary = "How high the dam is",
        ShortAnswer = "It is.", Explanation = "The plans say so [^1].",
        Evidence = [new(1, Guid.Empty, "document", "Plans", null, null, "Height: 40 m", Stance.Supports, new(2026, 3, 1), null)],
    };

    [Fact]
    public void One_rating_is_signed_by_an_editor_who_did_not_rate_it_unless_that_was_waived()
    {
        var record = Record with { Decision = new(1, DecidedBy.Agreement, 1, AgreementRule.All) };
        Decided(record).ShouldBe("One reviewer rated it; an editor who did not rate it signed the verdict.");

        var waived = Decided(record with { WaiverReason = "Nobody else was on duty." });
        waived.ShouldStartWith("One reviewer rated it; an editor signed the verdict.");
        waived.ShouldContain("Nobody else was on duty.");
        waived.ShouldNotContain("did not rate");
    }

    [Theory]
    [InlineData("The dam is 40 metres high.", false)]
    [InlineData("the dam is “40 metres” high", false)]
    [InlineData("The dam is 40 metres", false)]
    [InlineData("40 metres high: the dam", false)]
    [InlineData("How high the dam is", true)]
    [InlineData("The dam is 4", true)]
    public void The_summary_stands_below_the_heading_where_it_says_something_else(string summary, bool isShown)
    {
        using var page = new BunitContext();
        var sheet = page.Render<VerdictSheet>(p => p.Add(one => one.Record, Record with { Summary = summary }));
        sheet.FindAll(".dek").Select(dek => dek.TextContent).ShouldBe(isShown ? [summary] : []);
        // Machines are told what stands there.
        sheet.Find("header").TextContent.ShouldContain(ClaimReview.Reviewed(Record with { Summary = summary }));
    }

    [Fact]
    public void That_somebody_said_it_is_told_also_where_the_summary_is_the_heading()
    {
        using var page = new BunitContext();
        var record = Record with { Summary = Record.Wording, Speakers = [new(null, "Ada Quist", null, "person", null)], WasItSaid = WasItSaid.Not };
        page.Render<VerdictSheet>(p => p.Add(one => one.Record, record)).Find(".dek").TextContent.ShouldBe("Ada Quist said: The dam is 40 metres high.");
    }

    [Fact]
    public void Where_else_it_was_claimed_leads_to_where_that_was_published_unless_the_address_is_none()
    {
        using var page = new BunitContext();
        RecordSpeaker ada = new(null, "Ada Quist", null, "person", null);
        var record = Record with
        {
            OtherMentions =
            [
                new("A year on", "The Courier", "https://courier.example/1", "2027", "It is 40 metres", [ada]),
                new("Notes", null, "javascript:ran()", null, "40 metres it is", []),
            ],
        };
        var said = page.Render<VerdictSheet>(p => p.Add(one => one.Record, record)).FindAll("section[aria-labelledby=elsewhere] .byline");
        said.Select(one => System.Text.RegularExpressions.Regex.Replace(one.TextContent.Trim(), @"\s+", " ")).ShouldBe(["Ada Quist in A year on (The Courier), 2027", "In Notes"]);
        said.SelectMany(one => one.QuerySelectorAll("a")).ShouldHaveSingleItem().GetAttribute("href").ShouldBe("https://courier.example/1");
    }

    [Fact]
    public void A_majority_says_how_many_agreed()
    {
        Decided(Record with { Decision = new(3, DecidedBy.Agreement, 2, AgreementRule.Majority) })
            .ShouldBe("Three reviewers rated it without seeing each other’s findings. Two of them found what is shown here; the rule asked for more than half.");
        Decided(Record with { Decision = new(3, DecidedBy.Agreement, 3, AgreementRule.Majority) })
            .ShouldBe("Three reviewers rated it without seeing each other’s findings, and agreed.");
        Decided(Record with { Decision = new(2, DecidedBy.Adjudication, 1, AgreementRule.All) })
            .ShouldBe("Two reviewers rated it without seeing each other’s findings and did not agree; an editor settled it with a reason.");
    }

    [Fact]
    public void A_record_frozen_before_it_said_how_many_agreed_keeps_its_hash_and_claims_no_more_than_it_knows()
    {
        const string frozen = """{"ratings":3,"how":"agreement"}""";
        var decision = Hashing.FromCanonicalJson<RecordDecision>(frozen);
        Hashing.ToCanonicalJson(decision).ShouldBe(frozen);
        Decided(Record with { Decision = decision }).ShouldBe("Three reviewers rated it without seeing each other’s findings, and agreed by the rule of their queue.");
    }

    [Fact]
    public void The_day_of_the_next_check_is_told_also_without_a_day_as_of_which_it_holds()
    {
        var record = Record with { AsOf = null, NextCheckOn = new(2026, 5, 4) };
        Found(record).ShouldEndWith("We look again on 4 May 2026.");
        Found(record, isOver: true).ShouldEndWith("We meant to look again on 4 May 2026.");
        Found(record with { AsOf = new(2026, 3, 1) }).ShouldEndWith("This is what could be known as of 1 March 2026. We look again on 4 May 2026.");
        Found(record with { NextCheckOn = null }).ShouldNotContain("look again");
    }

    private static string Found(VerdictRecord record, bool isOver = false)
    {
        using var page = new BunitContext();
        var section = page.Render<VerdictSheet>(with => with.Add(s => s.Record, record).Add(s => s.NextCheckIsOver, isOver)).Find("section[aria-labelledby=found]");
        return string.Join(" ", section.QuerySelectorAll("p").Select(p => p.TextContent.Trim()));
    }

    private static string Decided(VerdictRecord record)
    {
        using var page = new BunitContext();
        var section = page.Render<VerdictSheet>(with => with.Add(s => s.Record, record)).Find("section[aria-labelledby=decided]");
        return string.Join(" ", section.QuerySelectorAll("p").Select(p => p.TextContent.Trim()));
    }
}
