using FactCheck.Domain.Kernel;
using FactCheck.Extraction;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.ReportSplit;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;

namespace FactCheck.Web.Workers;

/// <summary>
/// Splits articles as they come in, one at a time, outside of any transaction: it takes one, lets the engine work, and brings in
/// what was found. What a restart left in the middle is begun again. It looks when news of an article comes, and now and then.
/// </summary>
internal sealed partial class SplittingJob : IJob, IDisposable
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(400);
    private readonly IWorkerDispatcher dispatcher;
    private readonly Extractor extractor;
    private readonly TimeProvider clock;
    private readonly ILogger<SplittingJob> log;
    private readonly IDisposable listening;
    private long? looked;
    private volatile bool rung;

    /// <summary>Listens for articles that come in.</summary>
    public SplittingJob(IWorkerDispatcher dispatcher, ILiveFeed live, Extractor extractor, TimeProvider clock, ILogger<SplittingJob> log)
    {
        (this.dispatcher, this.extractor, this.clock, this.log) = (dispatcher, extractor, clock, log);
        listening = live.Listen(news => news is { Subject: "article", What: "receive" or "split.again" }, () =>
        {
            rung = true;
            return Task.CompletedTask;
        });
    }

    /// <inheritdoc />
    public string Name => "split";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    public void Dispose() => listening.Dispose();

    /// <inheritdoc />
    public async Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel)
    {
        if (!rung && looked is { } last && clock.GetElapsedTime(last) < LookAnyway) return false;
        (rung, looked) = (false, clock.GetTimestamp());
        var begun = await dispatcher.Send(Actor.Engine, new BeginSplitCommand(), cancel);
        if (!begun.IsDone || begun.Value.ArticleId is not { } article) return false;
        await Split(article, begun.Value.Text, cancel);
        // Others may wait behind it.
        rung = true;
        return true;
    }

    private async Task Split(Guid article, string text, CancellationToken cancel)
    {
        try
        {
            var progress = new Reports(clock, share => dispatcher.Send(Actor.Engine, new ReportSplitCommand(article, share), cancel));
            var found = await Task.Run(() => extractor.Extract(text, progress, cancel), cancel);
            await progress.Told;
            var outcome = await dispatcher.Send(Actor.Engine, new SplitArticleCommand(article, found), cancel);
            if (!outcome.IsDone) await GiveUp(article, outcome.Problems[0].Message, cancel);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            LogFailed(broken, article);
            await GiveUp(article, "The engine could not read this text. Nothing of it was changed: try again, or add its claims by hand.", cancel);
        }
    }

    private Task<Outcome> GiveUp(Guid article, string reason, CancellationToken cancel) =>
        dispatcher.Send(Actor.Engine, new ReportSplitCommand(article, 0, reason), cancel);

    [LoggerMessage(LogLevel.Error, "Splitting article {Article} failed")]
    private partial void LogFailed(Exception broken, Guid article);

    /// <summary>Hands on what the engine reports, one report after the other and not too many.</summary>
    private sealed class Reports(TimeProvider clock, Func<double, Task> tell) : IProgress<double>
    {
        private long last = clock.GetTimestamp();

        public Task Told { get; private set; } = Task.CompletedTask;

        public void Report(double value)
        {
            if (value >= 1 || !Told.IsCompleted || clock.GetElapsedTime(last) < BetweenReports) return;
            last = clock.GetTimestamp();
            Told = tell(value);
        }
    }
}
