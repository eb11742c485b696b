using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Shell.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace FactCheck.Web.Tests.Shell;

public sealed class StartingDeskTests
{
    private static async Task Start(Desk desk, string environment)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        (await new StartingDesk(desk.Clock, new HostingEnvironment { EnvironmentName = environment }).Prepare(scope.ServiceProvider, CancellationToken.None)).ShouldBeNull();
    }

    private static Task<(List<Newsroom> Newsrooms, List<Scale> Scales, List<Queue> Queues)> Found(Desk desk) => desk.Ask(async (FactCheckDb db) => (
        await db.Newsrooms.AsNoTracking().ToListAsync(), await db.Scales.AsNoTracking().ToListAsync(), await db.Queues.AsNoTracking().ToListAsync()));

    [Fact]
    public async Task A_new_newsroom_finds_one_scale_and_one_queue_of_one_seat_and_a_second_start_adds_nothing()
    {
        await using var desk = await Desk.Open();
        await Start(desk, Environments.Production);
        await Start(desk, Environments.Production);

        var (newsrooms, scales, queues) = await Found(desk);
        newsrooms.ShouldHaveSingleItem().IsDemonstration.ShouldBeFalse();
        scales.ShouldHaveSingleItem().Versions.ShouldHaveSingleItem().Ratings.Count.ShouldBe(StartingScale.Ratings.Count);
        var queue = queues.ShouldHaveSingleItem();
        (queue.Terms.Seats, queue.Terms.ScaleId, queue.Members.Count, queue.IsOpen).ShouldBe((1, scales[0].Id, 0, true));
    }

    [Fact]
    public async Task In_development_it_leaves_the_database_to_the_demonstration()
    {
        await using var desk = await Desk.Open();
        await Start(desk, Environments.Development);

        (await Found(desk)).Newsrooms.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_found_one_newsroom()
    {
        await using var desk = await Desk.Open();
        var production = new HostingEnvironment { EnvironmentName = Environments.Production };
        Task<string?> Node() => Task.Run(() => new Preparation(
            desk.Services.GetRequiredService<IServiceScopeFactory>(), desk.Services.GetRequiredService<IDatabase>(), [new StartingDesk(desk.Clock, production)], production, new Readiness()).Run());

        (await Task.WhenAll(Node(), Node(), Node())).ShouldAllBe(refusal => refusal == null);

        var (newsrooms, scales, queues) = await Found(desk);
        (newsrooms.Count, scales.Count, queues.Count).ShouldBe((1, 1, 1));
    }
}
