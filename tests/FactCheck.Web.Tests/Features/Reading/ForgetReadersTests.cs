using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.AnswerRequest;
using FactCheck.Web.Features.Reading.ForgetReaders;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

public sealed class ForgetReadersTests
{
    [Fact]
    public async Task A_week_later_nobody_knows_where_a_request_came_from_and_where_its_answer_went()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var answered = Asked(desk, "Is the bridge paid for?");
        var open = Asked(desk, "Is the dam safe?");
        await desk.Put(answered, open);
        (await desk.Send(new AnswerRequestCommand(answered.Id, ReaderRequestResult.Declined, "Not for us."), eva)).IsDone.ShouldBeTrue();

        desk.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await desk.Run(nameof(ForgetReadersCommand));
        (await Kept(desk)).ShouldBe([("Is the bridge paid for?", "203.0.113.7", "reader@mail.example"), ("Is the dam safe?", "203.0.113.7", "reader@mail.example")]);

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Run(nameof(ForgetReadersCommand));
        (await Kept(desk)).ShouldBe([("Is the bridge paid for?", null, null), ("Is the dam safe?", null, "reader@mail.example")]);
    }

    [Fact]
    public async Task A_week_begins_with_the_answer_for_the_address_it_goes_to()
    {
        await using var desk = await Desk.Open();
        var asked = Asked(desk, "Is the bridge paid for?");
        await desk.Put(asked);
        desk.Clock.Advance(TimeSpan.FromDays(8));
        (await desk.Send(new AnswerRequestCommand(asked.Id, ReaderRequestResult.Declined, "Not for us."), await desk.Person("Eva", Roles.Editor))).IsDone.ShouldBeTrue();

        desk.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await desk.Run(nameof(ForgetReadersCommand));
        (await Kept(desk)).ShouldBe([("Is the bridge paid for?", null, "reader@mail.example")]);

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Run(nameof(ForgetReadersCommand));
        (await Kept(desk)).ShouldBe([("Is the bridge paid for?", null, null)]);
    }

    [Fact]
    public async Task Nobody_but_the_clock_forgets()
    {
        await using var desk = await Desk.Open();
        var all = await desk.Person("All", Roles.Administrator | Roles.Editor | Roles.Reviewer);

        (await desk.Send(new ForgetReadersCommand(), all)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    private static ReaderRequest Asked(Desk desk, string text) =>
        ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, text, null, null, "reader@mail.example", "203.0.113.7", desk.Clock.GetUtcNow()).Value;

    private static Task<List<(string, string?, string?)>> Kept(Desk desk) => desk.Ask(async db =>
        (await db.ReaderRequests.AsNoTracking().OrderBy(r => r.Text).ToListAsync()).Select(r => (r.Text, r.CameFrom, r.AnswerTo)).ToList());
}
