using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Speakers.AddName;
using FactCheck.Web.Features.Speakers.MergeSpeakers;
using FactCheck.Web.Features.Speakers.ShowSpeaker;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class AddNameTests
{
    [Fact]
    public async Task Another_name_stands_beside_the_speaker_once()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var speaker = await desk.Speaker("Marta Reis");

        (await desk.Send(new AddNameCommand(speaker.Id, " Senator Reis "), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new AddNameCommand(speaker.Id, "senator reis"), editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new ShowSpeakerQuery(speaker.Id), editor)).Value.Aliases.ShouldBe(["Senator Reis"]);
    }

    [Fact]
    public async Task No_name_an_overlong_one_a_reviewer_and_who_was_merged_away_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (gone, speaker) = (await desk.Speaker("M. Reis"), await desk.Speaker("Marta Reis"));
        await desk.Send(new MergeSpeakersCommand(gone.Id, "Marta Reis"), editor);

        (await desk.Send(new AddNameCommand(speaker.Id, " "), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("OtherName");
        (await desk.Send(new AddNameCommand(speaker.Id, new string('x', 201)), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("OtherName");
        (await desk.Send(new AddNameCommand(gone.Id, "Reis"), editor)).Problems.ShouldHaveSingleItem().ShouldBe(SpeakerProblems.Merged);
        (await desk.Send(new AddNameCommand(speaker.Id, "Reis"), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_keeps_the_name_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<AddNameCommand>(_ => SpeakerProblems.NameTooLong.At("OtherName"));
        var id = Guid.NewGuid();
        var form = page.Render<AddNameForm>(with => with.Add(f => f.SpeakerId, id));

        form.Find("input[name=OtherName]").Change("Reis");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new AddNameCommand(id, "Reis")]);
        form.Find("input[name=OtherName]").GetAttribute("value").ShouldBe("Reis");
        form.Find(".field-problem").TextContent.ShouldBe(SpeakerProblems.NameTooLong.Message);
    }
}
