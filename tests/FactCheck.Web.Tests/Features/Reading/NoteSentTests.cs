using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.AnswerRequest;
using FactCheck.Web.Features.Reading.ListRequests;
using FactCheck.Web.Features.Reading.NoteSent;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>An answer on its way to its reader.</summary>
public sealed class NoteSentTests
{
    [Fact]
    public async Task An_answer_waits_to_be_sent_until_an_editor_says_that_it_was_and_then_its_address_is_gone()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var asked = ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is the dam safe?", null, null, "rea@reader.example", null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);
        (await desk.Send(new NoteSentCommand(asked.Id), eva)).Problems.ShouldBe([ReaderRequestProblems.NothingToSend], "nothing was answered yet");
        (await desk.Send(new AnswerRequestCommand(asked.Id, ReaderRequestResult.Declined, "Ask the water board."), eva)).Problems.ShouldBeEmpty();
        (await Row()).AnswerTo.ShouldBe("rea@reader.example");

        (await desk.Send(new NoteSentCommand(asked.Id), await desk.Person("Rae", Roles.Reviewer))).IsDone.ShouldBeFalse();
        (await desk.Send(new NoteSentCommand(asked.Id), eva)).Problems.ShouldBeEmpty();

        var row = await Row();
        (row.AnswerTo, row.Answer).ShouldBe((null, "Ask the water board."));
        (await desk.Send(new NoteSentCommand(asked.Id), eva)).Problems.ShouldBe([ReaderRequestProblems.NothingToSend]);
        (await desk.Send(new NoteSentCommand(Guid.CreateVersion7()), eva)).Problems.ShouldBe([NoteSentProblems.NotThere]);

        async Task<RequestRowView> Row() => (await desk.Send(new ListRequestsQuery(true), eva)).Value.Requests.Single();
    }

    [Fact]
    public async Task The_form_says_why_nothing_was_noted_and_is_done_when_it_was()
    {
        await using var page = new PageContext();
        Outcome answer = ReaderRequestProblems.NothingToSend;
        page.Answers<NoteSentCommand>(_ => answer);
        var (request, done) = (Guid.NewGuid(), 0);
        var form = page.Render<NoteSentForm>(with => with.Add(f => f.RequestId, request).Add(f => f.OnDone, () => done++));

        await form.Find("form").SubmitAsync();
        form.Markup.ShouldContain("no answer that waits to be sent");
        done.ShouldBe(0);

        answer = Outcome.Done;
        await form.Find("form").SubmitAsync();
        page.SentOf<NoteSentCommand>().ShouldBe([new(request), new(request)]);
        done.ShouldBe(1);
    }
}
