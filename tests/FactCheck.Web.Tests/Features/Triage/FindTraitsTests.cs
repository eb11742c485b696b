using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Triage.FindTraits;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class FindTraitsTests
{
    [Fact]
    public async Task Speakers_outlets_and_topics_of_suggested_claims_are_found_by_a_part_of_their_name_and_no_others()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        (await desk.Send(new SetTopicsCommand(article.Card("ship").ClaimId, [], "Tribunes"), editor)).Problems.ShouldBeEmpty();
        await desk.Put(Outlet.Of("The Tribal Post", null).Value);

        var found = (await desk.Send(new FindTraitsQuery("TRIB"), editor)).Value;
        var marta = (await desk.Send(new FindTraitsQuery("reis"), editor)).Value;

        found.Traits.Select(trait => (trait.Sort, trait.Name)).ShouldBe([(TraitSort.Outlet, "Tidewater Tribune"), (TraitSort.Topic, "Tribunes")]);
        found.HasMore.ShouldBeFalse();
        marta.Traits.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Name.ShouldBe("Marta Reis"), one => one.Sort.ShouldBe(TraitSort.Speaker));
        (await desk.Send(new FindTraitsQuery(" – "), editor)).Problems.ShouldBe([FindTraitsProblems.NoWords]);
        (await desk.Send(new FindTraitsQuery("reis"), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void What_was_found_is_there_to_choose_and_the_only_one_is_chosen_at_once()
    {
        using var page = new PageContext();
        var (one, two) = (new TraitView(Guid.NewGuid(), TraitSort.Speaker, "Marta Reis", "union leader"), new TraitView(Guid.NewGuid(), TraitSort.Topic, "Reisling", null));
        IReadOnlyList<TraitView> there = [];
        page.Answers<FindTraitsQuery, FindTraitsView>(_ => new FindTraitsView(there, there.Count > 1));
        var form = page.Render<FindTraitsForm>(with => with.Add(f => f.Address, (TraitSort sort, Guid id) => $"/desk/triage?{sort}={id}"));

        form.Find("input").Change("reis");
        form.Find("form").Submit();
        form.Find("[aria-live]").TextContent.ShouldContain("No suggested claim has a speaker, an outlet or a topic of that name.");

        there = [one, two];
        form.Find("form").Submit();
        form.FindAll("[aria-live] a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
            [($"/desk/triage?Speaker={one.Id}", "Marta Reis speaker, union leader"), ($"/desk/triage?Topic={two.Id}", "Reisling topic")]);
        form.Find("[aria-live]").TextContent.ShouldContain("There are more");

        there = [two];
        form.Find("form").Submit();
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/desk/triage?Topic={two.Id}");
        page.SentOf<FindTraitsQuery>().ShouldAllBe(sent => sent.Words == "reis");
    }
}
