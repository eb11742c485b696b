using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Review.FindParties;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class FindPartiesTests
{
    [Fact]
    public async Task Speakers_and_outlets_are_found_by_a_part_of_a_name_and_described_speakers_are_not()
    {
        await using var it = await Reviewing.Open();
        var (by, now) = (Actor.Person(it.Eve.Id, Roles.Editor), it.Desk.Clock.Now());
        var speaker = Speaker.Of(SpeakerKind.Person, "Élodie Lantern", null, by, now).Value;
        var outlet = Outlet.Of("The Lantern", null).Value;
        await it.Desk.Put(speaker, outlet, Outlet.Of("Tidewater Tribune", null).Value);

        var found = (await it.Desk.Send(new FindPartiesQuery("lantern"), it.Eve)).Value;

        found.Parties.ShouldBe([new PartyView(speaker.Id, false, "Élodie Lantern", null), new PartyView(outlet.Id, true, "The Lantern", null)]);
        found.HasMore.ShouldBeFalse();
        (await it.Desk.Send(new FindPartiesQuery(" "), it.Eve)).Problems.ShouldHaveSingleItem().ShouldBe(FindPartiesProblems.NoWords);
    }

    [Fact]
    public void The_form_hands_on_what_was_found_and_says_when_nothing_was()
    {
        using var page = new PageContext();
        IReadOnlyList<PartyView> there = [];
        page.Answers<FindPartiesQuery, FindPartiesView>(_ => new FindPartiesView(there, there.Count > 0));
        var form = page.Render<FindPartiesForm>(with => with.Add(f => f.Act, (IReadOnlyList<Choice> choices) => string.Join("; ", choices.Select(one => $"{one.Value} {one.Text}"))));

        form.Find("input[name=Words]").Change("lantern");
        form.Find("form").Submit();
        form.Find("[aria-live]").TextContent.ShouldContain("No speaker and no outlet is called that.");

        var outlet = new PartyView(Guid.NewGuid(), true, "The Lantern", null);
        there = [outlet];
        form.Find("form").Submit();

        form.Find("[aria-live]").TextContent.ShouldContain($"outlet:{outlet.Id} The Lantern (outlet)");
        form.Find("[aria-live]").TextContent.ShouldContain("There are more");
        page.SentOf<FindPartiesQuery>().ShouldAllBe(sent => sent.Words == "lantern");
    }
}
