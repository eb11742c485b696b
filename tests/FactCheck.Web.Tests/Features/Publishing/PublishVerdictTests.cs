using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Publishing.PublishVerdict;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class PublishVerdictTests
{
    [Fact]
    public async Task The_draft_that_was_seen_goes_up_and_readers_find_it()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();

        var published = await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor);

        published.Value.ShouldStartWith("/claims/");
        var now = await desk.Claim(claim.Id);
        (now.Status, now.Standing, now.PublishedVersion).ShouldBe((ClaimStatus.Published, Standing.Up, 1));
        var listing = await desk.Listing(claim);
        (listing.Path, listing.Summary, listing.RatingCode).ShouldBe((published.Value, "Nobody was hurt in the flood", "false"));
        var version = (await desk.Verdict(claim)).Versions.ShouldHaveSingleItem();
        version.IsGenuine.ShouldBeTrue();
        version.SignedBy.ShouldBe(claim.Editor.Id);
        (await (await desk.Browser().GetAsync(published.Value)).Content.ReadAsStringAsync()).ShouldContain("Eight people were hurt.");
    }

    [Fact]
    public async Task Readers_are_told_how_many_agreed_where_more_than_half_was_enough()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue(3, AgreementRule.Majority);
        await desk.Rated(claim.Id, claim.Reviewer, "false");
        await desk.Rated(claim.Id, claim.Others[0], "true");
        await desk.Rated(claim.Id, claim.Others[1], "false");
        await desk.Write(claim);

        var published = await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor);

        published.Problems.ShouldBeEmpty();
        (await desk.Browser().GetStringAsync(published.Value)).ShouldContain("Two of them found what is shown here; the rule asked for more than half.");
    }

    [Fact]
    public async Task A_draft_that_moved_on_since_it_was_seen_does_not_go_up()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();
        var seen = (await desk.Verdict(claim)).Revision;
        await desk.Write(claim, draft => draft with { Explanation = "Something else." });
        (await desk.Verdict(claim)).Revision.ShouldBe(seen, "both changed it: nothing was overwritten");

        (await desk.Send(new PublishVerdictCommand(claim.Id, seen - 1), claim.Editor)).Problems.ShouldBe([PublishVerdictProblems.DraftMovedOn]);
        (await desk.Claim(claim.Id)).Status.ShouldBe(ClaimStatus.Decided);
    }

    [Fact]
    public async Task What_the_checks_block_is_named_beside_its_field()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        await desk.Write(claim, draft => draft with { Summary = "It is false that nobody was hurt", ShortAnswer = "", AsOf = new DateOnly(2026, 4, 1), Evidence = [] });

        var refused = await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor);

        refused.Problems.Select(one => (one.Code, one.Field)).ShouldBe(
        [
            ("publication.rating-in-summary", "Summary"), ("publication.no-short-answer", "ShortAnswer"), ("publication.no-evidence", "Evidence"),
            ("evidence.nothing-behind-mark", "Explanation"), ("publication.as-of-in-future", "AsOf"),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_written_and_nothing_decided_cannot_go_up()
    {
        await using var desk = await Desk.Open();
        var decided = await desk.Decided();
        (await desk.Send(new PublishVerdictCommand(decided.Id, 0), decided.Editor)).Problems.ShouldBe([PublishVerdictProblems.NothingWritten]);
        (await desk.Send(new PublishVerdictCommand(Guid.NewGuid(), 0), decided.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");

        var (published, _) = await desk.Published();
        (await desk.Send(new PublishVerdictCommand(published.Id, (await desk.Verdict(published)).Revision), published.Editor))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
    }

    [Fact]
    public async Task Only_an_editor_who_did_not_rate_it_signs()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();
        var revision = (await desk.Verdict(claim)).Revision;
        (await desk.Send(new PublishVerdictCommand(claim.Id, revision), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new PublishVerdictCommand(claim.Id, revision), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");

        var rater = await desk.Person("Rita", Roles.Editor);
        var own = claim with { Id = await desk.Queued(claim.Editor, await desk.Queue(1, rater)) };
        await desk.Rated(own.Id, rater, "false");
        own = own with { Number = (await desk.Claim(own.Id)).Number };
        await desk.Write(own);

        (await desk.Send(new PublishVerdictCommand(own.Id, (await desk.Verdict(own)).Revision), rater)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.rated-it");
    }

    [Fact]
    public async Task A_next_version_says_what_changed()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("mostly-false");
        var revision = (await desk.Verdict(claim)).Revision;

        (await desk.Send(new PublishVerdictCommand(claim.Id, revision), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.no-change");
        (await desk.Send(new PublishVerdictCommand(claim.Id, revision, ChangeKind.Update, " The board counted again. "), claim.Editor)).Problems.ShouldBeEmpty();

        var newest = (await desk.Verdict(claim)).Newest!;
        (newest.Number, newest.ChangeKind, newest.ChangeReason, newest.Record!.Rating!.Code).ShouldBe((2, ChangeKind.Update, "The board counted again.", "mostly-false"));
        (await desk.Listing(claim)).Version.ShouldBe(2);
    }

    [Fact]
    public void The_form_asks_what_changed_only_where_a_version_is_up_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<PublishVerdictCommand, string>(_ => ClaimProblems.NoChange);
        var id = Guid.NewGuid();
        page.Render<PublishVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.DraftRevision, 3)).FindAll("select").ShouldBeEmpty();
        var form = page.Render<PublishVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.DraftRevision, 3).Add(f => f.IsUp, true));

        form.Find("select[name=Kind]").Change("Update");
        form.Find("textarea[name=Reason]").Change("counted again");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new PublishVerdictCommand(id, 3, ChangeKind.Update, "counted again")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("counted again");
        form.Find("textarea[name=Reason]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public void The_form_tells_where_it_is_read_and_that_the_preview_is_old()
    {
        using var page = new PageContext();
        var (path, stale) = ("", 0);
        var answer = Outcome<string>.Refused([PublishVerdictProblems.DraftMovedOn]);
        page.Answers<PublishVerdictCommand, string>(_ => answer);
        var form = page.Render<PublishVerdictForm>(with => with.Add(f => f.DraftRevision, 3).Add(f => f.OnDone, one => path = one).Add(f => f.OnStale, () => stale++));

        form.Find("form").Submit();
        (path, stale).ShouldBe(("", 1));
        form.Find("[role=alert]").TextContent.ShouldContain(PublishVerdictProblems.DraftMovedOn.Message);
        answer = "/claims/nobody-was-hurt";
        form.Find("form").Submit();
        (path, stale).ShouldBe(("/claims/nobody-was-hurt", 1));
    }
}
