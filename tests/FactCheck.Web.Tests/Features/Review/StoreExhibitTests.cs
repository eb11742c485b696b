using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.PublishVerdict;
using FactCheck.Web.Features.Review.FindExhibits;
using FactCheck.Web.Features.Review.ShowExhibit;
using FactCheck.Web.Features.Review.StoreExhibit;
using FactCheck.Web.Tests.Features.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class StoreExhibitTests
{
    [Fact]
    public async Task A_copy_is_kept_with_its_hash_and_only_an_editor_replaces_it()
    {
        await using var it = await Reviewing.Open();
        var known = FindExhibitsTests.Page(it, "Levels", null, "https://water.example/levels");
        await it.Desk.Put(known);

        (await it.Desk.Send(new StoreExhibitCommand(known.Id, "2.0 m\r\non Friday"), it.Rae)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new StoreExhibitCommand(known.Id, "Other"), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.copy-is-there");
        (await it.Desk.Send(new StoreExhibitCommand(known.Id, " "), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Text");

        var view = (await it.Desk.Send(new ShowExhibitQuery(known.Id), it.Sam)).Value;
        (view.StoredText, view.StoredSha256, view.MayStore).ShouldBe(("2.0 m\non Friday", Hashing.Sha256("2.0 m\non Friday"), false));
        (await it.Desk.Send(new FindExhibitsQuery(view.StoredSha256), it.Sam)).Value.Exhibits.ShouldHaveSingleItem().Id.ShouldBe(known.Id);
    }

    [Fact]
    public void The_form_sends_the_text_and_keeps_it_with_a_problem_beside_it()
    {
        using var page = new PageContext();
        page.Answers<StoreExhibitCommand>(_ => StoreExhibitProblems.Empty);
        var id = Guid.NewGuid();
        var form = page.Render<StoreExhibitForm>(with => with.Add(f => f.ExhibitId, id));

        form.Find("textarea").Change("2.0 m");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new StoreExhibitCommand(id, "2.0 m")]);
        form.ShouldSayBeside("Text", StoreExhibitProblems.Empty);
        form.ShouldKeep(("Text", "2.0 m"));
    }

    [Fact]
    public async Task A_copy_that_a_published_verdict_says_the_desk_keeps_is_not_replaced()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        var exhibit = await desk.Ask(async db => (await db.Exhibits.SingleAsync()).Id);
        (await desk.Send(new StoreExhibitCommand(exhibit, "Eight people"), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new StoreExhibitCommand(exhibit, "Eight people were hurt"), claim.Editor)).Problems.ShouldBeEmpty();
        await desk.Write(claim);
        (await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Verdict(claim)).Newest!.Record!.Evidence[0].StoredHash.ShouldBe(Hashing.Sha256("Eight people were hurt"));

        (await desk.Send(new StoreExhibitCommand(exhibit, "Nobody was hurt"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.copy-is-cited");

        var view = (await desk.Send(new ShowExhibitQuery(exhibit), claim.Editor)).Value;
        (view.StoredText, view.MayStore).ShouldBe(("Eight people were hurt", false));
    }
}
