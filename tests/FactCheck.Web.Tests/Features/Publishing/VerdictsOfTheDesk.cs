using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.CorrectVerdict;
using FactCheck.Web.Features.Publishing.KeepVerdict;
using FactCheck.Web.Features.Publishing.PublishVerdict;
using FactCheck.Web.Features.Review.AddEvidence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Publishing;

/// <summary>A claim that a test stands on, with who worked on it.</summary>
internal sealed record SomeClaim(Guid Id, long Number, Somebody Editor, Somebody Reviewer, SomeQueue Queue)
{
    /// <summary>Who may rate it besides the reviewer.</summary>
    public IReadOnlyList<Somebody> Others { get; init; } = [];
}

/// <summary>Claims that were rated, written about and published.</summary>
internal static class VerdictsOfTheDesk
{
    public const string Rationale = "Eight people were hurt.";

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>A claim in a queue of so many seats, whose article stands on the web.</summary>
    public static async Task<SomeClaim> InQueue(this Desk desk, int seats = 1, AgreementRule rule = AgreementRule.All)
    {
        var editor = await desk.Person("Eva", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        Somebody[] others = [await desk.Person("Ben", Roles.Reviewer), await desk.Person("Cleo", Roles.Reviewer)];
        var queue = await desk.Queue(seats, [reviewer, .. others]);
        var id = await desk.Queued(editor, queue with { Terms = queue.Terms with { Rule = rule } });
        var number = await desk.Ask(async db =>
        {
            var claim = await db.Claims.SingleAsync(one => one.Id == id);
            var article = await db.Articles.SingleAsync(one => one.Id == claim.LeadArticleId);
            article.CorrectDetails(article.Details with { Title = "Flood in the valley", Address = "https://valley-news.example/flood" }, desk.Clock.Now()).Problems.ShouldBeEmpty();
            await db.SaveChangesAsync();
            return claim.Number;
        });
        return new SomeClaim(id, number, editor, reviewer, queue) { Others = others };
    }

    /// <summary>A claim that its only reviewer rated.</summary>
    public static async Task<SomeClaim> Decided(this Desk desk, string rating = "false")
    {
        var claim = await desk.InQueue();
        await desk.Rated(claim.Id, claim.Reviewer, rating);
        return claim;
    }

    /// <summary>A claim with a whole draft.</summary>
    public static async Task<SomeClaim> Written(this Desk desk)
    {
        var claim = await desk.Decided();
        await desk.Write(claim);
        return claim;
    }

    /// <summary>A claim whose verdict is up; where it is read.</summary>
    public static async Task<(SomeClaim Claim, string Path)> Published(this Desk desk)
    {
        var claim = await desk.Written();
        var published = await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor);
        published.Problems.ShouldBeEmpty();
        return (claim, published.Value);
    }

    /// <summary>A published claim that was opened again and rated once more.</summary>
    public static async Task<SomeClaim> CheckedAgain(this Desk desk, string rating)
    {
        var (claim, _) = await desk.Published();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reopen(by, "A new report is out."));
        await desk.Rated(claim.Id, claim.Reviewer, rating);
        return claim;
    }

    /// <summary>The claim stands in so many other articles as well.</summary>
    public static Task AlsoStandsIn(this Desk desk, SomeClaim claim, int articles) => desk.Ask(async db =>
    {
        var by = Actor.Person(claim.Editor.Id, Roles.Editor);
        for (var i = 0; i < articles; i++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes($"Nobody was hurt, it is said. This is copy {Guid.NewGuid():N}.");
            var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, by, desk.Clock.Now(), ArticleDetails.Unknown with { Title = $"Once more {i}" });
            article.Mark(claim.Id, MentionPlace.OwnVoice(new Stretch(0, 15)), [], by, null, desk.Clock.Now()).Problems.ShouldBeEmpty();
            db.Add(article);
        }

        return await db.SaveChangesAsync();
    }, Actor.Person(claim.Editor.Id, Roles.Editor));

    /// <summary>This reviewer takes the claim and submits a review with one exhibit.</summary>
    public static Task Rated(this Desk desk, Guid claimId, Somebody reviewer, string rating)
    {
        var actor = Actor.Person(reviewer.Id, Roles.Reviewer);
        return desk.Ask(async db =>
        {
            var now = desk.Clock.Now();
            var claim = await db.Claims.SingleAsync(one => one.Id == claimId);
            var by = await db.ByAsync(claim, actor, now, CancellationToken.None);
            claim.Take(by).Problems.ShouldBeEmpty();
            var exhibit = Exhibit.Add(new(ExhibitKind.Document, "Report on the flood", "Water board", "https://water.example/report", null, true, null), blind: true, actor, now).Value;
            var content = new ReviewContent(null, rating, $"{Rationale}[^1]",
                [new(1, exhibit.Id, "Eight people were brought to hospital.", Stance.Refutes, DateOnly.FromDateTime(now.UtcDateTime))]);
            var draft = ReviewDraft.Begin(claim, reviewer.Id, now);
            draft.Save(actor, new FormEdit(Nothing, content.ToFields()), now).Problems.ShouldBeEmpty();
            var reviews = await db.ReviewsForTheRulesAsync(claim, CancellationToken.None);
            var review = claim.SubmitReview(by, draft, reviews);
            review.Problems.ShouldBeEmpty();
            db.AddRange(exhibit, draft, review.Value);
            await db.OpenWhatIsSettledAsync(claim, [.. reviews, review.Value], now, CancellationToken.None);
            return await db.SaveChangesAsync();
        }, actor);
    }

    /// <summary>What a good draft of this claim says.</summary>
    public static async Task<VerdictContent> GoodDraft(this Desk desk, SomeClaim claim)
    {
        var evidence = (await desk.Ask(db => db.Reviews.AsNoTracking().Where(one => one.ClaimId == claim.Id).ToListAsync(), Actor.Person(claim.Editor.Id, Roles.Editor)))
            .SelectMany(one => one.Evidence).OrderBy(one => one.Number).ToList();
        return new VerdictContent("Nobody was hurt in the flood", "Eight people were hurt.", $"The board counted eight.[^{evidence[0].Number}]", new DateOnly(2026, 3, 9), evidence);
    }

    /// <summary>The editor writes the good draft, with a change where a test asks for one.</summary>
    public static async Task Write(this Desk desk, SomeClaim claim, Func<VerdictContent, VerdictContent>? change = null)
    {
        var content = await desk.GoodDraft(claim);
        (await desk.Send(new KeepVerdictCommand(claim.Number, new FormEdit(Nothing, (change?.Invoke(content) ?? content).ToFields())), claim.Editor)).Problems.ShouldBeEmpty();
    }

    /// <summary>A correction of this version, changed as a test asks for.</summary>
    public static CorrectVerdictCommand Correction(this VerdictRecord up, string reason, Func<VerdictContent, VerdictContent> change, ChangeKind kind = ChangeKind.Correction) =>
        new(up.ClaimId, up.Version, kind, reason, VerdictContent.Of(up), change(VerdictContent.Of(up)));

    /// <summary>The editor brings in an exhibit for a correction; its number.</summary>
    public static async Task<int> BroughtIn(this Desk desk, SomeClaim claim, string title)
    {
        var exhibit = new ExhibitDetails(ExhibitKind.Page, title, "The ministry", "https://census.example/2026", null, true, null);
        var added = await desk.Send(new AddEvidenceCommand(claim.Id, null, exhibit, "Nine were counted.", Stance.Context, new DateOnly(2026, 3, 9)), claim.Editor);
        added.Problems.ShouldBeEmpty();
        return added.Value.Number!.Value;
    }

    /// <summary>The claim's verdict as it is kept.</summary>
    public static Task<Verdict> Verdict(this Desk desk, SomeClaim claim) => desk.Ask(db => db.Verdicts.AsNoTracking().SingleAsync(one => one.ClaimId == claim.Id));

    /// <summary>The claim's row in readers' lists.</summary>
    public static async Task<Listing> Listing(this Desk desk, SomeClaim claim) => (await desk.Ask(db => db.ListingOfAsync(claim.Id, CancellationToken.None)))!;
}
