using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.People;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Web.Features.Review.AddEvidence;
using FactCheck.Web.Features.Review.JudgeClaim;
using FactCheck.Web.Features.Review.KeepReview;
using FactCheck.Web.Features.Review.SubmitReview;
using FactCheck.Web.Features.Review.TakeClaim;
using FactCheck.Web.Features.Review.WriteReview;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Review;

/// <summary>A desk on which reviewers rate: one editor, three reviewers, a claim in a queue.</summary>
internal sealed class Reviewing : IAsyncDisposable
{
    private Reviewing(Desk desk) => Desk = desk;

    public Desk Desk { get; }

    public Somebody Eve { get; private set; } = null!;

    public Somebody Rae { get; private set; } = null!;

    public Somebody Sam { get; private set; } = null!;

    public Somebody Tom { get; private set; } = null!;

    public SomeQueue Queue { get; private set; } = null!;

    public Guid Claim { get; private set; }

    public long Number { get; private set; }

    public static Task<Reviewing> Open(int seats = 1, AskedSql? asked = null) => Open(seats, asked is null ? null : asked.Listen);

    /// <summary>The same, with something that listens to the database.</summary>
    public static Task<Reviewing> Open(IInterceptor listening) => Open(1, services => services.ConfigureDbContext<FactCheckDb>(options => options.AddInterceptors(listening)));

    private static async Task<Reviewing> Open(int seats, Action<IServiceCollection>? change)
    {
        var it = new Reviewing(await Desk.Open(change));
        it.Eve = await it.Desk.Person("Eve", Roles.Editor);
        it.Rae = await it.Desk.Person("Rae", Roles.Reviewer);
        it.Sam = await it.Desk.Person("Sam", Roles.Reviewer);
        it.Tom = await it.Desk.Person("Tom", Roles.Reviewer);
        it.Queue = await it.Desk.Queue(seats, it.Rae, it.Sam, it.Tom, it.Eve);
        it.Claim = await it.Desk.Queued(it.Eve, it.Queue);
        it.Number = (await it.Now()).Number;
        return it;
    }

    public Task<Claim> Now() => Desk.Claim(Claim);

    public async Task<WriteReviewView> Page(Somebody who) => (await Desk.Send(new WriteReviewQuery(Number), who)).Value;

    public Task<Outcome<JudgeClaimView>> Judge(Somebody? who = null) => Desk.Send(new JudgeClaimQuery(Number), who ?? Eve);

    public async Task Take(Somebody who) => (await Desk.Send(new TakeClaimCommand(Claim), who)).Problems.ShouldBeEmpty();

    public Task<Outcome<Joined>> Keep(Somebody who, params (string Field, string Was, string Is)[] fields) => Desk.Send(
        new KeepReviewCommand(Number, 1, new FormEdit(fields.ToDictionary(f => f.Field, f => f.Was), fields.ToDictionary(f => f.Field, f => f.Is))), who);

    public Task<Outcome<AddEvidenceView>> Cite(Somebody who, string title = "Water levels") => Desk.Send(
        new AddEvidenceCommand(Claim, 1, new ExhibitDetails(ExhibitKind.Document, title, "The office", null, null, true, null), "2.0 m", Stance.Supports, new DateOnly(2026, 3, 2)), who);

    public Task<Outcome> Submit(Somebody who) => Desk.Send(new SubmitReviewCommand(Claim, 1, 1), who);

    /// <summary>Takes the claim, writes, submits.</summary>
    public async Task Rate(Somebody who, string rating, string why = "The gauge shows it.", string confidence = "")
    {
        await Take(who);
        (await Keep(who, ("RatingCode", "", rating), ("Rationale", "", why), ("Confidence", "", confidence))).Problems.ShouldBeEmpty();
        (await Submit(who)).Problems.ShouldBeEmpty();
    }

    /// <summary>Rae rates the claim true on one exhibit, which settles a round of one seat. Answers the exhibit.</summary>
    public async Task<Guid> Cited()
    {
        await Take(Rae);
        (await Cite(Rae)).Problems.ShouldBeEmpty();
        await Keep(Rae, ("RatingCode", "", "true"), ("Rationale", "", "The gauge shows it.[^1]"));
        (await Submit(Rae)).Problems.ShouldBeEmpty();
        return (await Judge()).Value.Evidence.Single().ExhibitId;
    }

    /// <summary>Declares a conflict of interest with an outlet. Answers the conflict.</summary>
    public async Task<Guid> Declare(Somebody who)
    {
        var outlet = Outlet.Of("The Lantern", null).Value;
        var conflict = ConflictOfInterest.WithOutlet(who.Id, outlet.Id, "I wrote for it", Desk.Clock.Now());
        await Desk.Put(outlet, conflict);
        return conflict.Id;
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
