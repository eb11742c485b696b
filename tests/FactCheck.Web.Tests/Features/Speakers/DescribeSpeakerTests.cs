using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Speakers.DescribeSpeaker;
using FactCheck.Web.Features.Speakers.ShowSpeaker;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class DescribeSpeakerTests
{
    [Fact]
    public async Task A_renamed_speaker_keeps_the_old_name_as_another_one_and_is_confirmed()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var speaker = await desk.Speaker("M. Reis");

        (await desk.Send(new DescribeSpeakerCommand(speaker.Id, 1, SpeakerKind.Person, "Marta Reis", "union leader", "https://reis.example"), editor)).IsDone.ShouldBeTrue();

        var now = (await desk.Send(new ShowSpeakerQuery(speaker.Id), editor)).Value;
        (now.Name, now.Note, now.SameAs, now.IsConfirmed).ShouldBe(("Marta Reis", "union leader", "https://reis.example", true));
        now.Aliases.ShouldBe(["M. Reis"]);
    }

    [Fact]
    public async Task A_stale_form_an_empty_name_and_a_bad_address_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var speaker = await desk.Speaker("Marta Reis");

        (await desk.Send(new DescribeSpeakerCommand(speaker.Id, 9, SpeakerKind.Person, "Marta", null, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("speaker.moved-on");
        (await desk.Send(new DescribeSpeakerCommand(speaker.Id, 1, SpeakerKind.Person, " ", null, null), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await desk.Send(new DescribeSpeakerCommand(speaker.Id, 1, SpeakerKind.Person, "Marta", null, "javascript:alert(1)"), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("SameAs");
        (await desk.Send(new DescribeSpeakerCommand(speaker.Id, 1, SpeakerKind.Person, "Marta", null, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_what_was_typed_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<DescribeSpeakerCommand>(_ => SpeakerProblems.NameTooLong);
        var id = Guid.NewGuid();
        var form = page.Render<DescribeSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.Number, 4).Add(f => f.Kind, SpeakerKind.Person).Add(f => f.Name, "Marta"));

        form.Find("input[name=Name]").Change("Marta Reis");
        form.Find("select[name=Kind]").Change("Group");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new DescribeSpeakerCommand(id, 4, SpeakerKind.Group, "Marta Reis", null, null)]);
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Marta Reis");
        form.Find(".field-problem").TextContent.ShouldBe(SpeakerProblems.NameTooLong.Message);
    }

    [Fact]
    public void What_a_colleague_saved_meanwhile_is_not_overwritten_and_nothing_typed_is_lost()
    {
        using var page = new PageContext();
        page.Answers<DescribeSpeakerCommand>(sent => sent.Number == 5 ? Outcome.Done : DescribeSpeakerProblems.MovedOn);
        var id = Guid.NewGuid();
        var form = page.Render<DescribeSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.Number, 4).Add(f => f.Kind, SpeakerKind.Person).Add(f => f.Name, "Marta"));
        form.Find("input[name=Name]").Change("Marta Reis");

        form.Render(with => with.Add(f => f.SpeakerId, id).Add(f => f.Number, 5).Add(f => f.Kind, SpeakerKind.Person).Add(f => f.Name, "M. Reis").Add(f => f.Note, "union leader"));
        form.Find("form").Submit();

        page.Sent.ShouldBe([new DescribeSpeakerCommand(id, 4, SpeakerKind.Person, "Marta Reis", null, null)]);
        form.Markup.ShouldContain("They wrote: Name: M. Reis");
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Marta Reis");
        form.Find("input[name=Note]").GetAttribute("value").ShouldBe("union leader");

        form.Find("form").Submit();
        page.Sent[^1].ShouldBe(new DescribeSpeakerCommand(id, 5, SpeakerKind.Person, "Marta Reis", "union leader", null));
    }
}
