using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Live;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Shell;

public sealed class LiveTests
{
    [Fact]
    public async Task An_open_page_is_told_of_a_claim_that_another_person_changed_and_only_once()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var rob = await desk.Person("Rob", Roles.Reviewer);
        var claim = await desk.Queued(eva, await desk.Queue(1, rob));
        while (await desk.Run("outbox")) { }
        var told = new TaskCompletionSource();
        var calls = 0;
        using var listening = desk.Services.GetRequiredService<ILiveFeed>().ListenTo("claim", claim, () =>
        {
            calls++;
            told.TrySetResult();
            return Task.CompletedTask;
        });

        await desk.Change(rob, Roles.Reviewer, claim, (one, by) => one.Take(by));
        await desk.Run("outbox");
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await desk.Run("outbox");

        calls.ShouldBe(1);
    }

    [Fact]
    public async Task The_ledger_seals_what_happened()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        await desk.Suggested(eva);

        await desk.Run("ledger");

        (await desk.Ask(db => Task.FromResult(db.Ledger.Count()))).ShouldBe(1);
    }
}
