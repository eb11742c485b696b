using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Extraction;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Demonstration;

/// <summary>
/// An invented newsroom with a month of work on its desk: the articles lie beside this file, their claims are the engine's own
/// output, and everything that was done with them was done by the rules.
/// </summary>
internal sealed class Demonstration(TimeProvider clock, Extractor extractor) : IDemonstration
{
    private const string NewsroomName = "The Averin Ledger";

    /// <inheritdoc />
    public Task<bool> Filled(FactCheckDb db, CancellationToken cancel) => db.Newsrooms.AnyAsync(n => n.IsDemonstration, cancel);

    /// <inheritdoc />
    public async Task Fill(IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<FactCheckDb>();
        var acting = scope.GetRequiredService<Acting>();
        if (await db.Newsrooms.AnyAsync(cancel) || await db.Users.AnyAsync(cancel)) return;
        // One transaction, inside the provider's retry strategy: it is filled whole or not at all.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            db.ChangeTracker.Clear();
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await Play(scope, db, acting, stop);
            await whole.CommitAsync(stop);
        }, cancel);
    }

    private async Task Play(IServiceProvider scope, FactCheckDb db, Acting acting, CancellationToken cancel)
    {
        var start = clock.Now() - TimeSpan.FromDays(30);
        var people = await People(scope, start);
        acting.Actor = people.Editors[0];
        var (once, twice, scale) = await Desk(db, people, start, cancel);
        var articles = await Articles(db, acting, start, cancel);
        var desk = new DemonstrationDesk(db, acting, people, once, twice, scale, clock.Now());
        var at = start + TimeSpan.FromDays(1);
        foreach (var plan in DemonstrationClaims.All)
        {
            var article = articles.Single(one => one.File.StartsWith(plan.File, StringComparison.Ordinal)).Article;
            await desk.Play(plan, article, at, cancel);
            at += TimeSpan.FromHours(38);
        }
    }

    private static async Task<DemonstrationPeople> People(IServiceProvider scope, DateTimeOffset at)
    {
        async Task<Actor> Make(string name, Roles roles) => Actor.Person(await InventedPeople.Make(scope, name, roles, at), roles);
        return new(
            [await Make("Ida Sorensen", Roles.Reviewer), await Make("Paul Okafor", Roles.Reviewer), await Make("Tess Varga", Roles.Reviewer)],
            [await Make("Mara Lindqvist", Roles.Editor), await Make("Jonas Ekdal", Roles.Editor)],
            await Make("Ruth Almgren", Roles.Administrator));
    }

    private static async Task<(Queue Once, Queue Twice, Scale Scale)> Desk(FactCheckDb db, DemonstrationPeople people, DateTimeOffset at, CancellationToken cancel)
    {
        var newsroom = Newsroom.Found(NewsroomName, isDemonstration: true);
        newsroom.Describe(NewsroomName, null, ["en"], "Europe/Stockholm", new(
            "Tell us what is wrong by the link under every verdict. An editor answers within two days. What was wrong is corrected in a new version that says what changed; nothing vanishes.",
            "We check what people of influence say in public and what can be settled by evidence that readers can follow. Reviewers rate each claim without seeing each other’s findings.",
            "The newsroom is invented, and nobody pays for it.",
            "Nobody rates a claim of somebody they are close to. We check all sides by the same rules.",
            "The people of this newsroom are **invented**, and so is what they publish. It is here to show how the desk works: two editors, three reviewers and an administrator check what was said in a dozen articles."), at);
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", at).Value;
        Guid[] members = [.. people.Reviewers.Concat(people.Editors).Select(p => p.PersonId!.Value)];
        var once = Queue.Open("Daily desk", "What can be settled in an hour by one reviewer.", QueueTerms.Usual(scale.Id), members, at).Value;
        var twice = Queue.Open("Double check", "Politics and health: two ratings, blind to each other.", QueueTerms.Usual(scale.Id, seats: 2), members, at).Value;
        db.AddRange(newsroom, scale, once, twice);
        await db.SaveChangesAsync(cancel);
        return (once, twice, scale);
    }

    private async Task<IReadOnlyList<(string File, Article Article)>> Articles(FactCheckDb db, Acting acting, DateTimeOffset start, CancellationToken cancel)
    {
        var editor = acting.Actor;
        var articles = new List<(string, Article)>();
        // The last file is the oldest article; none comes in after the desk's work on it begins.
        var at = start;
        var here = typeof(Demonstration).Assembly;
        foreach (var name in here.GetManifestResourceNames().Where(n => n.StartsWith("demonstration/", StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal))
        {
            using var bytes = new MemoryStream();
            await using (var resource = here.GetManifestResourceStream(name)!) await resource.CopyToAsync(bytes, cancel);
            var text = ArticleText.From(bytes.ToArray()).Value;
            var file = name["demonstration/".Length..];
            var article = Article.Receive(bytes.ToArray(), text, CaptureKind.TextFile, file, editor, at);
            article.BeginSplit(at);
            db.Articles.Add(article);
            await db.SaveChangesAsync(cancel);
            await Split(db, acting, article, at, cancel);
            acting.Actor = editor;
            await Outlet(db, article, file, at, cancel);
            articles.Add((file, article));
            at += TimeSpan.FromHours(16);
        }

        return articles;
    }

    private async Task Split(FactCheckDb db, Acting acting, Article article, DateTimeOffset at, CancellationToken cancel)
    {
        acting.Actor = Actor.Engine;
        var found = extractor.Extract(article.Text!, null, cancel);
        var outcome = await new SplitArticleHandler(db, acting, new ClockThatStands(at)).Handle(new(article.Id, found), cancel);
        if (!outcome.IsDone) throw new InvalidOperationException($"The demonstration's article {article.Details.Title} cannot be split: {outcome.Problems[0].Message}");
    }

    /// <summary>The agency in brackets behind the place is the outlet, and the article stands on its site.</summary>
    private static async Task Outlet(FactCheckDb db, Article article, string file, DateTimeOffset at, CancellationToken cancel)
    {
        var agency = new[] { "Coastline News", "Lantern Press", "North Shore Wire" }.First(name => article.Text!.Contains($"({name})", StringComparison.Ordinal));
        var host = agency.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        var address = $"https://{host}.example/{Path.GetFileNameWithoutExtension(file)[3..]}";
        var outlet = await db.OutletNamed(agency, $"https://{host}.example", cancel);
        article.CorrectDetails(article.Details with { OutletId = outlet.Value, Address = address }, at);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A clock that stands at one instant: the month of work lies in the past.</summary>
    private sealed class ClockThatStands(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
