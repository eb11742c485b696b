using System.Globalization;
using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Features.Publishing.PublishVerdict;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>
/// P6: a verdict put up, from the dispatcher's door to the commit: checks, version, history, outbox, readers' list and search index,
/// what it rests on. Among 10,000 claims, or as many as named; one editor after the other. Sealing the ledger is the outbox's.
/// </summary>
internal static class PublishingBenchmark
{
    private const int Verdicts = 220, Warming = 20;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var claims = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {claims:#,0} claims"));
            await using var newsroom = await BigNewsroom.OpenAsync(on, claims, queued: 0);
            await using var app = await DeskBenchmark.OpenAsync(newsroom.Options);
            var editor = await DeskBenchmark.EditorAsync(app, newsroom.QueueId);
            var written = await WrittenAsync(newsroom, editor.PersonId!.Value);
            await MeasureAsync(report, on, app.Services.GetRequiredService<Road>(), editor, written);
        }

        return report.ExitCode;
    }

    private static async Task MeasureAsync(Report report, DatabaseProvider on, Road road, Caller editor, IReadOnlyList<(Guid ClaimId, int Revision)> written)
    {
        var times = new List<double>();
        foreach (var (claimId, revision) in written)
        {
            if (times.Count == Warming - 1) Worked.LookAgain();
            times.Add(await Worked.OnceAsync(async () => Must.BeDone(await road.Travel(new PublishVerdictCommand(claimId, revision), acting => acting.Caller = editor, CancellationToken.None))));
        }

        var sorted = times.Skip(Warming).Order().ToList();
        report.Line("publish, median", sorted[sorted.Count / 2], "ms");
        report.AtMost("P6 publish, p95", sorted[(int)(sorted.Count * 0.95)], on == DatabaseProvider.Sqlite ? 25 : 40, "ms");
    }

    // Claims that were rated and written about, made by the domain's own acts.
    private static async Task<IReadOnlyList<(Guid, int)>> WrittenAsync(BigNewsroom newsroom, Guid editorId)
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var queue = await db.Queues.SingleAsync(q => q.Id == newsroom.QueueId);
        var number = await db.Claims.MaxAsync(c => c.Number);
        var editor = new By(Actor.Person(editorId, Roles.Editor), new DeskFacts(QueueMembers: 16), Noon);
        var reviewer = new By(Actor.Person(newsroom.Reviewers[0], Roles.Reviewer), new DeskFacts(IsMember: true, QueueMembers: 16), Noon);
        var written = new List<(Guid, int)>();
        for (var i = 0; i < Verdicts; i++)
        {
            var claim = Suggested(db, editor, ++number);
            Must.BeDone(claim.Queue(editor, new QueueOrder(queue.TermsOn(1), Priority.Normal, null, 16)));
            Must.BeDone(claim.Take(reviewer));
            var evidence = Rated(db, claim, reviewer);
            var verdict = Verdict.Begin(claim.Id, Noon);
            var content = new VerdictContent(
                $"Ferries carried more in year {i}", "The harbour counted them.", $"The harbour counted every lorry.[^{evidence.Number}] It did so twice.", new DateOnly(2026, 3, 2), [evidence]);
            Must.BeDone(claim.Write(editor, verdict, new FormEdit(new Dictionary<string, string>(), content.ToFields())));
            db.Add(verdict);
            written.Add((claim.Id, verdict.Revision));
        }

        await newsroom.Database.InTransactionAsync(db, async stop => await db.SaveChangesAsync(stop), _ => true, CancellationToken.None);
        return written;
    }

    private static Claim Suggested(FactCheckDb db, By editor, long number)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"The ferries carried {number} lorries last year. Nobody was hurt. The harbour counted them."));
        var details = ArticleDetails.Unknown with { Title = "Ferries", Address = $"https://courier.example/{number}", Language = "en" };
        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, editor.Actor, Noon, details);
        var id = Guid.CreateVersion7(Noon);
        var mention = article.Mark(id, MentionPlace.OwnVoice(new Stretch(0, 30)), [], editor.Actor, null, Noon).Value;
        var claim = Claim.Suggest(editor, new NewClaim(number, $"The ferries carried {number} lorries", "en", mention.Id, article.Id, true, ClaimKind.Figure, Id: id)).Value;
        db.AddRange(article, claim);
        return claim;
    }

    private static Evidence Rated(FactCheckDb db, Claim claim, By reviewer)
    {
        var exhibit = Exhibit.Add(new(ExhibitKind.Document, "Count of lorries", "Harbour", $"https://harbour.example/{claim.Number}", null, true, null), blind: false, reviewer.Actor, Noon).Value;
        var evidence = new Evidence(1, exhibit.Id, "Counted in the year.", Stance.Supports, new DateOnly(2026, 3, 2));
        var draft = ReviewDraft.Begin(claim, reviewer.Actor.PersonId!.Value, Noon);
        Must.BeDone(draft.Save(reviewer.Actor, new FormEdit(new Dictionary<string, string>(), new ReviewContent(null, "true", $"It says so.[^{evidence.Number}]", [evidence]).ToFields()), Noon));
        var review = claim.SubmitReview(reviewer, draft, []);
        Must.BeDone(review);
        db.AddRange(exhibit, draft, review.Value);
        return evidence;
    }
}
