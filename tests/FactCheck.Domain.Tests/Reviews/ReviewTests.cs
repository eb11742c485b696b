using FactCheck.Domain.Reviews;
using FactCheck.Domain.Tests.Claims;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Reviews;

/// <summary>Drafts, and what a review must be before it comes in.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void A_review_without_a_rating_is_refused_beside_its_field() => Refused(rating: null).ShouldContain("findings.rating");

    [Fact]
    public void A_review_without_a_rationale_is_refused() => Refused(rationale: " ").ShouldContain("review.no-rationale");

    [Fact]
    public void A_mark_that_leads_nowhere_is_refused() => Refused(rationale: "So [^1] and so [^4].").ShouldContain("evidence.nothing-behind-mark");

    [Fact]
    public void Fewer_exhibits_than_the_queue_asks_for_are_refused() => Refused(rationale: "So it is.", evidence: false).ShouldContain("review.too-few-exhibits");

    [Fact]
    public void Fewer_cited_sentences_than_the_queue_asks_for_are_refused() =>
        ReviewChecks.Check(Content("So it is. And so [^1]."), TermsOf(1) with { LeastCoverage = 60 }, ownVoice: false, Today).Single().Code.ShouldBe("review.too-little-coverage");

    [Fact]
    public void Evidence_without_passage_or_date_is_refused()
    {
        var content = Content("So [^1].") with { Evidence = [new(1, Scale, "", Stance.Supports, null)] };
        ReviewChecks.Check(content, TermsOf(1), ownVoice: false, Today).Select(problem => problem.Code).ShouldBe(["evidence.no-passage", "evidence.no-date"]);
    }

    [Theory]
    [InlineData("0001-01-01", false)]
    [InlineData("1989-12-31", false)]
    [InlineData("1990-01-01", true)]
    [InlineData("2026-03-11", true)]
    [InlineData("2026-03-12", false)]
    public void Evidence_was_read_on_a_day_on_which_somebody_can_have_read_it(string day, bool isFine)
    {
        var content = Content("So [^1].") with { Evidence = [new(1, Scale, "Words.", Stance.Supports, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))] };
        ReviewChecks.Check(content, TermsOf(1), ownVoice: false, Today).Select(problem => problem.Code).ShouldBe(isFine ? [] : ["evidence.impossible-date"]);
    }

    [Fact]
    public void A_mark_that_is_no_number_is_refused_by_its_words() =>
        ReviewChecks.Check(Content("So [^1], and so [^source]."), TermsOf(1), ownVoice: false, Today).Single().Message.ShouldContain("[^source]");

    [Fact]
    public void A_refused_review_leaves_the_seat_held_and_the_draft_as_it_was()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa, rating: null);
        var before = draft.ContentJson;
        desk.Claim.SubmitReview(desk.By(Rosa), draft, []).IsDone.ShouldBeFalse();
        desk.Claim.CurrentRound!.HeldBy(Rosa.Id, desk.Now).ShouldNotBeNull();
        draft.ContentJson.ShouldBe(before);
    }

    [Fact]
    public void Nobody_submits_or_saves_anothers_draft()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa);
        desk.Claim.SubmitReview(desk.By(Edda), draft, []).Problems.ShouldBe([ReviewProblems.NotYours]);
        draft.Save(Edda.Actor, Typed(("Rationale", "mine")), desk.Now).Problems.ShouldBe([ReviewProblems.NotYours]);
        draft.HandOver(Edda.Actor, desk.Now).Problems.ShouldBe([ReviewProblems.NotYours]);
    }

    [Fact]
    public void Evidence_added_in_two_windows_joins()
    {
        var desk = new Desk().UnderReview();
        var draft = ReviewDraft.Begin(desk.Claim, Rosa.Id, desk.Now);
        var empty = ReviewContent.Empty.ToFields();
        foreach (var number in new[] { 1, 2 })
        {
            var mine = ReviewContent.Empty with { Evidence = [new(number, Scale, "p", Stance.Context, null)] };
            draft.Save(Rosa.Actor, new(empty, mine.ToFields()), desk.Now).Value.IsClean.ShouldBeTrue();
        }

        draft.Content.Evidence.Select(one => one.Number).ShouldBe([1, 2]);
        draft.Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData("Evidence.1", "{")]
    [InlineData("Evidence.1", "null")]
    [InlineData("Evidence.1", "{\"number\":1}")]
    [InlineData("Evidence.x", "{\"number\":1,\"passage\":\"p\"}")]
    [InlineData("WasItSaid", "perhaps")]
    [InlineData("unknown", "x")]
    public void Fields_that_say_nothing_known_are_left_out(string field, string text)
    {
        var desk = new Desk().UnderReview();
        var draft = ReviewDraft.Begin(desk.Claim, Rosa.Id, desk.Now);
        draft.Save(Rosa.Actor, Typed((field, text)), desk.Now).IsDone.ShouldBeTrue();
        (draft.Content.Evidence.Count, draft.Content.WasItSaid).ShouldBe((0, null));
    }

    [Fact]
    public void A_draft_handed_over_is_opened_with_its_round()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa);
        draft.Open(desk.Claim, isIn: false);
        draft.Opened.ShouldBeFalse("its writer kept it");
        draft.HandOver(Rosa.Actor, desk.Now).IsDone.ShouldBeTrue();
        draft.Open(desk.Claim, isIn: false);
        draft.Opened.ShouldBeTrue();
    }

    [Fact]
    public void An_over_long_rationale_is_refused_and_what_is_kept_stays()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa);
        draft.Save(Rosa.Actor, new(draft.Content.ToFields(), (draft.Content with { Rationale = new string('x', 20_001) }).ToFields()), desk.Now)
            .Problems.ShouldBe([ReviewProblems.RationaleTooLong]);
        draft.Content.Rationale.ShouldBe("The ledger says so [^1].");
    }

    private static ReviewContent Content(string rationale) =>
        new(FactCheck.Domain.Claims.WasItSaid.AsQuoted, True, rationale, [new(1, Scale, "12,000,000 paid", Stance.Supports, new(2026, 3, 1))]);

    private static IEnumerable<string> Refused(string? rating = True, string rationale = "The ledger says so [^1].", bool evidence = true)
    {
        var desk = new Desk().UnderReview();
        return desk.Claim.SubmitReview(desk.By(Rosa), desk.DraftOf(Rosa, rating, rationale, evidence), []).Problems.Select(problem => problem.Code);
    }
}
