using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Queues.ReviseScale;
using FactCheck.Web.Features.Queues.SetUpQueue;
using FactCheck.Web.Features.Queues.ShowQueue;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class SetUpQueueTests
{
    [Fact]
    public async Task A_queue_is_made_and_changed_with_its_terms_and_members()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var scale = (await desk.Queue(1, rae)).ScaleId;

        var id = (await desk.Send(new SetUpQueueCommand(null, 0, " Storms ", "Wind", QueueTerms.Usual(scale), [rae.Id], true), editor)).Value;
        var made = await Show(desk, id, editor);
        (made.Name, made.Number, made.Terms.Seats, made.IsOpen).ShouldBe(("Storms", 1, 1, true));

        var terms = QueueTerms.Usual(scale, 2) with { Rule = AgreementRule.Majority, Deadline = TimeSpan.FromHours(48) };
        (await desk.Send(new SetUpQueueCommand(id, made.Number, "Storms", "Wind", terms, [ron.Id, editor.Id], false), editor)).Problems.ShouldBeEmpty();
        var now = await Show(desk, id, editor);
        now.Members.Select(member => member.Name).ShouldBe(["Eve", "Ron"]);
        now.Terms.ShouldBe(terms);
        now.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Impossible_terms_a_taken_name_and_a_stale_form_are_refused_beside_their_fields()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var floods = await desk.Queue(1, editor);
        var usual = QueueTerms.Usual(floods.ScaleId);

        Refusal(await desk.Send(new SetUpQueueCommand(null, 0, "FLOODS", "", usual, [editor.Id], true), editor)).ShouldBe(("queue.name-taken", "Name"));
        Refusal(await desk.Send(new SetUpQueueCommand(null, 0, "Storms", "", usual with { Seats = 2 }, [editor.Id], true), editor)).ShouldBe(("queue.more-seats-than-members", "Seats"));
        Refusal(await desk.Send(new SetUpQueueCommand(null, 0, "Storms", "", usual with { HoldTime = TimeSpan.FromMinutes(-1) }, [editor.Id], true), editor)).ShouldBe(("queue.hold-time", "HoldTime"));
        Refusal(await desk.Send(new SetUpQueueCommand(null, 0, "Storms", "", usual with { ScaleId = Guid.Empty }, [editor.Id], true), editor)).ShouldBe(("queue.no-scale", "ScaleId"));
        Refusal(await desk.Send(new SetUpQueueCommand(floods.Id, 1, "Floods", "", usual, [], true), editor)).ShouldBe(("queue.more-seats-than-members", "Seats"));
        Refusal(await desk.Send(new SetUpQueueCommand(floods.Id, 7, "Floods", "", usual, [editor.Id], true), editor)).Code.ShouldBe("queue.moved-on");
    }

    [Fact]
    public async Task A_reviewer_sets_up_no_queue()
    {
        await using var desk = await Desk.Open();

        Refusal(await desk.Send(new SetUpQueueCommand(null, 0, "Mine", "", QueueTerms.Usual(Guid.Empty), [], true), await desk.Person("Rae", Roles.Reviewer))).Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_all_terms_and_keeps_them_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<SetUpQueueCommand, Guid>(_ => Outcome<Guid>.Refused([QueueProblems.HoldTime, QueueProblems.MoreSeatsThanMembers]));
        var (scale, rae) = (new ScaleChoice(Guid.NewGuid(), "Truth"), new PersonChoice(Guid.NewGuid(), "Rae"));
        var form = page.Render<SetUpQueueForm>(with => with.Add(f => f.Scales, [scale]).Add(f => f.People, [rae]));

        form.Find("input[name=Name]").Change("Storms");
        form.Find("input[name=Seats]").Change("2");
        form.Find("input[name=HoldTime]").Change("2");
        form.Find("input[name=Deadline]").Change("36");
        form.Find("input[name=LeastCoverage]").Change("50");
        form.Find("input[name=Members]").Change(true);
        form.Find("form").Submit();

        var sent = page.SentOf<SetUpQueueCommand>().ShouldHaveSingleItem();
        sent.Terms.ShouldBe(QueueTerms.Usual(scale.Id, 2) with { HoldTime = TimeSpan.FromMinutes(2), Deadline = TimeSpan.FromHours(36), LeastCoverage = 50 });
        sent.Members.ShouldBe([rae.Id]);
        form.ShouldSayBeside("HoldTime", QueueProblems.HoldTime);
        form.ShouldSayBeside("Seats", QueueProblems.MoreSeatsThanMembers);
        form.ShouldKeep(("Name", "Storms"), ("Seats", "2"), ("HoldTime", "2"), ("Deadline", "36"), ("LeastCoverage", "50"));
        form.Find("input[name=Members]").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_number_is_refused_like_a_number_out_of_bounds()
    {
        using var page = new PageContext();
        page.Answers<SetUpQueueCommand, Guid>(command => Outcome<Guid>.Refused(command.Terms.Check(1)));
        var form = page.Render<SetUpQueueForm>(with => with.Add(f => f.Scales, []).Add(f => f.People, []));

        form.Find("input[name=Seats]").Change("many");
        form.Find("form").Submit();

        form.Find("input[name=Seats]").GetAttribute("value").ShouldBe("many");
        form.Find("input[name=Seats]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    private static (string Code, string? Field) Refusal(Outcome<Guid> outcome) => (outcome.Problems.ShouldHaveSingleItem().Code, outcome.Problems[0].Field);

    private static async Task<ShowQueueView> Show(Desk desk, Guid id, Somebody editor) => (await desk.Send(new ShowQueueQuery(id, ClaimStatus.Queued, null), editor)).Value;

    [Fact]
    public async Task A_forged_request_without_its_parts_is_refused_in_words()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        (await desk.Send(new SetUpQueueCommand(null, 0, null!, null!, null!, null!, true), editor)).Problems.ShouldNotContain(problem => problem.Code == "request.went-wrong");
        (await desk.Send(new SetUpQueueCommand(null, 0, null!, null!, null!, null!, true), editor)).Problems.ShouldContain(QueueProblems.NameMissing);
        (await desk.Send(new ReviseScaleCommand(null, 0, null!, null!, null!), editor)).Problems.ShouldContain(ScaleProblems.NameMissing);
        (await desk.Send(new ReviseScaleCommand(null, 0, "Words", "en", [null!, null!]), editor)).Problems.ShouldBe([ScaleProblems.Undefined]);
    }

    [Fact]
    public void What_somebody_else_saved_meanwhile_stands_in_words_beside_what_was_typed()
    {
        using var page = new PageContext();
        var (scale, rae, sam) = (new ScaleChoice(Guid.NewGuid(), "Truth"), new PersonChoice(Guid.NewGuid(), "Rae"), new PersonChoice(Guid.NewGuid(), "Sam"));
        var terms = QueueTerms.Usual(scale.Id, 1);
        var form = page.Render<SetUpQueueForm>(with => with.Add(f => f.QueueId, Guid.NewGuid()).Add(f => f.Number, 1).Add(f => f.Name, "Floods").Add(f => f.Terms, terms)
            .Add(f => f.Members, [rae.Id]).Add(f => f.Scales, [scale]).Add(f => f.People, [rae, sam]));
        form.Find("input[name=Name]").Change("Storms");
        form.FindAll(".notice").ShouldBeEmpty();

        form.Render(with => with.Add(f => f.Number, 2).Add(f => f.Terms, terms with { Rule = AgreementRule.Majority }).Add(f => f.Members, [rae.Id, sam.Id]));

        form.FindAll(".notice dd").Select(one => one.TextContent).ShouldBe(
            ["saved by now: “Floods”; below: “Storms”", "saved by now: “more than half found the same”; below: “all found the same”", "saved by now: “Rae, Sam”; below: “Rae”"]);
        form.ShouldKeep(("Name", "Storms"));
    }
}
