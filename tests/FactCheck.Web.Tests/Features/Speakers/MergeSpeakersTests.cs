using Bunit;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Web.Features.Speakers.MergeSpeakers;
using FactCheck.Web.Features.Speakers.ShowSpeaker;
using FactCheck.Web.Features.Speakers.WatchSpeaker;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class MergeSpeakersTests
{
    [Fact]
    public async Task The_one_that_stays_takes_over_names_mentions_and_the_address()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var from = article.Card("fees").Voices[0].SpeakerId;
        var into = await desk.Speaker("Rui M. Sequeira", confirmed: true);
        var address = Address.For(AddressTarget.Speaker, from, "Rui Sequeira", desk.Clock.Now());
        await desk.Put(address);

        (await desk.Send(new MergeSpeakersCommand(from, "rui m sequeira"), editor)).Value.ShouldBe(into.Id);

        var stays = (await desk.Send(new ShowSpeakerQuery(into.Id), editor)).Value;
        stays.Said.ShouldHaveSingleItem().Number.ShouldBe(1);
        stays.Aliases.ShouldBe(["Rui Sequeira"]);
        stays.PublicPath.ShouldBe(address.Path);
        (await desk.Send(new ShowSpeakerQuery(from), editor)).Value.MergedInto.ShouldBe(into.Id);
        (await desk.Show(article.Id, editor)).Card("fees").Voices[0].Role.ShouldBe("Transport Minister");
    }

    [Fact]
    public async Task Nobody_namesakes_and_itself_are_refused_beside_the_field()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var from = await desk.Speaker("Marta Reis");
        await desk.Speaker("Ana Costa");
        await desk.Speaker("Ana Costa");

        async Task<Problem> Refused(string into) => (await desk.Send(new MergeSpeakersCommand(from.Id, into), editor)).Problems.ShouldHaveSingleItem();
        (await Refused("Nobody")).ShouldBe(MergeSpeakersProblems.NobodyOfThatName);
        (await Refused("Ana Costa")).ShouldBe(MergeSpeakersProblems.Namesakes);
        (await Refused("marta reis")).Code.ShouldBe("speaker.itself");
        (await Refused("")).Field.ShouldBe("Into");
    }

    [Fact]
    public async Task Readers_find_what_was_published_under_the_old_name_with_the_one_that_stays()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var first = await published.Up("Harbour fees will rise.");
        var second = await published.Up("Fees for bridges fall.");
        (await desk.Send(new MergeSpeakersCommand(first.SpeakerId, "Rui Sequeira"), published.Editor)).Value.ShouldBe(second.SpeakerId);
        var (browser, link) = (desk.Browser(), $"href=\"{second.SpeakerPath}\"");

        (await browser.GetStringAsync(first.Path)).ShouldContain(link);
        var list = await browser.GetStringAsync("/search");
        list.ShouldContain("Rui Sequeira (2)");
        list.ShouldNotContain("Rui Sequeira (1)");
        await published.Retract(second.ClaimId, "Our source was forged.");
        (await browser.GetStringAsync("/search")).ShouldContain(link);
        (await browser.GetStringAsync("/sitemap.xml")).ShouldContain(second.SpeakerPath);
    }

    [Fact]
    public void The_form_keeps_the_name_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<MergeSpeakersCommand, Guid>(_ => MergeSpeakersProblems.NobodyOfThatName);
        var id = Guid.NewGuid();
        var form = page.Render<MergeSpeakersForm>(with => with.Add(f => f.SpeakerId, id));

        form.Find("input[name=Into]").Change("Nobody");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new MergeSpeakersCommand(id, "Nobody")]);
        form.Find("input[name=Into]").GetAttribute("value").ShouldBe("Nobody");
        form.Find(".field-problem").TextContent.ShouldBe(MergeSpeakersProblems.NobodyOfThatName.Message);
    }

    [Fact]
    public async Task Who_was_merged_before_leads_straight_to_the_one_that_stays()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (first, second, third) = (await desk.Speaker("M. Reis"), await desk.Speaker("Marta R."), await desk.Speaker("Marta Reis"));

        (await desk.Send(new MergeSpeakersCommand(first.Id, "Marta R."), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new MergeSpeakersCommand(second.Id, "Marta Reis"), editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new ShowSpeakerQuery(first.Id), editor)).Value.MergedInto.ShouldBe(third.Id);
        (await desk.Send(new ShowSpeakerQuery(third.Id), editor)).Value.Aliases.ShouldBe(["M. Reis", "Marta R."], ignoreOrder: true);
    }

    [Fact]
    public async Task A_conflict_of_interest_goes_with_the_speaker_and_so_does_the_watch()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, sam) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Sam", Roles.Reviewer));
        var (from, into) = (await desk.Speaker("M. Reis"), await desk.Speaker("Marta Reis"));
        await desk.Send(new WatchSpeakerCommand(from.Id, true), editor);
        await desk.Put(
            ConflictOfInterest.WithSpeaker(rae.Id, from.Id, "My aunt", desk.Clock.Now()),
            ConflictOfInterest.WithSpeaker(sam.Id, from.Id, "A friend", desk.Clock.Now()), ConflictOfInterest.WithSpeaker(sam.Id, into.Id, "A friend", desk.Clock.Now()));

        (await desk.Send(new MergeSpeakersCommand(from.Id, "Marta Reis"), editor)).Problems.ShouldBeEmpty();

        var conflicts = await desk.Ask(db => db.ConflictsOfInterest.AsNoTracking().ToListAsync());
        conflicts.Select(one => (one.PersonId, one.SpeakerId)).ShouldBe([(rae.Id, into.Id), (sam.Id, into.Id)], ignoreOrder: true);
        (await desk.Send(new ShowSpeakerQuery(into.Id), editor)).Value.IsWatched.ShouldBeTrue();
    }
}
