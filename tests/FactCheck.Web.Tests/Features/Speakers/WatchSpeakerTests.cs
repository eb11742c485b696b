using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Speakers.ListSpeakers;
using FactCheck.Web.Features.Speakers.WatchSpeaker;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class WatchSpeakerTests
{
    [Fact]
    public async Task A_watched_speaker_is_found_among_the_watched_until_nobody_watches()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var speaker = await desk.Speaker("Marta Reis");

        await desk.Send(new WatchSpeakerCommand(speaker.Id, true), editor);
        (await desk.Send(new ListSpeakersQuery(null, "watched", null), editor)).Value.Speakers.ShouldHaveSingleItem().IsWatched.ShouldBeTrue();
        await desk.Send(new WatchSpeakerCommand(speaker.Id, false), editor);
        (await desk.Send(new ListSpeakersQuery(null, "watched", null), editor)).Value.Speakers.ShouldBeEmpty();
    }

    [Fact]
    public void The_button_says_whether_it_is_pressed_and_sends_the_opposite()
    {
        using var page = new PageContext();
        page.Answers<WatchSpeakerCommand>(_ => Outcome.Done);
        var id = Guid.NewGuid();
        var form = page.Render<WatchSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.IsWatched, true));

        form.Find("button").GetAttribute("aria-pressed").ShouldBe("true");
        form.Find("button").Click();

        page.Sent.ShouldBe([new WatchSpeakerCommand(id, false)]);
    }

    [Fact]
    public void A_refusal_is_read_and_the_button_stays_as_it_was()
    {
        using var page = new PageContext();
        Outcome answer = SpeakerProblems.Merged;
        page.Answers<WatchSpeakerCommand>(_ => answer);
        var (id, done) = (Guid.NewGuid(), 0);
        var form = page.Render<WatchSpeakerForm>(with => with.Add(f => f.SpeakerId, id).Add(f => f.IsWatched, false).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(SpeakerProblems.Merged.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        form.Find("button").GetAttribute("aria-pressed").ShouldBe("false");
        page.Sent.ShouldBe([new WatchSpeakerCommand(id, true), new WatchSpeakerCommand(id, true)]);
        done.ShouldBe(1);
    }
}
