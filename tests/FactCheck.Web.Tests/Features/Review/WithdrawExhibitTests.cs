using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Review.ShowMyDesk;
using FactCheck.Web.Features.Review.WithdrawExhibit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class WithdrawExhibitTests
{
    [Fact]
    public async Task Every_page_that_is_up_and_rests_on_it_says_so_once()
    {
        await using var it = await Reviewing.Open();
        var exhibit = await it.Cited();
        await Publish(it, exhibit);

        (await it.Desk.Send(new WithdrawExhibitCommand(exhibit, "The office took its table back."), it.Eve)).Value.ShouldBe(1);

        var notice = (await it.Now()).Notices.ShouldHaveSingleItem();
        (notice.Kind, notice.Text).ShouldBe((NoticeKind.SourceWithdrawn, "The office took its table back."));
        var task = (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldNotBeNull().ShouldHaveSingleItem();
        (task.ClaimNumber, task.IsPublished).ShouldBe((it.Number, true));
        (await it.Desk.Send(new RetractVerdictCommand(it.Claim, 1, "It rested on that table."), it.Eve)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldBeEmpty();
        (await it.Desk.Send(new WithdrawExhibitCommand(exhibit, "Again."), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.already-withdrawn");
    }

    [Fact]
    public async Task It_asks_words_for_readers_and_an_editor()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new WithdrawExhibitCommand(Guid.NewGuid(), " "), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Notice");
        (await it.Desk.Send(new WithdrawExhibitCommand(Guid.NewGuid(), "Gone."), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.not-there");
        (await it.Desk.Send(new WithdrawExhibitCommand(Guid.NewGuid(), "Gone."), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_notice_and_keeps_it_with_a_problem_beside_it()
    {
        using var page = new PageContext();
        page.Answers<WithdrawExhibitCommand, int>(_ => ExhibitProblems.NoticeMissing);
        var id = Guid.NewGuid();
        var form = page.Render<WithdrawExhibitForm>(with => with.Add(f => f.ExhibitId, id));

        form.Find("textarea").Change("Gone.");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new WithdrawExhibitCommand(id, "Gone.")]);
        form.ShouldSayBeside("Notice", ExhibitProblems.NoticeMissing);
        form.ShouldKeep(("Notice", "Gone."));
    }

    private static Task<int> Publish(Reviewing it, Guid exhibit) => it.Desk.Ask(async db =>
    {
        db.Add(Publish(it, await db.Claims.SingleAsync(c => c.Id == it.Claim), exhibit));
        return await db.SaveChangesAsync();
    }, Actor.Person(it.Eve.Id, Roles.Editor));

    private static Verdict Publish(Reviewing it, Claim claim, Guid exhibit)
    {
        var (now, rating) = (it.Desk.Clock.Now(), StartingScale.Ratings[0]);
        var verdict = Verdict.Begin(claim.Id, now);
        var record = new VerdictRecord
        {
            ClaimId = claim.Id,
            ClaimNumber = claim.Number,
            Language = "en",
            WordingNumber = 1,
            Wording = claim.Text,
            Speakers = [],
            Article = new(claim.LeadArticleId, "River rises", "The Lantern", "https://lantern.example/river", "2026-03-01"),
            Context = new("", claim.Text, "", "ownVoice", "", null),
            Rating = new(it.Queue.ScaleId, 1, rating.Code, rating.Word, rating.Definition, rating.Number, 5, 1, null, null),
            Summary = "Whether anybody was hurt",
            ShortAnswer = "Nobody was.",
            Explanation = "The hospital says so [^1].",
            AsOf = DateOnly.FromDateTime(now.UtcDateTime),
            Evidence = [new(1, exhibit, "document", "Water levels", "The office", null, "2.0 m", Stance.Supports, DateOnly.FromDateTime(now.UtcDateTime), null)],
        };
        var by = new By(Actor.Person(it.Eve.Id, Roles.Editor), DeskFacts.None, now);
        claim.Publish(by, verdict, new(record, true, DateOnly.FromDateTime(now.UtcDateTime), ["factcheck.example"], [], []), null).Problems.ShouldBeEmpty();
        return verdict;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_many_rest_on_it_each_comes_onto_the_desk_and_each_page_says_so(bool published)
    {
        const int many = 203;
        await using var it = await Reviewing.Open();
        var exhibit = Domain.Exhibits.Exhibit.Add(new(ExhibitKind.Document, "Water levels", "The office", null, null, true, null), false, Actor.Person(it.Eve.Id, Roles.Editor), it.Desk.Clock.Now()).Value;
        await it.Desk.Put(exhibit);
        await it.Desk.Ask(async db =>
        {
            for (var i = 0; i < many; i++) Rest(db, it, exhibit.Id, 100 + i, published);
            return await db.SaveChangesAsync();
        }, Actor.Person(it.Eve.Id, Roles.Editor));

        (await it.Desk.Send(new WithdrawExhibitCommand(exhibit.Id, "The office took its table back."), it.Eve)).Value.ShouldBe(published ? many : 0);

        (await it.Desk.Ask(db => db.Tasks.Select(task => task.ClaimId).Distinct().CountAsync())).ShouldBe(many);
        (await it.Desk.Ask(db => db.Claims.CountAsync(claim => claim.Notices.Any(notice => notice.Kind == NoticeKind.SourceWithdrawn)))).ShouldBe(published ? many : 0);
    }

    /// <summary>A claim that Rae rated on this exhibit, and whose verdict may be up.</summary>
    private static void Rest(Persistence.FactCheckDb db, Reviewing it, Guid exhibit, int number, bool published)
    {
        var (now, eve, rae) = (it.Desk.Clock.Now(), Actor.Person(it.Eve.Id, Roles.Editor), Actor.Person(it.Rae.Id, Roles.Reviewer));
        var text = $"Nobody was hurt in flood {number}.";
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var article = Domain.Articles.Article.Receive(bytes, Domain.Articles.ArticleText.From(bytes).Value, Domain.Articles.CaptureKind.Pasted, null, eve, now);
        var id = Guid.CreateVersion7(now);
        var mention = article.Mark(id, Domain.Articles.MentionPlace.OwnVoice(new Domain.Articles.Stretch(0, 10)), [], eve, null, now).Value;
        var claim = Claim.Suggest(new By(eve, DeskFacts.None, now), new NewClaim(number, text, "en", mention.Id, article.Id, true, ClaimKind.Fact, Id: id)).Value;
        claim.Queue(new By(eve, DeskFacts.None, now), new QueueOrder(it.Queue.Terms, Priority.Normal, null, it.Queue.Members)).Problems.ShouldBeEmpty();
        var by = new By(rae, new DeskFacts(true, false, 0, it.Queue.Members), now);
        claim.Take(by).Problems.ShouldBeEmpty();
        var draft = ReviewDraft.Begin(claim, it.Rae.Id, now);
        var content = new ReviewContent(null, "true", "The gauge shows it.[^1]", [new(1, exhibit, "2.0 m", Stance.Supports, DateOnly.FromDateTime(now.UtcDateTime))]);
        draft.Save(rae, new Domain.Kernel.Joining.FormEdit(new Dictionary<string, string>(), content.ToFields()), now).Problems.ShouldBeEmpty();
        var review = claim.SubmitReview(by, draft, []);
        review.Problems.ShouldBeEmpty();
        db.AddRange(article, claim, draft, review.Value);
        if (published) db.Add(Publish(it, claim, exhibit));
    }
}
