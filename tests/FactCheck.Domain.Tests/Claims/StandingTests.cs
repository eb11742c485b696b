using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>What readers see: versions, notices, corrections, retractions, removals, merges.</summary>
public sealed class StandingTests
{
    [Fact]
    public void Publishing_puts_up_a_frozen_version_with_the_findings_decided_on()
    {
        var desk = new Desk().Published();
        desk.Claim.Standing.ShouldBe(Standing.Up);
        desk.Claim.PublishedFindings.ShouldBe(Found(True));
        var version = desk.Verdict.Versions.Single();
        version.IsGenuine.ShouldBeTrue();
        version.Record!.Version.ShouldBe(1);
        version.Record.PublishedAt.ShouldBe(desk.Now);
        version.Record.Findings.ShouldBe(Found(True));
        version.SignedBy.ShouldBe(Edda.Id);
    }

    [Fact]
    public void A_reopened_claim_stays_up_with_a_notice_until_it_is_published_again()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Queued);
        desk.Claim.Standing.ShouldBe(Standing.Up);
        desk.Claim.Notices.Single(notice => notice.IsUp).Kind.ShouldBe(NoticeKind.UnderReview);

        desk.Rates(Rosa, False);
        Must(desk.Publish(Edda, new(ChangeKind.Correction, "The annex was missing.")));

        desk.Claim.Notices.ShouldNotContain(notice => notice.IsUp && notice.Kind == NoticeKind.UnderReview);
        var corrected = desk.Claim.Notices.Single(notice => notice.Kind == NoticeKind.Corrected);
        (corrected.Version, corrected.Text).ShouldBe((1, "The annex was missing."));
        desk.Verdict.Newest!.Record!.Change.ShouldBe(new(ChangeKind.Correction, "The annex was missing."));
        desk.Verdict.Newest.Record.FirstPublishedAt.ShouldBe(desk.Verdict.Versions[0].PublishedAt);
    }

    [Theory]
    [InlineData(ChangeKind.Correction, NoticeKind.Corrected)]
    [InlineData(ChangeKind.Clarification, NoticeKind.Clarified)]
    [InlineData(ChangeKind.Update, NoticeKind.Updated)]
    public void Readers_are_told_of_an_error_only_where_there_was_one(ChangeKind kind, NoticeKind told)
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, Corrected(desk), new(kind, "a name")));
        desk.Claim.Notices.Single().Kind.ShouldBe(told);
    }

    [Fact]
    public void Confirming_says_checked_again_and_makes_no_version()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Decided);
        Must(desk.Claim.Confirm(desk.By(Edda), desk.Verdict));
        desk.Verdict.Versions.Count.ShouldBe(1);
        desk.Claim.Notices.Single(notice => notice.IsUp).Kind.ShouldBe(NoticeKind.CheckedAgain);
    }

    [Fact]
    public void A_waived_round_that_is_confirmed_tells_readers_so()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Decided);
        Must(desk.Claim.Waive(desk.By(Ada), "only one editor was on duty"));
        Must(desk.Claim.Confirm(desk.By(Edda), desk.Verdict));
        desk.Claim.Notices.Single(notice => notice.IsUp).Text.ShouldBe("only one editor was on duty");
    }

    [Fact]
    public void A_correction_while_it_is_checked_again_is_not_undone_by_the_next_version()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Queued);
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, Corrected(desk), new(ChangeKind.Correction, "a name")));
        desk.Verdict.Draft.ShortAnswer.ShouldBe("Corrected.");
    }

    [Fact]
    public void A_correction_leaves_what_was_written_for_the_next_version()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Decided);
        var shown = desk.Verdict.Draft.ToFields();
        Must(Outcome.From(desk.Claim.Write(desk.By(Edda), desk.Verdict, new(shown, new Dictionary<string, string>(shown) { ["ShortAnswer"] = "New words." })).Problems));
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, Corrected(desk), new(ChangeKind.Correction, "a name")));
        desk.Verdict.Draft.ShortAnswer.ShouldBe("New words.");
    }

    [Fact]
    public void Evidence_that_an_editor_brings_in_changes_nothing_readers_see_and_stays_to_be_cited_once_it_was_published()
    {
        var desk = new Desk().Published();
        var shown = desk.Verdict.Newest!.Hash;
        var brought = Brought(desk, "Table 4: 13 million.");
        (desk.Verdict.Newest.Hash, desk.Verdict.HasBroughtIn(brought.Number), desk.Verdict.IsUnpublished(brought.Number)).ShouldBe((shown, true, true));

        var page = Corrected(desk);
        var cited = page.Record.Evidence[0] with { Number = brought.Number, ExhibitId = brought.ExhibitId, Passage = "Table 4: 13.2 million." };
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, page with { Record = page.Record with { Evidence = [.. page.Record.Evidence, cited], Explanation = page.Record.Explanation + $" And so [^{brought.Number}]." } }, new(ChangeKind.Update, "a new count")));
        desk.Verdict.IsUnpublished(brought.Number).ShouldBeFalse();
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, Corrected(desk), new(ChangeKind.Correction, "without it")));

        desk.Verdict.Draft.BroughtIn.ShouldHaveSingleItem().Passage.ShouldBe("Table 4: 13.2 million.");
        MustRefuse(desk.Claim.TakeOut(desk.By(Edda), desk.Verdict, brought.Number), VerdictProblems.IsPublished);
    }

    [Fact]
    public void What_was_brought_in_for_a_correction_is_not_taken_for_words_of_the_next_version()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Queued);
        var brought = Brought(desk, "Table 4: 13 million.");
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, Corrected(desk), new(ChangeKind.Correction, "a name")));
        desk.Verdict.Draft.ShortAnswer.ShouldBe("Corrected.");
        desk.Verdict.HasBroughtIn(brought.Number).ShouldBeTrue();
    }

    [Fact]
    public void Writing_the_next_version_loses_nothing_that_was_brought_in()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Decided);
        var brought = Brought(desk, "Table 4: 13 million.");
        Must(Outcome.From(desk.Claim.Write(desk.By(Edda), desk.Verdict, new(desk.Verdict.Draft.ToFields(), new Dictionary<string, string>(desk.Verdict.Draft.ToFields()) { ["ShortAnswer"] = "New words." })).Problems));
        (desk.Verdict.Draft.ShortAnswer, desk.Verdict.HasBroughtIn(brought.Number)).ShouldBe(("New words.", true));
    }

    [Fact]
    public void Only_an_editor_brings_evidence_into_a_verdict_and_only_into_one_that_is_up_and_can_take_it_out_again()
    {
        var desk = new Desk().Published();
        var one = Numbered(desk, "");
        MustRefuse(desk.Claim.BringIn(desk.By(Rosa), desk.Verdict, one), ClaimProblems.NotYours);
        MustRefuse(desk.Claim.TakeOut(desk.By(Edda), desk.Verdict, one.Number), VerdictProblems.NotBroughtIn);
        Must(desk.Claim.BringIn(desk.By(Edda), desk.Verdict, one));
        Must(desk.Claim.TakeOut(desk.By(Edda), desk.Verdict, one.Number));
        desk.Verdict.HasBroughtIn(one.Number).ShouldBeFalse();
        Must(desk.Claim.Retract(desk.By(Edda), "The ledger was forged."));
        MustRefuse(desk.Claim.BringIn(desk.By(Edda), desk.Verdict, one), ClaimProblems.NothingUp);
    }

    private static Evidence Brought(Desk desk, string passage)
    {
        var evidence = Numbered(desk, passage);
        Must(desk.Claim.BringIn(desk.By(Edda), desk.Verdict, evidence));
        return evidence;
    }

    // The page that these tests publish cites evidence 1.
    private static Evidence Numbered(Desk desk, string passage) =>
        new(1 + desk.Claim.NumberEvidence(), Guid.CreateVersion7(), passage, Stance.Refutes, new(2026, 3, 1));

    private static PublicationCase Corrected(Desk desk)
    {
        var page = desk.PublishedPage();
        return page with { Record = page.Record with { ShortAnswer = "Corrected." } };
    }

    [Fact]
    public void A_merge_stands_in_the_history_of_both()
    {
        var (desk, other) = (new Desk().Suggested(), new Desk().Suggested());
        var before = other.Claim.Revision;
        Must(desk.Claim.Merge(desk.By(Edda), other.Claim, []));
        other.Claim.NewHistory[^1].Act.ShouldBe("take in");
        other.Claim.Revision.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void What_left_again_stands_in_the_history_of_the_claim_that_stays()
    {
        var (desk, other) = (new Desk().Suggested(), new Desk().Suggested());
        Must(desk.Claim.Merge(desk.By(Edda), other.Claim, []));
        desk.Claim.Separate(desk.By(Edda), other.Claim).IsDone.ShouldBeTrue();
        other.Claim.NewHistory[^1].Act.ShouldBe("let go");
    }

    [Fact]
    public void A_retracted_verdict_that_is_reopened_says_that_it_is_checked_again()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Retract(desk.By(Edda), "The ledger was forged."));
        Must(desk.Claim.Reopen(desk.By(Edda), "check again"));
        desk.Claim.Notices.Single(notice => notice.IsUp).ShouldSatisfyAllConditions(notice => notice.Kind.ShouldBe(NoticeKind.UnderReview), notice => notice.Text.ShouldBe("check again"));
        desk.Rates(Rosa, False);
        Must(desk.Publish(Edda));
        desk.Claim.Notices.ShouldAllBe(notice => !notice.IsUp);
    }

    [Fact]
    public void Stopping_a_reopening_ends_holds_and_the_notice()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.UnderReview);
        Must(desk.Claim.StopReopening(desk.By(Edda), "no news"));
        desk.Claim.CurrentRound!.IsHeld(desk.Now).ShouldBeFalse();
        desk.Claim.Notices.ShouldAllBe(notice => !notice.IsUp);
    }

    [Fact]
    public void A_correction_makes_the_next_version_and_the_draft_follows_it()
    {
        var desk = new Desk().Published();
        var page = desk.Page() with { Record = desk.Page().Record with { ShortAnswer = "The accounts show 12.1 million." } };
        Must(desk.Claim.Correct(desk.By(Edda), desk.Verdict, page, new(ChangeKind.Clarification, "Rounded before.")));
        desk.Claim.PublishedVersion.ShouldBe(2);
        desk.Claim.Status.ShouldBe(ClaimStatus.Published);
        desk.Verdict.Draft.ShortAnswer.ShouldBe("The accounts show 12.1 million.");
        desk.Verdict.Versions[0].Record!.ShortAnswer.ShouldNotBe("The accounts show 12.1 million.");
    }

    [Fact]
    public void A_retraction_ends_with_the_next_publication()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Retract(desk.By(Edda), "The ledger was forged."));
        (desk.Claim.Standing, desk.Claim.StandingReason).ShouldBe((Standing.Retracted, "The ledger was forged."));
        Must(desk.Claim.Reopen(desk.By(Edda), "check again"));
        desk.Rates(Rosa, False);
        Must(desk.Publish(Edda));
        (desk.Claim.Standing, desk.Claim.StandingReason).ShouldBe((Standing.Up, null));
    }

    [Fact]
    public void A_removal_seals_every_version_and_keeps_their_hashes()
    {
        var desk = new Desk().Published();
        var hash = desk.Verdict.Versions[0].Hash;
        Must(desk.Claim.Remove(desk.By(Ada), desk.Verdict, "court order 7/26"));
        desk.Claim.Standing.ShouldBe(Standing.Removed);
        (desk.Verdict.Versions[0].Record, desk.Verdict.Versions[0].Hash, desk.Verdict.Versions[0].IsGenuine).ShouldBe((null, hash, true));
    }

    [Fact]
    public void A_waiver_lets_the_only_editor_sign_and_the_page_says_so()
    {
        var desk = new Desk().Queued();
        desk.Rates(Edda, True);
        desk.Publish(Edda).IsDone.ShouldBeFalse();
        Must(desk.Claim.Waive(desk.By(Ada), "One editor on duty."));
        Must(desk.Publish(Edda));
        desk.Verdict.Newest!.Record!.WaiverReason.ShouldBe("One editor on duty.");
    }

    [Fact]
    public void A_waiver_holds_for_its_round_only()
    {
        var desk = new Desk().Queued();
        desk.Rates(Edda, True);
        Must(desk.Claim.Waive(desk.By(Ada), "One editor on duty."));
        Must(desk.Publish(Edda));
        Must(desk.Claim.Reopen(desk.By(Edda), "again"));
        desk.Rates(Edda, True);
        desk.Claim.AllowedActs(desk.By(Edda)).ShouldNotContain(Act.Publish);
    }

    [Fact]
    public void A_merged_claim_comes_back_with_its_mentions()
    {
        var desk = new Desk().UnderReview();
        var mention = Guid.NewGuid();
        Must(desk.Claim.Merge(desk.By(Edda), Other(), [mention]));
        desk.Claim.CurrentRound!.IsHeld(desk.Now).ShouldBeFalse();
        desk.Claim.Separate(desk.By(Edda)).Value.ShouldBe([mention]);
        (desk.Claim.Status, desk.Claim.MergedIntoId).ShouldBe((ClaimStatus.Suggested, null));
    }

    [Fact]
    public void A_published_claim_comes_back_published()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Merge(desk.By(Edda), OtherPublished(), [], "same"));
        desk.Claim.Separate(desk.By(Edda)).IsDone.ShouldBeTrue();
        desk.Claim.Status.ShouldBe(ClaimStatus.Published);
    }

    [Fact]
    public void A_withdrawn_source_is_said_once_on_the_version_that_is_up()
    {
        var desk = new Desk().Published();
        desk.Claim.NoteSourceWithdrawn(desk.By(Edda), "The ministry withdrew its figures.");
        desk.Claim.NoteSourceWithdrawn(desk.By(Edda), "The ministry withdrew its figures.");
        desk.Claim.Notices.Single().Kind.ShouldBe(NoticeKind.SourceWithdrawn);
    }

    [Fact]
    public void A_split_makes_suggested_claims_of_its_parts()
    {
        var desk = new Desk().Suggested();
        var made = desk.Claim.Split(desk.By(Edda), 1, [new(0, "The bridge cost 12 million.", Guid.Empty), new(1500, "It opened late.", Guid.NewGuid())]).Value.Single();
        (made.Status, made.Number, made.Text, made.LeadArticleId).ShouldBe((ClaimStatus.Suggested, 1500, "It opened late.", desk.Claim.LeadArticleId));
        desk.Claim.WordingNumber.ShouldBe(2);
    }

    [Fact]
    public void Evidence_is_numbered_within_its_claim()
    {
        var desk = new Desk().Suggested();
        new[] { desk.Claim.NumberEvidence(), desk.Claim.NumberEvidence() }.ShouldBe([1, 2]);
    }

    [Fact]
    public void The_buttons_are_the_acts_that_are_not_refused()
    {
        var desk = new Desk().Queued();
        desk.Claim.AllowedActs(desk.By(Rosa)).ShouldBe([Act.Take]);
        desk.Claim.AllowedActs(desk.By(Edda)).ShouldBe([Act.Reword, Act.Dismiss, Act.Unqueue, Act.Requeue, Act.Take, Act.Assign, Act.Merge]);
        desk.Claim.AllowedActs(desk.By(Ada)).ShouldBeEmpty();
        desk.Claim.WhyNot(Act.Take, desk.By(Rosa with { HasConflict = true })).ShouldBe([ClaimProblems.Conflict]);
    }

    [Fact]
    public void A_correction_cannot_go_up_on_anothers_verdict()
    {
        var desk = new Desk().Decided();
        Should.Throw<ArgumentException>(() => desk.Claim.Publish(desk.By(Edda), new Desk().Suggested().Verdict, desk.Page(), null));
    }
}
