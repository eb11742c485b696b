using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Publishing.PublishVerdict;
using FactCheck.Web.Features.Publishing.WriteVerdict;
using FactCheck.Web.Features.Review.ListNotes;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class WriteVerdictTests
{
    private static async Task<WriteVerdictView> View(Desk desk, SomeClaim claim, Somebody somebody) =>
        (await desk.Send(new WriteVerdictQuery(claim.Number), somebody)).Value;

    [Fact]
    public async Task The_writer_sees_what_was_found_the_evidence_the_checks_and_the_page_as_it_would_be()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();

        var empty = await View(desk, claim, claim.Editor);
        empty.Reviews.ShouldHaveSingleItem().ShouldBe(new OpenedReviewView("Rae", "False", null, VerdictsOfTheDesk.Rationale + "[^1]"));
        empty.Evidence.ShouldHaveSingleItem().IsCited.ShouldBeFalse();
        empty.Checks.Where(one => one.Blocks).SelectMany(one => one.Problems).Select(one => one.Code).ShouldContain("publication.no-summary");
        await desk.Write(claim);

        var written = await View(desk, claim, claim.Editor);
        written.Checks.Where(one => one.Blocks).SelectMany(one => one.Problems).ShouldBeEmpty();
        written.Evidence.ShouldHaveSingleItem().IsCited.ShouldBeTrue();
        (written.Preview.Summary, written.Preview.Rating!.Word, written.Preview.Article.Address).ShouldBe(("Nobody was hurt in the flood", "False", "https://valley-news.example/flood"));
        written.Acts.ShouldContain(Act.Publish);
    }

    [Fact]
    public async Task However_many_articles_a_claim_stands_in_as_much_is_asked_and_neither_their_texts_nor_stored_copies_are_read()
    {
        var asked = new AskedSql();
        await using var desk = await Desk.Open(asked.Listen);
        var claim = await desk.Written();
        await desk.AlsoStandsIn(claim, 1);
        await View(desk, claim, claim.Editor);
        asked.Forget();
        (await View(desk, claim, claim.Editor)).Preview.OtherMentions.ShouldHaveSingleItem().ArticleTitle.ShouldBe("Once more 0");
        var one = asked.All.Count;

        await desk.AlsoStandsIn(claim, 4);
        asked.Forget();
        (await View(desk, claim, claim.Editor)).Preview.OtherMentions.Count.ShouldBe(5);

        asked.All.Count.ShouldBe(one);
        asked.All.ShouldAllBe(sql => !sql.Contains("TextSha256", StringComparison.Ordinal) && !sql.Contains("StoredText", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exactly_what_the_preview_shows_goes_up()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();
        var seen = await View(desk, claim, claim.Editor);

        (await desk.Send(new PublishVerdictCommand(claim.Id, seen.Revision), claim.Editor)).Problems.ShouldBeEmpty();

        var up = (await desk.Verdict(claim)).Newest!.Record!;
        Hashing.ToCanonicalJson(up with { Version = 0, PublishedAt = default, FirstPublishedAt = default }).ShouldBe(Hashing.ToCanonicalJson(seen.Preview));
    }

    [Fact]
    public async Task A_rater_writes_but_does_not_sign()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();

        var view = await View(desk, claim, claim.Reviewer);

        view.Acts.ShouldContain(Act.Write);
        view.Acts.ShouldNotContain(Act.Publish);
        view.CannotPublish.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task There_is_nothing_to_write_before_the_round_is_decided()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue(seats: 2);
        await desk.Rated(claim.Id, claim.Reviewer, "false");

        (await desk.Send(new WriteVerdictQuery(claim.Number), claim.Editor)).Problems.ShouldBe([WriteVerdictProblems.NothingDecided]);
        (await desk.Send(new WriteVerdictQuery(424_242), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Send(new WriteVerdictQuery(claim.Number), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new WriteVerdictQuery(claim.Number), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public async Task Checked_again_the_writer_is_told_whether_the_findings_are_the_same()
    {
        await using var desk = await Desk.Open();
        var same = await desk.CheckedAgain("false");
        var other = await desk.CheckedAgain("mostly-false");

        (await View(desk, same, same.Editor)).ShouldSatisfyAllConditions(view => view.IsUp.ShouldBeTrue(), view => view.SameFindings.ShouldBeTrue());
        (await View(desk, other, other.Editor)).SameFindings.ShouldBeFalse();
    }

    [Fact]
    public async Task The_page_draws_the_draft_once_and_checks_and_preview_again()
    {
        WriteVerdictView before, after;
        await using (var desk = await Desk.Open())
        {
            var claim = await desk.Decided();
            before = await View(desk, claim, claim.Editor);
            await desk.Write(claim);
            after = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        page.IsAlone();
        var view = before;
        page.Answers<WriteVerdictQuery, WriteVerdictView>(_ => view);
        page.Answers<PublishVerdictCommand, string>(_ => "/claims/nobody-was-hurt");
        var shown = page.Render<WriteVerdictPage>(with => with.Add(p => p.Number, before.Number));
        shown.Find("kept-form").GetAttribute("data-save").ShouldBe($"/desk/claims/{before.Number}/verdict/draft");
        shown.Find("[aria-labelledby=checks-title]").TextContent.ShouldContain(PublicationProblems.NoSummary.Message);

        view = after;
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.ClaimId, "write", DateTimeOffset.UnixEpoch)));
        shown.Find("[aria-labelledby=checks-title]").TextContent.ShouldContain("Nothing blocks it");
        shown.Find("input[name=Summary]").GetAttribute("value").ShouldBeNullOrEmpty("what a person types is never drawn over");
        shown.Find(".preview").TextContent.ShouldContain("Eight people were hurt.");

        shown.FindAll("section[aria-label='What this touches']").ShouldBeEmpty("nothing is up yet that others could cite");
        view = after with { IsUp = true, Touches = new([new(Guid.Empty, 9, "The dam is safe.", "/claims/dam", "True")], [], ["/embed/x"], ["/feed.rss"], 0) };
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.ClaimId, "write", DateTimeOffset.UnixEpoch)));
        shown.Find("[aria-labelledby=publish-title] section[aria-label='What this touches']").TextContent.ShouldContain("The dam is safe.");

        view = after;
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.ClaimId, "write", DateTimeOffset.UnixEpoch)));
        shown.Find("[aria-labelledby=publish-title] form").Submit();
        page.SentOf<PublishVerdictCommand>().ShouldBe([new(before.ClaimId, after.Revision)]);
        shown.Find(".notice.good a").GetAttribute("href").ShouldBe("/claims/nobody-was-hurt");
    }

    [Fact]
    public async Task Of_a_published_claim_the_page_says_who_published_when_and_offers_no_editor()
    {
        WriteVerdictView view;
        string path;
        await using (var desk = await Desk.Open())
        {
            (var claim, path) = await desk.Published();
            view = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        page.IsAlone();
        page.Answers<WriteVerdictQuery, WriteVerdictView>(_ => view);
        var shown = page.Render<WriteVerdictPage>(with => with.Add(p => p.Number, view.Number));

        shown.FindAll("kept-form").ShouldBeEmpty();
        shown.FindAll(".preview").ShouldBeEmpty();
        shown.FindAll("[data-save-now]").ShouldBeEmpty();
        var notice = shown.Find("[aria-label=Published]");
        notice.TextContent.ShouldContain("Eva published version 1");
        notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe([path, $"/desk/claims/{view.Number}"]);
        notice.TextContent.ShouldContain("Correct the verdict");
    }

    [Fact]
    public async Task Once_a_colleague_has_published_what_was_typed_stays_on_screen_and_can_be_changed_no_more()
    {
        WriteVerdictView before, after;
        await using (var desk = await Desk.Open())
        {
            var claim = await desk.Written();
            before = await View(desk, claim, claim.Editor);
            (await desk.Send(new PublishVerdictCommand(claim.Id, before.Revision), claim.Editor)).Problems.ShouldBeEmpty();
            after = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        page.IsAlone();
        var view = before;
        page.Answers<WriteVerdictQuery, WriteVerdictView>(_ => view);
        var shown = page.Render<WriteVerdictPage>(with => with.Add(p => p.Number, before.Number));
        shown.FindAll("[aria-label=Published]").ShouldBeEmpty();
        shown.Find("textarea[name=ShortAnswer]").HasAttribute("readonly").ShouldBeFalse();

        view = after;
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.ClaimId, "publish", DateTimeOffset.UnixEpoch)));

        shown.Find("[aria-label=Published]").TextContent.ShouldContain("Eva published version 1");
        shown.Find("textarea[name=ShortAnswer]").TextContent.ShouldBe("Eight people were hurt.");
        shown.FindAll("kept-form input[type=text], kept-form input:not([type]), kept-form input[type=date], kept-form textarea").ShouldAllBe(field => field.HasAttribute("readonly"));
        shown.FindAll("kept-form input[type=checkbox]").ShouldAllBe(box => box.HasAttribute("disabled"));
        shown.FindAll("[data-save-now]").ShouldBeEmpty();
        shown.FindAll(".preview").ShouldBeEmpty();
        shown.Markup.ShouldNotContain("ept as you type");
    }

    [Fact]
    public async Task Who_else_is_on_the_claim_and_what_colleagues_noted_stands_beside_the_draft()
    {
        WriteVerdictView view;
        await using (var desk = await Desk.Open())
        {
            var claim = await desk.Written();
            view = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        page.IsAlone();
        page.Answers<WriteVerdictQuery, WriteVerdictView>(_ => view);
        page.Answers<ListNotesQuery, ListNotesView>(_ => new ListNotesView([new(Guid.NewGuid(), "Rae", "Call the harbour master first.", DateTimeOffset.UnixEpoch, false, false)], false));
        page.Others.Add(new(view.ClaimId, Guid.NewGuid(), "Jonas", "writing the verdict"));

        var shown = page.Render<WriteVerdictPage>(with => with.Add(p => p.Number, view.Number));

        shown.Find("[role=status] .pill").TextContent.ShouldBe("Also here: Jonas (writing the verdict)");
        page.Sat.ShouldHaveSingleItem().ShouldSatisfyAllConditions(seat => seat.SubjectId.ShouldBe(view.ClaimId), seat => seat.Doing.ShouldBe("writing the verdict"));
        shown.Find("[aria-labelledby=notes-title]").TextContent.ShouldContain("Call the harbour master first.");
    }

    [Fact]
    public async Task A_clash_with_another_window_is_told_in_words_of_the_form()
    {
        WriteVerdictView view;
        await using (var desk = await Desk.Open())
        {
            var claim = await desk.Written();
            view = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        page.IsAlone();
        page.Answers<WriteVerdictQuery, WriteVerdictView>(_ => view);
        var shown = page.Render<WriteVerdictPage>(with => with.Add(p => p.Number, view.Number));

        await shown.InvokeAsync(() => shown.Find("kept-form").TriggerEvent("onkeptconflict", new KeptEventArgs { Fields = ["ShortAnswer", "AsOf", "Evidence.1", "NextCheckOn"] }));

        shown.FindAll(".notice strong").Select(one => one.TextContent).ShouldBe(["short answer", "as of", "evidence 1", "look again on"]);
        shown.FindAll(".notice blockquote").Select(one => one.TextContent).ShouldBe(
            ["Eight people were hurt.", "9 March 2026", "cited, it refutes the claim: “Eight people were brought to hospital.”", "nothing"]);
        shown.Find("[data-settle='Evidence.1']").GetAttribute("data-text").ShouldBe(view.Fields["Evidence.1"]);
    }
}
