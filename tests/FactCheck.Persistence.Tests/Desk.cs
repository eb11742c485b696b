using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Reading;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests;

/// <summary>A small newsroom to test with: one editor, some reviewers, a scale, a queue, an article.</summary>
internal sealed class Desk
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private const string Words = "The river rose two metres, the mayor said. Nobody was hurt.";

    private Desk(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Actor Editor { get; private set; } = Actor.Reader;

    public IReadOnlyList<Actor> Reviewers { get; private set; } = [];

    public Guid QueueId { get; private set; }

    public Guid ScaleId { get; private set; }

    public Guid ArticleId { get; private set; }

    public static async Task<Desk> OpenAsync(TestDatabase database, int reviewers = 3, int seats = 1, int holdsAtOnce = 20)
    {
        var desk = new Desk(database);
        await using var scope = database.AsWorker();
        var people = Enumerable.Range(0, reviewers + 1).Select(i => new Person { UserName = $"p{i}", NormalizedUserName = $"P{i}", DisplayName = $"Person {i}", JoinedAt = Noon }).ToList();
        desk.Editor = Actor.Person(people[0].Id, Roles.Editor);
        desk.Reviewers = [.. people.Skip(1).Select(p => Actor.Person(p.Id, Roles.Reviewer))];
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", Noon).Value;
        var queue = Queue.Open("Floods", "", QueueTerms.Usual(scale.Id, seats) with { HoldsAtOnce = holdsAtOnce, LeastExhibits = 0 }, [.. people.Select(p => p.Id)], Noon).Value;
        var bytes = Encoding.UTF8.GetBytes(Words);
        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, desk.Editor, Noon);
        (desk.QueueId, desk.ScaleId, desk.ArticleId) = (queue.Id, scale.Id, article.Id);
        scope.Db.AddRange(people);
        scope.Db.AddRange(scale, queue, article);
        await scope.Db.SaveChangesAsync();
        return desk;
    }

    public By By(Actor actor, DateTimeOffset? at = null) => new(actor, new DeskFacts(IsMember: true, QueueMembers: 9), at ?? Noon);

    public RoundTerms Terms(int seats) => new(QueueId, ScaleId, 1, seats, AgreementRule.All, TimeSpan.FromHours(1), TimeSpan.FromHours(8), 20, 0, 0);

    public QueueOrder Order(int seats = 1, Priority priority = Priority.Normal, DateTimeOffset? deadline = null) => new(Terms(seats), priority, deadline, 9);

    /// <summary>Suggested claims, one for each text, saved.</summary>
    public async Task<IReadOnlyList<Guid>> SuggestAsync(params string[] texts)
    {
        await using var scope = Database.As(Editor);
        return await Database.Database.InTransactionAsync(scope.Db, async stop => await SuggestAsync(scope, texts, stop), _ => true, CancellationToken.None);
    }

    /// <summary>A claim in the queue.</summary>
    public async Task<Guid> QueueAsync(string text, int seats = 1, Priority priority = Priority.Normal, DateTimeOffset? deadline = null)
    {
        var id = (await SuggestAsync(text))[0];
        await ChangeAsync(Editor, id, claim => claim.Queue(By(Editor), Order(seats, priority, deadline)));
        return id;
    }

    /// <summary>Loads a claim, does something to it, saves; in one scope and transaction.</summary>
    public async Task<Outcome> ChangeAsync(Actor actor, Guid id, Func<Claim, Outcome> change)
    {
        await using var scope = Database.As(actor);
        return await Database.Database.InTransactionAsync(
            scope.Db,
            async stop =>
            {
                var outcome = change(await scope.Db.Claims.FindAsync([id], stop) ?? throw new InvalidOperationException("no such claim"));
                if (outcome.IsDone) await scope.Db.SaveChangesAsync(stop);
                return outcome;
            },
            outcome => outcome.IsDone,
            CancellationToken.None);
    }

    /// <summary>A reviewer takes the claim, rates it true on one exhibit and submits. Answers the exhibit.</summary>
    public async Task<Guid> ReviewAsync(Actor reviewer, Guid claimId)
    {
        (await ChangeAsync(reviewer, claimId, claim => claim.Take(By(reviewer)))).IsDone.ShouldBeTrue();
        await using var scope = Database.As(reviewer);
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == claimId);
        var exhibit = Exhibit.Add(new(ExhibitKind.Document, "Water levels", "The office", null, null, true, null), blind: true, reviewer, Noon).Value;
        var draft = ReviewDraft.Begin(claim, reviewer.PersonId!.Value, Noon);
        var content = new ReviewContent(null, "true", "The gauge shows it.[^1]", [new Evidence(1, exhibit.Id, "2.0 m", Stance.Supports, new(2026, 3, 2))]);
        draft.Save(reviewer, new FormEdit(new Dictionary<string, string>(), content.ToFields()), Noon).IsDone.ShouldBeTrue();
        var reviews = await scope.Db.ReviewsForTheRulesAsync(claim, CancellationToken.None);
        var outcome = claim.SubmitReview(By(reviewer), draft, reviews);
        outcome.Problems.ShouldBeEmpty();
        scope.Db.AddRange(exhibit, draft);
        if (!reviews.Contains(outcome.Value)) scope.Db.Add(outcome.Value);
        await scope.Db.OpenWhatIsSettledAsync(claim, [.. reviews, outcome.Value], Noon, CancellationToken.None);
        await scope.Db.SaveChangesAsync();
        return exhibit.Id;
    }

    /// <summary>A claim that was decided and published by its editor.</summary>
    public async Task<Guid> PublishAsync(string text)
    {
        var id = await QueueAsync(text);
        var exhibit = await ReviewAsync(Reviewers[0], id);
        await using var scope = Database.As(Editor);
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id);
        var rating = StartingScale.Ratings[0];
        var verdict = Verdict.Begin(id, Noon);
        var record = new VerdictRecord
        {
            ClaimId = id,
            ClaimNumber = claim.Number,
            Language = "en",
            WordingNumber = 1,
            Wording = text,
            Speakers = [],
            Article = new(ArticleId, "River rises", "The Lantern", "https://lantern.example/river", "2026-03-01"),
            Context = new("", text, "", "ownVoice", "", null),
            Rating = new(ScaleId, 1, rating.Code, rating.Word, rating.Definition, rating.Number, 5, 1, null, null),
            Summary = "How far the river rose",
            ShortAnswer = "The gauge shows two metres.",
            Explanation = "The gauge shows two metres [^1].",
            AsOf = new(2026, 3, 1),
            Evidence = [new(1, exhibit, "document", "Water levels", "The office", null, "2.0 m", Stance.Supports, new(2026, 3, 2), null)],
        };
        claim.Publish(By(Editor), verdict, new(record, true, new(2026, 3, 2), ["factcheck.example"], [], []), null).Problems.ShouldBeEmpty();
        scope.Db.Add(verdict);
        await scope.Db.SaveChangesAsync();
        return id;
    }

    private async Task<IReadOnlyList<Guid>> SuggestAsync(TestScope scope, string[] texts, CancellationToken stop)
    {
        var article = await scope.Db.Articles.FindAsync([ArticleId], stop);
        var number = await scope.Db.NextClaimNumber(stop);
        var ids = new List<Guid>();
        for (var i = 0; i < texts.Length; i++)
        {
            var mention = article!.Mark(Guid.Empty, MentionPlace.OwnVoice(new Stretch(43, 59)), [], Editor, null, Noon).Value;
            var claim = Claim.Suggest(By(Editor), new NewClaim(number + i, texts[i], "en", mention.Id, ArticleId, true, ClaimKind.Fact)).Value;
            article.MoveMentions(Guid.Empty, claim.Id, Noon);
            scope.Db.Add(claim);
            ids.Add(claim.Id);
        }

        await scope.Db.SaveChangesAsync(stop);
        return ids;
    }
}
