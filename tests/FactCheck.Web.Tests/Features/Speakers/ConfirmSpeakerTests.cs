using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Speakers.ConfirmSpeaker;
using FactCheck.Web.Features.Speakers.ShowSpeaker;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class ConfirmSpeakerTests
{
    [Fact]
    public async Task An_editor_confirms_a_suggestion_and_a_reviewer_does_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var speaker = await desk.Speaker("Marta Reis");

        (await desk.Send(new ConfirmSpeakerCommand(speaker.Id), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ConfirmSpeakerCommand(speaker.Id), editor)).IsDone.ShouldBeTrue();

        (await desk.Send(new ShowSpeakerQuery(speaker.Id), editor)).Value.IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void The_button_names_whom_it_confirms()
    {
        using var page = new PageContext();
        page.Answers<ConfirmSpeakerCommand>(_ => Outcome.Done);
        var id = Guid.NewGuid();
        var form = page.Render<ConfirmSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.Name, "Marta Reis"));

        form.Find("button").Click();

        form.Find("button").TextContent.ShouldBe("Confirm Marta Reis");
        page.Sent.ShouldBe([new ConfirmSpeakerCommand(id)]);
    }

    [Fact]
    public void A_refusal_is_read_until_the_speaker_is_confirmed()
    {
        using var page = new PageContext();
        Outcome answer = SpeakerProblems.Merged;
        page.Answers<ConfirmSpeakerCommand>(_ => answer);
        var (id, done) = (Guid.NewGuid(), 0);
        var form = page.Render<ConfirmSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.Name, "Marta Reis").Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(SpeakerProblems.Merged.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new ConfirmSpeakerCommand(id), new ConfirmSpeakerCommand(id)]);
        done.ShouldBe(1);
    }
}
