using System.Text.RegularExpressions;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Web.Features.Review.AddEvidence;
using FactCheck.Web.Features.Review.KeepReview;
using FactCheck.Web.Features.Review.SubmitReview;
using FactCheck.Web.Features.Review.TakeClaim;
using FactCheck.Web.Features.Review.WriteNote;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Blindness;

/// <summary>
/// A running round of three seats: Rae's review is in, Tom is writing, Sam holds the third seat. Everything that Rae and Tom wrote
/// bears a mark that nobody else writes; the rating that they chose has a twin on the scale that nobody chose.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>What the onlookers may look for: it stands before every mark.</summary>
    public const string Lure = "zebrafinch";

    /// <summary>What must never come to an onlooker; long, and with a hyphen, so that no token of a page holds it by chance.</summary>
    public const string Secret = "7731x-quokka";

    private const string Chosen = "Quibblewort", Twin = "Quabblewort", ChosenCode = "kq-one", TwinCode = "kq-two";

    private Scene(Desk desk) => Desk = desk;

    public Desk Desk { get; }

    public Somebody Eve { get; private set; } = null!;

    public Somebody Ada { get; private set; } = null!;

    public Somebody Rae { get; private set; } = null!;

    public Somebody Tom { get; private set; } = null!;

    public Somebody Sam { get; private set; } = null!;

    /// <summary>Everybody to whom nothing of it may come; null is a reader.</summary>
    public IReadOnlyList<Somebody?> Onlookers => [Sam, Eve, Ada, null];

    public Guid ClaimId { get; private set; }

    public long Number { get; private set; }

    public Guid QueueId { get; private set; }

    public Guid ScaleId { get; private set; }

    public Guid ArticleId { get; private set; }

    public Guid MentionId { get; private set; }

    public Guid ExhibitId { get; private set; }

    public Guid ReviewId { get; private set; }

    public static async Task<Scene> Set()
    {
        var it = new Scene(await Desk.Open());
        var desk = it.Desk;
        (it.Eve, it.Ada) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Ada", Roles.Administrator));
        (it.Rae, it.Tom, it.Sam) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Tom", Roles.Reviewer), await desk.Person("Sam", Roles.Reviewer));
        await it.Open();
        foreach (var peer in new[] { it.Rae, it.Tom }) await it.Write(peer);
        (await desk.Send(new TakeClaimCommand(it.ClaimId), it.Sam)).Problems.ShouldBeEmpty();
        (await desk.Send(new SubmitReviewCommand(it.ClaimId, 1, 1), it.Rae)).Problems.ShouldBeEmpty();
        (it.ExhibitId, it.ReviewId) = await desk.Ask(async db =>
            ((await db.Exhibits.FirstAsync(e => e.AddedBy == it.Rae.Id)).Id, (await db.Reviews.SingleAsync()).Id), Actor.Person(it.Rae.Id, Roles.Reviewer));
        return it;
    }

    /// <summary>True while Rae's review is sealed; an act of an onlooker may have ended the round.</summary>
    public async Task<bool> IsSealed()
    {
        var round = (await Desk.Claim(ClaimId)).CurrentRound!;
        return round is { Number: 1, IsRunning: true } && round.HasReviewOf(Rae.Id);
    }

    /// <summary>What of the sealed reviews shows in a text; null when nothing does.</summary>
    public static string? LeakIn(string text)
    {
        if (text.Contains(Secret, StringComparison.OrdinalIgnoreCase)) return "a peer's words";
        if (Count(text, Chosen) != Count(text, Twin)) return "the rating that was chosen, by its word";
        if (Count(text, ChosenCode) != Count(text, TwinCode)) return "the rating that was chosen, by its code";
        return Regex.IsMatch(text, "\"Confidence\":\"Low\"|\"Unsure\":[1-9]|not sure</strong>|reviewers? (was|were) not sure") ? "how sure a peer is" : null;
    }

    /// <summary>Sam rates as the others did, which settles the round.</summary>
    public async Task SamAgrees()
    {
        var exhibit = new ExhibitDetails(ExhibitKind.Document, "A plain report", null, null, null, true, null);
        var number = (await Desk.Send(new AddEvidenceCommand(ClaimId, 1, exhibit, "It says so.", Stance.Supports, new DateOnly(2026, 3, 2)), Sam)).Value.Number;
        var fields = new Dictionary<string, string> { ["RatingCode"] = ChosenCode, ["Rationale"] = $"So it is.[^{number}]" };
        (await Desk.Send(new KeepReviewCommand(Number, 1, new FormEdit(new Dictionary<string, string>(), fields)), Sam)).Problems.ShouldBeEmpty();
        (await Desk.Send(new SubmitReviewCommand(ClaimId, 1, 1), Sam)).Problems.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private static int Count(string text, string word) => Regex.Count(text, Regex.Escape(word));

    private static string Marked(string what) => $"{Lure} {what} {Secret}";

    private async Task Open()
    {
        var now = Desk.Clock.Now();
        List<Rating> ratings = [.. StartingScale.Ratings.Select((rating, at) => at switch
        {
            0 => rating with { Code = ChosenCode, Word = Chosen, Definition = "One." },
            1 => rating with { Code = TwinCode, Word = Twin, Definition = "Two." },
            _ => rating,
        })];
        var scale = Scale.Of("Blind", ratings, "en", now).Value;
        var queue = Queue.Open("Blind", "", QueueTerms.Usual(scale.Id, 3) with { LeastExhibits = 1 }, [Rae.Id, Tom.Id, Sam.Id, Eve.Id], now).Value;
        await Desk.Put(scale, queue);
        (ScaleId, QueueId) = (scale.Id, queue.Id);
        var terms = new RoundTerms(queue.Id, scale.Id, 1, 3, AgreementRule.All, TimeSpan.FromHours(1), TimeSpan.FromHours(8), 20, 1, 0);
        ClaimId = await Desk.Queued(Eve, new SomeQueue(queue.Id, scale.Id, terms, 4));
        var claim = await Desk.Claim(ClaimId);
        (Number, ArticleId, MentionId) = (claim.Number, claim.LeadArticleId, claim.LeadMentionId);
    }

    private async Task Write(Somebody peer)
    {
        (await Desk.Send(new TakeClaimCommand(ClaimId), peer)).Problems.ShouldBeEmpty();
        var exhibit = new ExhibitDetails(ExhibitKind.Page, Marked("title"), Marked("publisher"), $"https://{Lure}.example/{peer.Name}/{Secret}", new DateOnly(2026, 3, 1), true, Marked("reliability"));
        var number = (await Desk.Send(new AddEvidenceCommand(ClaimId, 1, exhibit, Marked("passage"), Stance.Refutes, new DateOnly(2026, 3, 2), Marked($"copy {peer.Name}")), peer)).Value.Number;
        var content = new ReviewContent(null, ChosenCode, $"{Marked("rationale")}.[^{number}]", [], Confidence.Low);
        var fields = content.ToFields().Where(field => field.Key is "RatingCode" or "Rationale" or "Confidence").ToDictionary();
        (await Desk.Send(new KeepReviewCommand(Number, 1, new FormEdit(new Dictionary<string, string>(), fields)), peer)).Problems.ShouldBeEmpty();
        (await Desk.Send(new WriteNoteCommand(ClaimId, Marked("note")), peer)).Problems.ShouldBeEmpty();
    }
}
