using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.PrepareCorrection;
using FactCheck.Web.Features.Review.AddEvidence;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Tests.Features.Publishing;

/// <summary>What an editor sees beside a correction while it is written.</summary>
public sealed class PrepareCorrectionTests
{
    [Fact]
    public async Task Checks_and_preview_are_those_of_the_words_that_stand_in_the_form()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var up = (await desk.Verdict(claim)).Newest!.Record!;

        var before = (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Editor)).Value;
        before.Preview.ShortAnswer.ShouldBe(up.ShortAnswer);
        Blocks(before).ShouldBeEmpty();

        var typed = VerdictContent.Of(up) with { Summary = "", ShortAnswer = "Nine people were hurt.", Evidence = [] };
        var after = (await desk.Send(new PrepareCorrectionQuery(claim.Id, typed), claim.Editor)).Value;
        (after.Preview.ShortAnswer, after.Preview.Findings, after.Preview.Version).ShouldBe(("Nine people were hurt.", up.Findings, 2));
        Blocks(after).ShouldBe(["publication.no-summary", "publication.no-evidence", "evidence.nothing-behind-mark"]);
        (await desk.Verdict(claim)).Versions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_for_editors_of_a_verdict_that_there_is()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();

        (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new PrepareCorrectionQuery(Guid.NewGuid(), null), claim.Editor)).Problems.ShouldBe([ClaimProblems.NotThere]);
        (await desk.Send(new PrepareCorrectionQuery(claim.Id, VerdictContent.Empty with { ShortAnswer = new string('a', 1_001) }), claim.Editor)).Problems.ShouldBe([VerdictProblems.ShortAnswerTooLong]);
    }

    [Fact]
    public async Task The_page_says_before_the_act_what_blocks_and_what_warns_and_shows_what_would_go_up()
    {
        VerdictRecord up;
        await using (var desk = await Desk.Open())
        {
            var (claim, _) = await desk.Published();
            up = (await desk.Verdict(claim)).Newest!.Record!;
        }

        using var page = new PageContext();
        page.Answers<PrepareCorrectionQuery, PrepareCorrectionView>(asked => new PrepareCorrectionView(
            Guid.NewGuid(), up with { ShortAnswer = asked.Typed?.ShortAnswer ?? up.ShortAnswer },
            asked.Typed is null ? [] : [new CheckResult("The short answer is short.", false, [PublicationProblems.LongShortAnswer])], CorrectVerdictTests.Citable(up)));
        var shown = page.Render<PrepareCorrectionPage>(with => with.Add(p => p.ClaimId, up.ClaimId).Add(p => p.Record, up));
        shown.Find("[aria-labelledby=correction-checks] [role=status]").TextContent.ShouldBe("Every check is met.");

        shown.Find("textarea[name=ShortAnswer]").Change("Nine people were hurt.");
        shown.Find("[aria-labelledby=correction-checks] li").TextContent.ShouldBe($"warns {PublicationProblems.LongShortAnswer.Message}");
        shown.Find(".preview").TextContent.ShouldContain("Nine people were hurt.");

        shown.Find("input[type=checkbox]").Change(false);
        page.SentOf<PrepareCorrectionQuery>()[^1].Typed!.Evidence.ShouldBeEmpty();
        shown.ShouldKeep(("ShortAnswer", "Nine people were hurt."));
    }

    [Fact]
    public async Task A_source_that_nobody_cited_yet_is_found_or_brought_in_beside_the_form_and_stands_in_it_then()
    {
        VerdictRecord up;
        await using (var desk = await Desk.Open())
        {
            var (claim, _) = await desk.Published();
            up = (await desk.Verdict(claim)).Newest!.Record!;
        }

        using var page = new PageContext();
        var isThere = false;
        var brought = new CitableEvidence(new(2, Guid.NewGuid(), "Nine were counted.", Stance.Context, new(2026, 3, 9)), "", "Census", null, false, false, true);
        page.Answers<AddEvidenceCommand, AddEvidenceView>(_ =>
        {
            isThere = true;
            return new AddEvidenceView(2);
        });
        page.Answers<PrepareCorrectionQuery, PrepareCorrectionView>(_ => new PrepareCorrectionView(Guid.NewGuid(), up, [], [.. CorrectVerdictTests.Citable(up), .. isThere ? new[] { brought } : []]));
        var shown = page.Render<PrepareCorrectionPage>(with => with.Add(p => p.ClaimId, up.ClaimId).Add(p => p.Record, up));
        shown.Find("textarea[name=ShortAnswer]").Change("Nine people were hurt.");

        shown.FindAll("button").Single(one => one.TextContent == "Add evidence").Click();
        shown.FindAll("#find-exhibits").ShouldHaveSingleItem();
        shown.Find("#add-evidence [name=Title]").Change("Census");
        shown.Find("#add-evidence").Submit();

        page.SentOf<AddEvidenceCommand>().ShouldHaveSingleItem().Round.ShouldBeNull();
        shown.Find("[role=status] code").TextContent.ShouldBe("[^2]");
        shown.Find("input[name='Evidence.2']").HasAttribute("checked").ShouldBeTrue();
        page.SentOf<PrepareCorrectionQuery>()[^1].Typed!.Evidence.Select(one => one.Number).ShouldBe([1, 2]);
        shown.ShouldKeep(("ShortAnswer", "Nine people were hurt."));
    }

    [Fact]
    public void Each_rule_says_whether_it_blocks_and_whether_it_is_met()
    {
        using var page = new BunitContext();
        var shown = page.Render<ChecksShown>(with => with.Add(p => p.Checks, new[]
        {
            new CheckResult("There is a short answer.", true, []), new CheckResult("There is an explanation.", true, [PublicationProblems.NoExplanation]),
            new CheckResult("The short answer is short.", false, [PublicationProblems.LongShortAnswer]), new CheckResult("No source was withdrawn.", false, []),
        }));
        shown.FindAll("h4").Select(one => one.TextContent).ShouldBe(["Blocks while it is not met", "Only warns"]);
        shown.FindAll("ul.checks").Select(list => string.Join('|', list.QuerySelectorAll("li .visually-hidden").Select(one => one.TextContent.Trim()))).ShouldBe(["Met:|Not met:", "Not met:|Met:"]);
        shown.FindAll(".pill").Select(one => one.TextContent).ShouldBe(["blocks", "warns"]);
        shown.Find("[role=status]").TextContent.ShouldBe("1 to mend first.");
    }

    private static IEnumerable<string> Blocks(PrepareCorrectionView view) => view.Checks.Where(check => check.Blocks).SelectMany(check => check.Problems).Select(problem => problem.Code);
}
