using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Review.SubmitReview;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class SubmitReviewTests
{
    [Fact]
    public async Task The_last_review_settles_the_round_decided_when_they_agree()
    {
        await using var it = await Reviewing.Open(seats: 2);

        await it.Rate(it.Rae, "true");
        (await it.Now()).Status.ShouldBe(ClaimStatus.Queued);
        await it.Rate(it.Sam, "true");

        (await it.Now()).Status.ShouldBe(ClaimStatus.Decided);
    }

    [Fact]
    public async Task And_disputed_when_they_do_not()
    {
        await using var it = await Reviewing.Open(seats: 2);

        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");

        (await it.Now()).Status.ShouldBe(ClaimStatus.Disputed);
    }

    [Fact]
    public async Task A_review_without_rating_reason_or_evidence_behind_its_mark_is_refused_beside_the_fields()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        (await it.Submit(it.Rae)).Problems.Select(problem => problem.Field).ShouldBe(["Rating", "Rationale"], ignoreOrder: true);
        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "So it is.[^7]"));
        (await it.Submit(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("evidence.nothing-behind-mark");
        await it.Keep(it.Rae, ("RatingCode", "true", "smuggled"));
        (await it.Submit(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("findings.other-scale");
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_taken_again_by_submitting_while_the_seat_is_open()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "The gauge shows it."));
        it.Desk.Clock.Advance(TimeSpan.FromHours(3));

        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.Decided);
    }

    [Fact]
    public async Task But_not_when_somebody_else_took_the_seat_and_nothing_typed_is_lost()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "The gauge shows it."));
        it.Desk.Clock.Advance(TimeSpan.FromHours(3));
        await it.Take(it.Sam);

        (await it.Submit(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.no-open-seat");
        (await it.Page(it.Rae)).Kept["Rationale"].ShouldBe("The gauge shows it.");
    }

    [Fact]
    public async Task A_form_for_another_round_and_somebody_without_a_seat_are_refused()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        (await it.Desk.Send(new SubmitReviewCommand(it.Claim, 2, 1), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.other-round");
        (await it.Submit(it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
        (await it.Desk.Send(new SubmitReviewCommand(it.Claim, 1, 1), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public async Task What_a_review_cites_is_known_to_the_desk_once_the_round_is_settled()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);
        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "The gauge shows it.[^1]"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        (await it.Judge()).Value.Evidence.ShouldHaveSingleItem().Title.ShouldBe("Water levels");
    }

    [Fact]
    public void The_form_begins_with_what_is_kept_posts_there_and_sends_round_and_wording()
    {
        using var page = new PageContext();
        page.Answers<SubmitReviewCommand>(_ => Outcome.Refused([FindingsProblems.RateIt, ReviewProblems.NoRationale]));
        var (id, me) = (Guid.NewGuid(), Guid.NewGuid());
        var form = Form(page, id, me, ReviewContent.Empty with { Rationale = "So far", RatingCode = "false" });

        form.Find("kept-form").GetAttribute("data-save").ShouldBe("/desk/claims/7/review/draft?round=2");
        form.Find("kept-form").GetAttribute("data-person").ShouldBe(me.ToString());
        form.Find("textarea[name=Rationale]").GetAttribute("value").ShouldBe("So far");
        form.Find("input[name=RatingCode][value=false]").HasAttribute("checked").ShouldBeTrue();
        form.Find("form").Submit();

        page.Sent.ShouldBe([new SubmitReviewCommand(id, 2, 3)]);
        form.ShouldSayBeside("Rating", FindingsProblems.RateIt);
        form.ShouldSayBeside("Rationale", ReviewProblems.NoRationale);
        form.ShouldKeep(("Rationale", "So far"));
    }

    [Fact]
    public void What_is_saved_meanwhile_does_not_write_into_the_fields_but_a_clash_shows_both_texts()
    {
        using var page = new PageContext();
        var form = Form(page, Guid.NewGuid(), Guid.NewGuid(), ReviewContent.Empty with { Rationale = "So far" });

        form.Render(with => with.Add(f => f.Kept, (ReviewContent.Empty with { Rationale = "Typed in another window" }).ToFields()));
        form.Find("textarea[name=Rationale]").GetAttribute("value").ShouldBe("So far");

        form.Find("kept-form").TriggerEvent("onkeptconflict", new KeptEventArgs { Fields = ["Rationale"] });
        form.Find(".notice").TextContent.ShouldContain("Typed in another window");
        form.Find("[data-settle=Rationale]").GetAttribute("data-text").ShouldBe("Typed in another window");
        form.Find("[data-settle-mine=Rationale]").GetAttribute("data-original").ShouldBe("Typed in another window");

        form.Find("kept-form").TriggerEvent("onkeptsaved", new KeptEventArgs());
        form.FindAll(".notice").ShouldBeEmpty();
    }

    [Fact]
    public void The_explanation_is_previewed_as_it_is_kept_with_marks_that_lead_to_the_evidence_below()
    {
        using var page = new PageContext();
        var form = Form(page, Guid.NewGuid(), Guid.NewGuid(), ReviewContent.Empty);
        form.Find("details .preview").TextContent.Trim().ShouldBe("Nothing is written yet.");
        form.Find("details summary").GetAttribute("data-keys").ShouldBe("p");

        var kept = ReviewContent.Empty with { Rationale = "The gauge **rose**.[^1] See [here](javascript:alert)." };
        RecordEvidence[] evidence = [new(1, Guid.NewGuid(), "page", "Levels", null, null, "2.0 m on Friday", Stance.Refutes, null, null)];
        form.Render(with => with.Add(f => f.Kept, kept.ToFields()).Add(f => f.Evidence, evidence));

        var preview = form.Find("details .preview");
        preview.QuerySelector("strong")!.TextContent.ShouldBe("rose");
        preview.QuerySelector("a.mark")!.GetAttribute("href").ShouldBe("#evidence-1");
        preview.QuerySelector(".cite-note")!.TextContent.ShouldBe("“2.0 m on Friday” Levels");
        preview.QuerySelectorAll("a").ShouldHaveSingleItem();
        form.FindAll("li#evidence-1").ShouldHaveSingleItem();
    }

    private static IRenderedComponent<SubmitReviewForm> Form(PageContext page, Guid claim, Guid me, ReviewContent kept) => page.Render<SubmitReviewForm>(with => with
        .Add(f => f.ClaimId, claim).Add(f => f.ClaimNumber, 7).Add(f => f.Round, 2).Add(f => f.WordingNumber, 3).Add(f => f.PersonId, me)
        .Add(f => f.Kept, kept.ToFields()).Add(f => f.Ratings, StartingScale.Ratings));
}
