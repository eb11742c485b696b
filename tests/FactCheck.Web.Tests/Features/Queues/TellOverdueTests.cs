using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Queues.TellOverdue;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class TellOverdueTests
{
    [Fact]
    public async Task A_deadline_that_passes_is_told_once_to_the_history_and_to_open_pages()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var (due, never) = (await Queued(desk, editor, queue, TimeSpan.FromHours(1)), await Queued(desk, editor, queue, null));
        (await Tell(desk)).ShouldBeFalse();
        (await Announced(desk)).ShouldBeEmpty();

        desk.Clock.Advance(TimeSpan.FromHours(1));
        await Tell(desk);
        await Tell(desk);
        await desk.Run(nameof(TellOverdueCommand));

        (await Announced(desk)).ShouldBe([due]);
        var view = (await desk.Send(new ShowClaimQuery((await desk.Claim(due)).Number), editor)).Value;
        var line = view.Story[0];
        (line.Who, line.Sentence, line.To, view.IsOverdue).ShouldBe(("The clock", "saw the deadline pass", nameof(ClaimStatus.Queued), true));
        (await desk.Send(new ShowClaimQuery((await desk.Claim(never)).Number), editor)).Value.IsOverdue.ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_deadline_is_told_of_again_and_what_is_done_is_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var (moved, dismissed) = (await Queued(desk, editor, queue, TimeSpan.FromHours(1)), await Queued(desk, editor, queue, TimeSpan.FromHours(1)));
        await desk.Change(editor, Roles.Editor, dismissed, (claim, by) => claim.Dismiss(by, DismissalReason.Trivial));
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await Tell(desk);
        await desk.Change(editor, Roles.Editor, moved, (claim, by) => claim.Requeue(by, new QueueOrder(queue.Terms, Priority.Normal, by.At + TimeSpan.FromHours(1), queue.Members)));
        await Tell(desk);
        (await Announced(desk)).ShouldBe([moved]);

        desk.Clock.Advance(TimeSpan.FromHours(2));
        await Tell(desk);

        (await Announced(desk)).ShouldBe([moved, moved]);
    }

    private static async Task<bool> Tell(Desk desk) => (await desk.SendAs(Actor.Clock, new TellOverdueCommand())).Value;

    private static Task<List<Guid>> Announced(Desk desk) =>
        desk.Ask(db => db.Outbox.Where(message => message.What == Claim.DeadlinePassed).OrderBy(message => message.Id).Select(message => message.SubjectId).ToListAsync());

    private static async Task<Guid> Queued(Desk desk, Somebody editor, SomeQueue queue, TimeSpan? within)
    {
        var id = await desk.Suggested(editor);
        await desk.Change(editor, Roles.Editor, id, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, by.At + within, queue.Members)));
        return id;
    }
}
