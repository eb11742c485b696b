using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Shell;

public sealed class DispatchingTests
{
    [Fact]
    public async Task Every_request_passes_authorization_first_and_the_transaction_last()
    {
        await using var desk = await Desk.Open();
        await using var scope = desk.Services.CreateAsyncScope();
        var requests = DispatchingCheck.RequestsOf(NewsroomApp.Rooms);
        requests.ShouldNotBeEmpty();
        foreach (var request in requests)
        {
            var pipeline = scope.ServiceProvider
                .GetServices(typeof(IPipelineBehavior<,>).MakeGenericType(request, DispatchingCheck.AnswerOf(request)!))
                .Select(behaviour => behaviour!.GetType().GetGenericTypeDefinition()).ToList();
            pipeline.ShouldBe(DispatchingSetup.Behaviours, request.FullName);
            pipeline[0].ShouldBe(typeof(AuthorizationBehaviour<,>));
            pipeline[^1].ShouldBe(typeof(TransactionBehaviour<,>));
        }
    }

    [Fact]
    public void A_request_without_handler_or_declaration_stops_the_start()
    {
        var faults = DispatchingCheck.FaultsOf(typeof(UndeclaredQuery).Assembly, new ServiceCollection());

        faults.ShouldContain(fault => fault.Contains(nameof(UndeclaredQuery)) && fault.Contains("0 handlers"));
        faults.ShouldContain(fault => fault.Contains(nameof(UndeclaredQuery)) && fault.Contains("may send it"));
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(3, 4, null)]
    [InlineData(4, 4, "request.busy")]
    [InlineData(100, 4, "request.busy")]
    public async Task A_lost_race_is_run_again_three_times_in_fresh_scopes_and_then_refused_with_nothing_saved(int losses, int runs, string? refusal)
    {
        var races = new Races { LossesLeft = losses };
        await using var desk = await Desk.Open(services => services.AddSingleton(races).AddScoped<IRequestHandler<RaceCommand, Outcome>, RaceHandler>());

        var outcome = await desk.Send(new RaceCommand(), null);

        outcome.Problems.Select(problem => problem.Code).ShouldBe(refusal is null ? [] : [refusal]);
        races.RunIn.Count.ShouldBe(runs);
        races.RunIn.Distinct().Count().ShouldBe(runs, "each run has a DbContext of its own");
        (await desk.Ask(db => db.Addresses.CountAsync())).ShouldBe(refusal is null ? 1 : 0, "what a lost run saved is rolled back");
    }

    [Fact]
    public void Texts_that_cannot_be_kept_are_refused_beside_their_field()
    {
        foreach (var broken in new[] { "a\0b", "half of a pair \ud83d", "the other half \ude00 first" })
        {
            var problem = TextCheck.ProblemsOf(new Typed("fine", [new Part("fine"), new Part(broken)])).ShouldHaveSingleItem();
            problem.Code.ShouldBe("request.broken-text");
            problem.Field.ShouldBe("Parts[1].Words");
        }
        TextCheck.ProblemsOf(new Typed("a whole pair \ud83d\ude00", [])).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_over_its_limit_is_refused_and_a_declared_long_one_is_not()
    {
        TextCheck.ProblemsOf(new Part(new string('a', 20_001))).ShouldHaveSingleItem().Code.ShouldBe("request.too-long");
        TextCheck.ProblemsOf(new Long(new string('a', 20_001))).ShouldBeEmpty();
        TextCheck.ProblemsOf(new Long(new string('a', 30_001))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Everyone_may_send_what_their_roles_allow_and_nothing_else()
    {
        var editors = new MaySendAttribute(Senders.Editor);
        editors.Allows(Actor.Person(Guid.NewGuid(), Roles.Editor)).ShouldBeTrue();
        editors.Allows(Actor.Person(Guid.NewGuid(), Roles.Administrator | Roles.Reviewer)).ShouldBeFalse();
        editors.Allows(Actor.Reader).ShouldBeFalse();
        new MaySendAttribute(Senders.Reviewer).Allows(Actor.Person(Guid.NewGuid(), Roles.Editor)).ShouldBeTrue();
        new MaySendAttribute(Senders.Clock).Allows(Actor.Clock).ShouldBeTrue();
        new MaySendAttribute(Senders.Clock).Allows(Actor.Person(Guid.NewGuid(), (Roles)7)).ShouldBeFalse();
        new MaySendAttribute(Senders.Anyone).Allows(Actor.Reader).ShouldBeTrue();
    }

    [MaySend(Senders.Anyone)]
    private sealed record RaceCommand : ICommand;

    /// <summary>How often the race is still lost, and in which contexts it was run.</summary>
    private sealed class Races
    {
        public int LossesLeft { get; set; }

        public List<FactCheckDb> RunIn { get; } = [];
    }

    /// <summary>Saves, and then learns that somebody else was faster.</summary>
    private sealed class RaceHandler(FactCheckDb db, Races races) : IRequestHandler<RaceCommand, Outcome>
    {
        public async Task<Outcome> Handle(RaceCommand request, CancellationToken cancellationToken)
        {
            races.RunIn.Add(db);
            db.Addresses.Add(Address.For(AddressTarget.Claim, Guid.CreateVersion7(), "the race", DateTimeOffset.UnixEpoch));
            await db.SaveChangesAsync(cancellationToken);
            return races.LossesLeft-- > 0 ? throw new DbUpdateConcurrencyException("Somebody was faster.") : Outcome.Done;
        }
    }

    private sealed record UndeclaredQuery : IQuery<string>;

    private sealed record Part(string Words);

    private sealed record Typed(string Fine, IReadOnlyList<Part> Parts);

    private sealed record Long([property: MayBeLong(30_000)] string Words);
}
