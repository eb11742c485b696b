using System.Threading.Channels;
using FactCheck.Domain.Kernel;
using FactCheck.Extraction;
using FactCheck.Persistence.Outbox;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.ReportSplit;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;

namespace FactCheck.Web.Workers;

/// <summary>
/// Splits articles as they come in, one at a time, outside of any transaction: it takes one, lets the engine work, and brings in
/// what was found. After a restart it begins again with the one that was left in the middle. Of several machines one does it.
/// </summary>
internal sealed partial class SplittingWorker(
    IWorkerDispatcher dispatcher, IServiceScopeFactory scopes, ILiveFeed live, Extractor extractor, TimeProvider clock, ILogger<SplittingWorker> log)
    : BackgroundService
{
    private const string Job = "split";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(400);
    private readonly Guid machine = Guid.NewGuid();
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = live.Listen(news => news is { Subject: "article", What: "receive" or "split.again" }, () =>
        {
            woken.Writer.TryWrite(true);
            return Task.CompletedTask;
        });
        var resume = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                resume = !await Held(stoppingToken) || await Drain(resume, stoppingToken);
                await Sleep(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                LogBroken(broken);
                await Sleep(stoppingToken);
            }
        }
    }

    /// <summary>Splits until nothing waits; answers whether the next look should still resume what was left in the middle.</summary>
    private async Task<bool> Drain(bool resume, CancellationToken stop)
    {
        while (await dispatcher.Send(Actor.Engine, new BeginSplitCommand(resume), stop) is { IsDone: true, Value.ArticleId: { } article } begun)
        {
            await Split(article, begun.Value.Text, stop);
            await Held(stop);
        }

        return false;
    }

    private async Task Split(Guid article, string text, CancellationToken stop)
    {
        var told = clock.GetTimestamp();
        var progress = new Reports(async share =>
        {
            if (clock.GetElapsedTime(told) < BetweenReports || share >= 1) return;
            told = clock.GetTimestamp();
            await dispatcher.Send(Actor.Engine, new ReportSplitCommand(article, share), stop);
        });
        try
        {
            var found = await Task.Run(() => extractor.Extract(text, progress, stop), stop);
            await progress.Told;
            var outcome = await dispatcher.Send(Actor.Engine, new SplitArticleCommand(article, found), stop);
            if (!outcome.IsDone) await GiveUp(article, outcome.Problems[0].Message, stop);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            LogFailed(broken, article);
            await GiveUp(article, "The engine could not read this text. Nothing of it was changed: try again, or add its claims by hand.", stop);
        }
    }

    private async Task GiveUp(Guid article, string reason, CancellationToken stop) =>
        await dispatcher.Send(Actor.Engine, new ReportSplitCommand(article, 0, reason), stop);

    private async Task<bool> Held(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ILeases>().TryHoldAsync(Job, machine, Lease, stop);
    }

    /// <summary>Until an article comes in, or for a while: news of another machine may be lost.</summary>
    private async Task Sleep(CancellationToken stop)
    {
        var waking = woken.Reader.WaitToReadAsync(stop).AsTask();
        await Task.WhenAny(waking, Task.Delay(LookAgain, clock, stop));
        woken.Reader.TryRead(out _);
    }

    [LoggerMessage(LogLevel.Error, "Splitting broke off; it goes on in a moment")]
    private partial void LogBroken(Exception broken);

    [LoggerMessage(LogLevel.Error, "Splitting article {Article} failed")]
    private partial void LogFailed(Exception broken, Guid article);

    /// <summary>Hands on what the engine reports, one report after the other.</summary>
    private sealed class Reports(Func<double, Task> tell) : IProgress<double>
    {
        public Task Told { get; private set; } = Task.CompletedTask;

        public void Report(double value)
        {
            if (Told.IsCompleted) Told = tell(value);
        }
    }
}
