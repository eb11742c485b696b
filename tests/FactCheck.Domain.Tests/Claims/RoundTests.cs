using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Seats, holds, settling, and what returned reviews do.</summary>
public sealed class RoundTests
{
    [Fact]
    public void A_reviewer_cannot_rate_a_claim_twice_in_a_round()
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        MustRefuse(desk.Claim.Take(desk.By(Rosa)), ClaimProblems.HasSeat);
    }

    [Fact]
    public void A_reviewer_can_rate_again_in_the_next_round()
    {
        var desk = new Desk().Decided();
        Must(desk.Publish(Edda));
        Must(desk.Claim.Reopen(desk.By(Edda), "new figures"));
        desk.Rates(Rosa, False);
        desk.Claim.Status.ShouldBe(ClaimStatus.Decided);
        desk.Claim.CurrentRound!.Number.ShouldBe(2);
    }

    [Fact]
    public void The_round_keeps_the_terms_it_opened_with()
    {
        var desk = new Desk().Queued(2, AgreementRule.Majority);
        var terms = desk.Claim.CurrentRound!.Terms;
        terms.ShouldBe(TermsOf(2, AgreementRule.Majority));
        terms.ShouldNotBeSameAs(desk.Terms);
    }

    [Theory]
    [InlineData(AgreementRule.All, new[] { "true", "true", "true" }, ClaimStatus.Decided)]
    [InlineData(AgreementRule.All, new[] { "true", "true", "false" }, ClaimStatus.Disputed)]
    [InlineData(AgreementRule.Majority, new[] { "true", "false", "true" }, ClaimStatus.Decided)]
    [InlineData(AgreementRule.Majority, new[] { "true", "false", "mixed" }, ClaimStatus.Disputed)]
    [InlineData(AgreementRule.Majority, new[] { "true", "false" }, ClaimStatus.Disputed)]
    [InlineData(AgreementRule.Majority, new[] { "false" }, ClaimStatus.Decided)]
    public void A_full_round_is_decided_when_its_findings_agree_by_the_rule(AgreementRule rule, string[] ratings, ClaimStatus expected)
    {
        var desk = new Desk().Queued(ratings.Length, rule);
        foreach (var (rating, who) in ratings.Zip([Rosa, Remy, Ruth]))
        {
            desk.Claim.Status.ShouldBe(ClaimStatus.Queued);
            desk.Rates(who, rating);
        }

        desk.Claim.Status.ShouldBe(expected);
        desk.Claim.Decision?.How.ShouldBe(DecidedBy.Agreement);
        (desk.Claim.Decision is null).ShouldBe(expected == ClaimStatus.Disputed);
    }

    [Fact]
    public void Findings_agree_only_when_both_of_them_do()
    {
        Findings.Common(AgreementRule.All, [Found(True), Found(True, WasItSaid.InSubstance)]).ShouldBeNull();
        Findings.Common(AgreementRule.All, [Found(True), Found(True)]).ShouldBe(Found(True));
        Findings.Common(AgreementRule.Majority, []).ShouldBeNull();
    }

    [Fact]
    public void Nobody_but_the_writer_may_read_a_review_until_the_last_seat_is_filled()
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        desk.ReviewOf(Rosa).Opened.ShouldBeFalse();
        desk.Rates(Remy, False);
        desk.OfRound.ShouldAllBe(review => review.Opened);
    }

    [Fact]
    public void Asking_again_closes_the_reviews_until_the_new_seat_is_filled()
    {
        var desk = new Desk().Disputed();
        Must(desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound));
        desk.Claim.CurrentRound!.Seats.Count.ShouldBe(3);
        desk.Claim.CurrentRound.Terms.Seats.ShouldBe(2);
        desk.OfRound.ShouldAllBe(review => !review.Opened);
        desk.Rates(Ruth, True);
        desk.OfRound.ShouldAllBe(review => review.Opened);
    }

    [Fact]
    public void A_hold_ends_by_the_clock_on_the_wall_before_anything_is_swept()
    {
        var desk = new Desk().UnderReview();
        desk.Now = desk.Now.AddHours(2);
        desk.Claim.Status.ShouldBe(ClaimStatus.UnderReview);
        desk.Claim.CurrentRound!.IsHeld(desk.Now).ShouldBeFalse();
        Must(desk.Claim.Take(desk.By(Remy)));
        desk.Claim.CurrentRound.HeldBy(Remy.Id, desk.Now).ShouldNotBeNull();
        desk.Claim.NewHistory.Select(line => line.Act).TakeLast(2).ShouldBe(["expire", "take"]);
    }

    [Fact]
    public void Whoever_wrote_past_the_end_of_a_hold_submits_in_one_act_while_the_seat_is_open()
    {
        var desk = new Desk().UnderReview();
        desk.Now = desk.Now.AddHours(3);
        Must(desk.Claim.Expire(desk.By(Clock), []));
        desk.Claim.AllowedActs(desk.By(Rosa)).ShouldContain(Act.SubmitReview);
        desk.Claim.AllowedActs(desk.By(Remy)).ShouldNotContain(Act.SubmitReview);
        Must(desk.Submit(Rosa, True));
        desk.Claim.Status.ShouldBe(ClaimStatus.Decided);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_saved_draft_keeps_the_hold_alive_up_to_the_longest_hold(bool isEditor)
    {
        var writer = isEditor ? Edda : Rosa;
        var desk = new Desk().Queued();
        Must(desk.Claim.Take(desk.By(writer)));
        var start = desk.Now;
        for (var hour = 1; hour <= 7; hour++)
        {
            desk.Now = start.AddHours(hour);
            Must(desk.Claim.Extend(desk.By(writer), writer.Id));
        }

        desk.Claim.CurrentRound!.SeatOf(writer.Id)!.HeldUntil.ShouldBe(start.AddHours(8));
        desk.Claim.NewHistory.ShouldNotContain(line => line.Act == "extend", "drafts write no history");
    }

    [Fact]
    public void An_editor_extends_a_hold_to_any_time()
    {
        var desk = new Desk().UnderReview();
        Must(desk.Claim.Extend(desk.By(Edda), Rosa.Id, desk.Now.AddDays(3)));
        desk.Claim.CurrentRound!.SeatOf(Rosa.Id)!.HeldUntil.ShouldBe(desk.Now.AddDays(3));
    }

    [Fact]
    public void An_assigned_seat_is_held_to_the_deadline()
    {
        var desk = new Desk().Suggested();
        Must(desk.Claim.Queue(desk.By(Edda), desk.Order() with { Deadline = desk.Now.AddDays(2) }));
        Must(desk.Claim.Assign(desk.By(Edda), desk.By(Remy)));
        desk.Claim.CurrentRound!.SeatOf(Remy.Id)!.HeldUntil.ShouldBe(desk.Now.AddDays(2));
    }

    [Fact]
    public void Reassigning_gives_the_seat_to_another()
    {
        var desk = new Desk().UnderReview();
        Must(desk.Claim.Reassign(desk.By(Edda), Rosa.Id, desk.By(Remy), desk.OfRound));
        desk.Claim.Status.ShouldBe(ClaimStatus.UnderReview);
        desk.Claim.CurrentRound!.SeatOf(Rosa.Id).ShouldBeNull();
        desk.Claim.CurrentRound.SeatOf(Remy.Id).ShouldNotBeNull();
    }

    [Fact]
    public void A_typo_keeps_the_round_and_a_review_begun_before_it_still_comes_in()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa);
        Must(desk.Claim.Reword(desk.By(Edda), 1, "The bridge cost 12 millions.", WordingChange.Typo, "a letter"));
        desk.Claim.CurrentRound!.Number.ShouldBe(1);
        desk.Claim.Status.ShouldBe(ClaimStatus.UnderReview);
        desk.Claim.SubmitReview(desk.By(Rosa), draft, []).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Another_meaning_opens_the_next_round_and_ends_all_holds()
    {
        var desk = new Desk().UnderReview();
        Must(desk.Claim.Reword(desk.By(Edda), 1, "The tunnel cost 12 million.", WordingChange.Meaning, "wrong thing"));
        desk.Claim.Status.ShouldBe(ClaimStatus.Queued);
        desk.Claim.CurrentRound!.Number.ShouldBe(2);
        desk.Claim.CurrentRound.WordingNumber.ShouldBe(2);
        desk.Claim.Rounds[0].IsHeld(desk.Now).ShouldBeFalse();
    }

    [Fact]
    public void A_form_filled_for_an_older_wording_is_refused()
    {
        var desk = new Desk().Suggested();
        Must(desk.Claim.Reword(desk.By(Edda), 1, "The tunnel cost 12 million.", WordingChange.Meaning, null));
        MustRefuse(desk.Claim.Reword(desk.By(Emil), 1, "The bridge cost 11 million.", WordingChange.Meaning, null), WordingProblems.MovedOn);
        desk.Claim.Text.ShouldBe("The tunnel cost 12 million.");
    }

    [Fact]
    public void Another_seat_count_opens_the_next_round_and_another_priority_does_not()
    {
        var desk = new Desk().UnderReview();
        Must(desk.Claim.Requeue(desk.By(Edda), desk.Order() with { Priority = Priority.Urgent }));
        (desk.Claim.CurrentRound!.Number, desk.Claim.Status, desk.Claim.Priority).ShouldBe((1, ClaimStatus.UnderReview, Priority.Urgent));
        Must(desk.Claim.Requeue(desk.By(Edda), desk.Order(2)));
        (desk.Claim.CurrentRound.Number, desk.Claim.Status).ShouldBe((2, ClaimStatus.Queued));
    }

    [Fact]
    public void A_review_taken_back_unread_gives_its_writer_the_seat_again()
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        var review = desk.ReviewOf(Rosa);
        Must(desk.Claim.TakeBackReview(desk.By(Rosa), review));
        review.Stands.ShouldBeFalse();
        desk.Claim.CurrentRound!.ReviewsIn.ShouldBe(0);
        Must(desk.Submit(Rosa, False));
        review.Stands.ShouldBeTrue();
        review.First.Findings.ShouldBe(Found(False), "nobody had read the first one");
        desk.Reviews.Count.ShouldBe(1);
    }

    [Fact]
    public void A_review_taken_back_stays_its_writers_alone_when_others_settle_the_round()
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        var review = desk.ReviewOf(Rosa);
        Must(desk.Claim.TakeBackReview(desk.By(Rosa), review));
        Must(desk.Claim.Release(desk.By(Rosa), desk.OfRound));
        desk.Rates(Remy, True);
        desk.Rates(Ruth, True);
        desk.Claim.Status.ShouldBe(ClaimStatus.Decided);
        desk.OfRound.Where(one => one.Opened).Select(one => one.WriterId).ShouldBe([Remy.Id, Ruth.Id], ignoreOrder: true);
        review.Opened.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Act.Correct)]
    [InlineData(Act.Retract)]
    [InlineData(Act.Remove)]
    public void What_readers_see_changes_between_a_hold_s_end_and_the_sweep_and_the_claim_waits_for_a_reviewer_again(Act act)
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.UnderReview);
        desk.Now = desk.Now.AddHours(3);

        Must(act switch
        {
            Act.Correct => desk.Claim.Correct(desk.By(Edda), desk.Verdict, Pages.Good(desk.Claim, desk.Claim.PublishedFindings!), new(ChangeKind.Correction, "a name")),
            Act.Retract => desk.Claim.Retract(desk.By(Edda), "forged"),
            _ => desk.Claim.Remove(desk.By(Ada), desk.Verdict, "an order"),
        });
        // The clock comes by where somebody holds, or held, a seat.
        if (desk.Claim is { Status: ClaimStatus.UnderReview, CurrentRound: { } round } && round.Seats.Any(seat => seat.HasLapsed(desk.Now)))
            Must(desk.Claim.Expire(desk.By(Clock), desk.OfRound));

        desk.Claim.Status.ShouldBe(ClaimStatus.Queued);
        desk.Claim.NewHistory.Count(line => line.Act == "expire").ShouldBe(1);
    }

    [Fact]
    public void A_returned_review_keeps_what_was_first_submitted()
    {
        var desk = new Desk().Disputed();
        var review = desk.ReviewOf(Remy);
        Must(desk.Claim.Return(desk.By(Edda), "See the annex", [review.Id], desk.OfRound));
        desk.Claim.Status.ShouldBe(ClaimStatus.UnderReview);
        desk.Claim.CurrentRound!.HeldBy(Remy.Id, desk.Now).ShouldNotBeNull();
        review.ReturnComment.ShouldBe("See the annex");

        desk.Now = desk.Now.AddHours(1);
        Must(desk.Submit(Remy, True));

        desk.Claim.Status.ShouldBe(ClaimStatus.Decided);
        review.Findings.ShouldBe(Found(True));
        review.First.Findings.ShouldBe(Found(False));
        review.WasRevised.ShouldBeTrue();
    }

    [Fact]
    public void Only_the_writers_of_returned_reviews_hold_their_seats_again()
    {
        var desk = new Desk().Disputed();
        Must(desk.Claim.Return(desk.By(Edda), "look", [desk.ReviewOf(Remy).Id], desk.OfRound));
        desk.Claim.CurrentRound!.HeldBy(Rosa.Id, desk.Now).ShouldBeNull();
        desk.Claim.AllowedActs(desk.By(Ruth)).ShouldNotContain(Act.Take, "the seat is its writer's");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_returned_review_stands_as_it_was_when_its_writer_lets_go_of_it(bool byTheClock)
    {
        var desk = new Desk().Disputed();
        Must(desk.Claim.Return(desk.By(Edda), "look", [desk.ReviewOf(Remy).Id], desk.OfRound));
        if (byTheClock)
        {
            desk.Now = desk.Now.AddHours(3);
            Must(desk.Claim.Expire(desk.By(Clock), desk.OfRound));
        }
        else
        {
            Must(desk.Claim.Release(desk.By(Remy), desk.OfRound));
        }

        desk.Claim.Status.ShouldBe(ClaimStatus.Disputed);
        desk.ReviewOf(Remy).Findings.ShouldBe(Found(False));
    }

    [Fact]
    public void A_claim_in_the_articles_own_voice_asks_nothing_about_whether_it_was_said()
    {
        Found(True).Problems(ownVoice: true, TermsOf(1)).ShouldContain(FindingsProblems.OwnVoiceWasNotSaid);
        new Findings(null, Found(True).Rating).Problems(ownVoice: true, TermsOf(1)).ShouldBeEmpty();
        new Findings(null, Found(True).Rating).Problems(ownVoice: false, TermsOf(1)).ShouldContain(FindingsProblems.SayWhetherItWasSaid);
    }

    [Theory]
    [InlineData(WasItSaid.Not, true)]
    [InlineData(WasItSaid.Otherwise, true)]
    [InlineData(WasItSaid.AsQuoted, false)]
    [InlineData(WasItSaid.InSubstance, false)]
    [InlineData(WasItSaid.NotEstablished, false)]
    public void The_rating_may_be_left_out_only_when_it_was_said_otherwise_or_not(WasItSaid said, bool mayBeLeftOut) =>
        (new Findings(said, null).Problems(ownVoice: false, TermsOf(1)).Count == 0).ShouldBe(mayBeLeftOut);

    [Fact]
    public void A_rating_of_another_scale_version_is_refused() =>
        new Findings(WasItSaid.AsQuoted, new RatingRef(Scale, 2, True)).Problems(false, TermsOf(1)).ShouldContain(FindingsProblems.OtherScale);
}
