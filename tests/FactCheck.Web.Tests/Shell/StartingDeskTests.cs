using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
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
}
