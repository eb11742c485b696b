using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Support;

/// <summary>A verdict that is up, and where its pages are.</summary>
public sealed record UpVerdict(Guid ClaimId, string Path, Guid ArticleId, string ArticlePath, Guid SpeakerId, string SpeakerPath);

/// <summary>A small newsroom that has published something: its people, its queue, and the acts readers can see.</summary>
public sealed class Publications
{
    private readonly Desk desk;
    private readonly SomeQueue queue;
    private readonly Somebody editor, signer, reviewer;

    private Publications(Desk desk, SomeQueue queue, Somebody editor, Somebody signer, Somebody reviewer) =>
        (this.desk, this.queue, this.editor, this.signer, this.reviewer) = (desk, queue, editor, signer, reviewer);

    public Somebody Editor => editor;

    public static async Task<Publications> At(Desk desk)
    {
        var editor = await desk.Person("Edda Blum", Roles.Editor);
        var signer = await desk.Person("Emil Sato", Roles.Editor);
        var reviewer = await desk.Person("Rosa Lind", Roles.Reviewer);
        return new(desk, await desk.Queue(1, editor, signer, reviewer), editor, signer, reviewer);
    }

    /// <summary>Takes one sentence of a named speaker all the way up, with this rating.</summary>
    public async Task<UpVerdict> Up(
        string wording = "Harbour fees will rise by 12 percent in June.", string rating = "half-true", Guid? speakerId = null,
        string title = "Harbour fees to rise", string shortAnswer = "The fees rise by 9 percent [^1].", WasItSaid said = WasItSaid.AsQuoted,
        DateOnly? nextCheckOn = null)
    {
        var (claimId, articleId, speaker) = await Said(wording, title, speakerId);
        await desk.Change(editor, Roles.Editor, claimId, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, null, queue.Members)));
        await desk.Change(reviewer, Roles.Reviewer, claimId, (claim, by) => claim.Take(by));
        await Rate(claimId, rating, said);
        await Publish(claimId, title, shortAnswer, nextCheckOn, null);
        return await desk.Ask(async db => new UpVerdict(
            claimId, await db.Addresses.Where(a => a.TargetId == claimId).Select(a => a.Path).SingleAsync(), articleId,
            await db.Addresses.Where(a => a.TargetId == articleId).Select(a => a.Path).SingleAsync(), speaker,
            await db.Addresses.Where(a => a.TargetId == speaker).Select(a => a.Path).SingleAsync()));
    }

    /// <summary>The next version, with another short answer.</summary>
    public Task Correct(Guid claimId, string shortAnswer, string reason, ChangeKind kind = ChangeKind.Correction) => Act(claimId, async (db, claim, by) =>
    {
        var verdict = await db.Verdicts.SingleAsync(v => v.ClaimId == claimId);
        var record = verdict.Newest!.Record! with { ShortAnswer = shortAnswer };
        claim.Correct(by, verdict, Case(record), new VersionChange(kind, reason)).Problems.ShouldBeEmpty();
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, CancellationToken.None);
    });

    public Task Retract(Guid claimId, string reason) => Act(claimId, async (db, claim, by) =>
    {
        claim.Retract(by, reason).Problems.ShouldBeEmpty();
        await db.IsRetractedAsync(claim, by, CancellationToken.None);
    });

    public Task Remove(Guid claimId) => Act(claimId, async (db, claim, by) =>
    {
        var verdict = await db.Verdicts.SingleAsync(v => v.ClaimId == claimId);
        claim.Remove(new By(Actor.Person(editor.Id, Roles.Administrator), by.Facts, by.At), verdict, "An order of the court.").Problems.ShouldBeEmpty();
        await db.IsRemovedAsync(claim, by, CancellationToken.None);
    });

    private Task<(Guid Claim, Guid Article, Guid Speaker)> Said(string wording, string title, Guid? speakerId) => desk.Ask(async db =>
    {
        var (now, by) = (desk.Clock.Now(), Actor.Person(editor.Id, Roles.Editor));
        var speaker = speakerId is null ? Speaker.Of(SpeakerKind.Person, "Rui Sequeira", null, by, now).Value : await db.Speakers.SingleAsync(s => s.Id == speakerId);
        if (speakerId is null) db.Add(speaker);
        var outlet = await db.Outlets.FirstOrDefaultAsync() ?? db.Add(Outlet.Of("Tidewater Tribune", "https://tribune.example").Value).Entity;
        const string lead = "The council met on Monday. ", quote = "Harbour fees will rise by 12 percent in June, the minister said.", tail = " Nobody objected.";
        var text = $"{lead}{quote}{tail}\n\nA secret paragraph nobody checked {Guid.NewGuid():N}.";
        var bytes = Encoding.UTF8.GetBytes(text);
        var details = ArticleDetails.Unknown with
        {
            Title = title,
            OutletId = outlet.Id,
            Dated = new(new DateOnly(2026, 3, 2), DatePrecision.Day),
            Address = "https://tribune.example/fees",
            Language = "en",
        };
        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, by, now, details);
        var place = new MentionPlace([new(lead.Length, lead.Length + 44)], [], [], Quotation.Indirect, null);
        var mention = article.Mark(Guid.Empty, place, [new Voice(speaker.Id, "transport minister")], by, null, now).Value;
        var number = await db.NextClaimNumber(CancellationToken.None);
        var claim = Domain.Claims.Claim.Suggest(new By(by, new DeskFacts(), now), new NewClaim(number, wording, "en", mention.Id, article.Id, false, ClaimKind.Figure)).Value;
        article.MoveMentions(Guid.Empty, claim.Id, now);
        db.AddRange(article, claim);
        await db.SaveChangesAsync();
        return (claim.Id, article.Id, speaker.Id);
    }, Actor.Person(editor.Id, Roles.Editor));

    private Task Rate(Guid claimId, string rating, WasItSaid said) => desk.Ask(async db =>
    {
        var actor = Actor.Person(reviewer.Id, Roles.Reviewer);
        var claim = await db.Claims.SingleAsync(c => c.Id == claimId);
        var draft = ReviewDraft.Begin(claim, reviewer.Id, desk.Clock.Now());
        var content = ReviewContent.FromFields(new ReviewContent(said, rating, "The register of fees says so.", []).ToFields());
        draft.Save(actor, new FormEdit(ReviewContent.Empty.ToFields(), content.ToFields()), desk.Clock.Now()).Problems.ShouldBeEmpty();
        var review = claim.SubmitReview(await db.ByAsync(claim, actor, desk.Clock.Now(), CancellationToken.None), draft, []);
        review.Problems.ShouldBeEmpty();
        db.Add(review.Value);
        return await db.SaveChangesAsync();
    }, Actor.Person(reviewer.Id, Roles.Reviewer));

    private Task Publish(Guid claimId, string title, string shortAnswer, DateOnly? nextCheckOn, VersionChange? change) => Act(claimId, async (db, claim, by) =>
    {
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == claimId) ?? db.Add(Verdict.Begin(claimId, desk.Clock.Now())).Entity;
        var content = new VerdictContent("What the port will charge", shortAnswer, "The register lists 9 percent [^1].", new DateOnly(2026, 3, 9), [], nextCheckOn);
        var page = await db.PublicationCaseAsync(claim, content, claim.Decision!.Findings, desk.Clock.Now(), CancellationToken.None);
        var record = page.Record with
        {
            Evidence = [new(1, Guid.CreateVersion7(), "page", $"Register: {title}", "Port authority", "https://port.example/register", "Fees: plus 9 percent", Stance.Refutes, new DateOnly(2026, 3, 9), null)],
        };
        claim.Publish(by, verdict, Case(record), change).Problems.ShouldBeEmpty();
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, CancellationToken.None);
    });

    private static PublicationCase Case(VerdictRecord record) => new(record, true, new DateOnly(2026, 3, 20), [], [], [], 0);

    private Task<int> Act(Guid claimId, Func<Persistence.FactCheckDb, Claim, By, Task> act) => desk.Ask(async db =>
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == claimId);
        await act(db, claim, await db.ByAsync(claim, Actor.Person(signer.Id, Roles.Editor), desk.Clock.Now(), CancellationToken.None));
        return await db.SaveChangesAsync();
    }, Actor.Person(signer.Id, Roles.Editor));
}
