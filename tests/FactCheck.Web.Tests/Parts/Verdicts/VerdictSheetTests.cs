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
