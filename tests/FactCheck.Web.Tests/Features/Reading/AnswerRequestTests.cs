using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.AnswerRequest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Answering what readers asked.</summary>
public sealed class AnswerRequestTests
{
    [Fact]
    public async Task A_request_is_answered_once_with_what_came_of_it()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var asked = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "It is 8 percent.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);
        (await desk.Send(new AnswerRequestCommand(asked.Id, null, ""), published.Editor)).Problems.Select(p => p.Code)
            .ShouldBe([AnswerRequestProblems.ResultMissing.Code, ReaderRequestProblems.AnswerMissing.Code]);
        (await desk.Send(new AnswerRequestCommand(asked.Id, ReaderRequestResult.Stands, "The register says 9."), published.Editor)).IsDone.ShouldBeTrue();
        (await desk.Send(new AnswerRequestCommand(asked.Id, ReaderRequestResult.Stands, "Again."), published.Editor)).Problems.Single().Code
            .ShouldBe(ReaderRequestProblems.AlreadyAnswered.Code);
        (await desk.Ask(db => db.ReaderRequests.SingleAsync())).Answer.ShouldBe("The register says 9.");
    }

    [Fact]
    public async Task Readers_are_not_told_of_a_correction_or_a_retraction_that_did_not_happen()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var asked = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "It is 8 percent.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value;
        var other = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "Your source is forged.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked, other);
        Task<Outcome> Answer(ReaderRequest to, ReaderRequestResult result) => desk.Send(new AnswerRequestCommand(to.Id, result, "You are right."), published.Editor);

        (await Answer(asked, ReaderRequestResult.Corrected)).Problems.ShouldHaveSingleItem().ShouldBe(ReaderRequestProblems.NotCorrected);
        (await Answer(asked, ReaderRequestResult.Retracted)).Problems.ShouldHaveSingleItem().ShouldBe(ReaderRequestProblems.NotRetracted);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        (await Answer(asked, ReaderRequestResult.Corrected)).Problems.ShouldBeEmpty();
        await published.Retract(up.ClaimId, "Our source was forged.");
        (await Answer(other, ReaderRequestResult.Retracted)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_on_the_verdict_s_page_once_the_outbox_is_carried_out()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var asked = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "It is 8 percent.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);
        while (await desk.Run("outbox")) ;
        var browser = desk.Browser();
        (await browser.GetStringAsync(up.Path)).ShouldNotContain("The register says 9.");

        (await desk.Send(new AnswerRequestCommand(asked.Id, ReaderRequestResult.Stands, "The register says 9."), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;

        (await browser.GetStringAsync(up.Path)).ShouldContain("The register says 9.");
    }

    [Fact]
    public async Task Only_an_editor_answers()
    {
        await using var desk = await Desk.Open();
        var reviewer = await desk.Person("Remy Falk", Roles.Reviewer);
        (await desk.Send(new AnswerRequestCommand(Guid.CreateVersion7(), ReaderRequestResult.Stands, "No."), reviewer)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen_and_typed_with_each_problem_beside_its_field()
    {
        await using var page = new PageContext();
        page.Answers<AnswerRequestCommand>(_ => Outcome.Refused([AnswerRequestProblems.ResultMissing, ReaderRequestProblems.AnswerMissing]));
        var form = page.Render<AnswerRequestForm>(with => with.Add(f => f.RequestId, Guid.CreateVersion7()).Add(f => f.Kind, ReaderRequestKind.ThisIsWrong));
        await form.Find("select").ChangeAsync(new() { Value = nameof(ReaderRequestResult.Stands) });
        await form.Find("textarea").ChangeAsync(new() { Value = "The register says 9." });
        await form.Find("form").SubmitAsync();
        page.SentOf<AnswerRequestCommand>().Single().Answer.ShouldBe("The register says 9.");
        page.SentOf<AnswerRequestCommand>().Single().Result.ShouldBe(ReaderRequestResult.Stands);
        form.ShouldSayBeside("Result", AnswerRequestProblems.ResultMissing);
        form.ShouldSayBeside("Answer", ReaderRequestProblems.AnswerMissing);
        form.ShouldKeep(("Result", nameof(ReaderRequestResult.Stands)), ("Answer", "The register says 9."));
    }
}
