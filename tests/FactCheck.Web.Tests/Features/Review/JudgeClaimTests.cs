using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.AddEvidence;
using FactCheck.Web.Features.Review.JudgeClaim;
using FactCheck.Web.Features.Review.ListDisputes;
using FactCheck.Web.Features.Review.ListExhibits;
using FactCheck.Web.Features.Review.ReturnReviews;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class JudgeClaimTests
{
    [Fact]
    public async Task An_editor_sees_all_reviews_side_by_side_and_may_settle_them()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", "Yes.");
        await it.Rate(it.Sam, "false", "No.");

        var judge = (await it.Judge()).Value;

        judge.Reviews.Select(one => (one.Writer, one.Rating?.Word, one.Rationale)).ShouldBe([("Rae", "True", "Yes."), ("Sam", "False", "No.")], ignoreOrder: true);
        judge.Acts.ShouldContain(Act.Adjudicate);
        (await it.Judge(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task Who_rated_it_reads_why_they_may_not_judge()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Eve, "true");
        await it.Rate(it.Sam, "false");

        var judge = (await it.Judge()).Value;

        judge.Acts.ShouldNotContain(Act.Adjudicate);
        judge.WhyNotAdjudicate.ShouldHaveSingleItem().Code.ShouldBe("claim.rated-it");
    }

    [Fact]
    public async Task One_thing_that_two_reviewers_brought_in_is_shown_once_with_both_passages_and_where_they_read_it_differently()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Take(it.Sam);
        await Cite(it, it.Rae, "https://water.example/levels", "2.0 m on Friday", Stance.Supports);
        await Cite(it, it.Sam, "http://www.water.example/levels/", "not before May", Stance.Refutes);
        await Finish(it, it.Rae, "true");
        await Finish(it, it.Sam, "false");

        var judge = (await it.Judge()).Value;

        var one = judge.Evidence.ShouldHaveSingleItem();
        one.Citations.Select(c => (c.Number, c.Writer, c.Passage, c.Stance)).ShouldBe([(1, "Rae", "2.0 m on Friday", Stance.Supports), (2, "Sam", "not before May", Stance.Refutes)]);
        one.StancesDiffer.ShouldBeTrue();
        judge.Reviews.Select(review => review.Cites.Single()).ShouldBe([1, 2], ignoreOrder: true);
        (await it.Desk.Send(new ListExhibitsQuery(null), it.Eve)).Value.Exhibits.ShouldHaveSingleItem().Id.ShouldBe(one.ExhibitId);
    }

    [Fact]
    public async Task Low_confidence_marks_the_round_for_the_editors_even_when_ratings_agree_and_not_before_it_is_settled()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", confidence: "Low");
        (await it.Now()).CurrentRound!.Unsure.ShouldBe(0);
        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Unsure.ShouldBeEmpty();
        await it.Rate(it.Sam, "true", confidence: "High");

        var judge = (await it.Judge()).Value;
        (judge.Status, judge.Unsure).ShouldBe((ClaimStatus.Decided, 1));
        judge.Reviews.Select(one => (one.Writer, one.Confidence)).ShouldBe([("Rae", Confidence.Low), ("Sam", Confidence.High)], ignoreOrder: true);
        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Unsure.ShouldHaveSingleItem().Number.ShouldBe(it.Number);
        var round = (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Rounds.Single();
        (round.Unsure, round.Reviews.Count).ShouldBe((1, 2));

        // Asked to look again, nothing of it shows while they do.
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [judge.Reviews.Single(one => one.Writer == "Rae").Id], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();
        round = (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Rounds.Single();
        (round.Unsure, round.Reviews.Count).ShouldBe((0, 0));
    }

    private static async Task Cite(Reviewing it, Somebody who, string address, string passage, Stance stance) => (await it.Desk.Send(
        new AddEvidenceCommand(it.Claim, 1, new ExhibitDetails(ExhibitKind.Page, $"Levels by {who.Name}", null, address, null, true, null), passage, stance, new DateOnly(2026, 3, 2)), who)).Problems.ShouldBeEmpty();

    private static async Task Finish(Reviewing it, Somebody who, string rating)
    {
        (await it.Keep(who, ("RatingCode", "", rating), ("Rationale", "", "So it is.[^1]"))).Problems.ShouldBeEmpty();
        (await it.Submit(who)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_marks_where_they_differ_and_opens_the_form()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", "The gauge shows it.");
        await it.Rate(it.Sam, "false", "The gauge was broken.");
        var view = (await it.Judge()).Value;
        using var page = new PageContext();
        page.IsAlone();
        page.Answers<JudgeClaimQuery, JudgeClaimView>(_ => view);

        var shown = page.Render<JudgeClaimPage>(with => with.Add(p => p.Number, it.Number));

        shown.FindAll("article").Count.ShouldBe(2);
        shown.FindAll("article .pill").Select(pill => pill.TextContent).ShouldBe(["differs", "differs"]);
        shown.FindAll(".diff, ins, del").ShouldNotBeEmpty();
        shown.FindAll("button").First(button => button.TextContent == "Settle it").Click();
        shown.FindAll("input[name=Rating]").Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_reason_that_is_being_written_stays_when_a_colleague_asks_for_one_more_rating()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", "The gauge shows it.");
        await it.Rate(it.Sam, "false", "The gauge was broken.");
        var answer = await it.Judge();
        using var page = new PageContext();
        page.IsAlone();
        page.Answers<JudgeClaimQuery, JudgeClaimView>(_ => answer);
        var shown = page.Render<JudgeClaimPage>(with => with.Add(p => p.Number, it.Number));
        shown.FindAll("button").First(button => button.TextContent == "Settle it").Click();
        shown.Find("textarea[name=Reason]").Change("The gauge was repaired in May.");

        answer = ReviewProblems.NotAllIn;
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", it.Claim, "ask again", DateTimeOffset.UnixEpoch)));

        shown.ShouldKeep(("Reason", "The gauge was repaired in May."));
        shown.FindAll("article").Count.ShouldBe(2);
        shown.Find(".notice[role=alert]").TextContent.ShouldContain("What you typed is kept below");
        shown.FindAll("button").First(button => button.TextContent == "Close the form").Click();
        shown.Markup.ShouldContain(ReviewProblems.NotAllIn.Message);
    }
}
