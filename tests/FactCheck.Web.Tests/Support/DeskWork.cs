using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Support;

/// <summary>A queue that a test stands on, with its scale.</summary>
public sealed record SomeQueue(Guid Id, Guid ScaleId, RoundTerms Terms, int Members);

/// <summary>Work on the desk that is there before a test begins; made by the domain's own acts.</summary>
public static class DeskWork
{
    private const string Words = "The river rose two metres, the mayor said. Nobody was hurt.";

    /// <summary>A queue with these members and seats, on the starting scale.</summary>
    public static async Task<SomeQueue> Queue(this Desk desk, int seats, params Somebody[] members)
    {
        var now = desk.Clock.Now();
        // Two queues, and two scales, of one name are refused.
        var others = await desk.Ask(db => db.Queues.CountAsync());
        var scale = Scale.Of(others == 0 ? StartingScale.Name : $"{StartingScale.Name} {others + 1}", StartingScale.Ratings, "en", now).Value;
        var queue = Domain.Queues.Queue.Open(others == 0 ? "Floods" : $"Floods {others + 1}", "", QueueTerms.Usual(scale.Id, seats) with { LeastExhibits = 0 }, [.. members.Select(one => one.Id)], now).Value;
        await desk.Put(scale, queue);
        var terms = new RoundTerms(queue.Id, scale.Id, 1, seats, AgreementRule.All, TimeSpan.FromHours(1), TimeSpan.FromHours(8), 20, 0, 0);
        return new SomeQueue(queue.Id, scale.Id, terms, members.Length);
    }

    /// <summary>Another queue, on a scale of its own; answers its id.</summary>
    public static async Task<Guid> OtherQueue(this Desk desk, string name, int seats, params Somebody[] members)
    {
        var now = desk.Clock.Now();
        var scale = Scale.Of(name, StartingScale.Ratings, "en", now).Value;
        var queue = Domain.Queues.Queue.Open(name, "", QueueTerms.Usual(scale.Id, seats), [.. members.Select(one => one.Id)], now).Value;
        await desk.Put(scale, queue);
        return queue.Id;
    }

    /// <summary>An article, and a claim of its own voice that an editor suggested.</summary>
    public static Task<Guid> Suggested(this Desk desk, Somebody editor, string text = "Nobody was hurt in the flood.") => desk.Ask(async db =>
    {
        var now = desk.Clock.Now();
        var by = Actor.Person(editor.Id, Roles.Editor);
        // An article with the same bytes is the same article: the text tells them apart.
        var bytes = Encoding.UTF8.GetBytes($"{Words} {Guid.NewGuid():N}");
        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, by, now);
        var id = Guid.CreateVersion7(now);
        var mention = article.Mark(id, MentionPlace.OwnVoice(new Stretch(43, 59)), [], by, null, now).Value;
        var number = await db.NextClaimNumber(CancellationToken.None);
        var claim = Domain.Claims.Claim.Suggest(new By(by, new DeskFacts(), now), new NewClaim(number, text, "en", mention.Id, article.Id, true, ClaimKind.Fact, Id: id)).Value;
        db.AddRange(article, claim);
        await db.SaveChangesAsync();
        return claim.Id;
    }, Actor.Person(editor.Id, Roles.Editor));

    /// <summary>A suggested claim that went into this queue.</summary>
    public static async Task<Guid> Queued(this Desk desk, Somebody editor, SomeQueue queue, string text = "Nobody was hurt in the flood.")
    {
        var id = await desk.Suggested(editor, text);
        await desk.Change(editor, Roles.Editor, id, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, null, queue.Members)));
        return id;
    }

    /// <summary>Loads a claim, does something to it as this person, saves. Fails the test when it was refused.</summary>
    public static Task<Claim> Change(this Desk desk, Somebody who, Roles roles, Guid claimId, Func<Claim, By, Outcome> change) => desk.Ask(async db =>
    {
        var claim = await db.Claims.SingleAsync(one => one.Id == claimId);
        var outcome = change(claim, await db.ByAsync(claim, Actor.Person(who.Id, roles), desk.Clock.Now(), CancellationToken.None));
        outcome.Problems.ShouldBeEmpty();
        await db.SaveChangesAsync();
        return claim;
    }, Actor.Person(who.Id, roles));

    /// <summary>The claim as it stands now.</summary>
    public static Task<Claim> Claim(this Desk desk, Guid id) => desk.Ask(db => db.Claims.AsNoTracking().SingleAsync(claim => claim.Id == id));
}
