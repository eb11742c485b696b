using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Web.Features.Review.ShowExhibit;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ShowExhibitTests
{
    [Fact]
    public async Task An_exhibit_is_its_finders_alone_until_the_round_is_settled_then_everybodys_with_the_claims_that_cite_it()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);
        var id = (await it.Page(it.Rae)).Evidence.Single().ExhibitId;

        (await it.Desk.Send(new ShowExhibitQuery(id), it.Rae)).Value.Citing.ShouldBeEmpty();
        (await it.Desk.Send(new ShowExhibitQuery(id), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.not-known");

        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "The gauge shows it.[^1]"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new ShowExhibitQuery(id), it.Eve)).Value.Citing.ShouldHaveSingleItem().Number.ShouldBe(it.Number);
    }

    [Fact]
    public void The_page_leads_to_web_addresses_only_and_offers_withdrawal_to_editors()
    {
        using var page = new PageContext();
        var details = new ExhibitDetails(ExhibitKind.Page, "Levels", "The office", "https://water.example/", null, true, null);
        var late = new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.Zero);
        DateTimeOffset? withdrawn = null;
        page.Answers<ShowExhibitQuery, ShowExhibitView>(_ => new ShowExhibitView(Guid.NewGuid(), details, true, withdrawn, withdrawn is null ? null : "It was wrong.", "2.0 m", new string('0', 64), late, [new(7, "Nobody was hurt.", "en", null, 0, 1, true)], true, true, true));

        var shown = page.Render<ShowExhibitPage>(with => with.AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Add(p => p.ExhibitId, Guid.NewGuid()));

        shown.FindAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["https://water.example/", "/desk/claims/7"]);
        shown.FindAll("button").Single(button => button.TextContent == "It was withdrawn").Click();
        shown.FindAll("textarea[name=Notice]").Count.ShouldBe(1);
        // What rests on it is listed before the act.
        shown.Find("[aria-labelledby=withdraw-title] .row").TextContent.ShouldContain("the verdict, version 1");
        shown.Find("summary").TextContent.Trim().ShouldBe("The desk’s copy of its text, taken 3 March 2026");

        withdrawn = late;
        shown.Render(with => with.Add(p => p.ExhibitId, Guid.NewGuid()));
        shown.Find(".notice.danger").TextContent.ShouldBe("Withdrawn, known since 3 March 2026: It was wrong.");
    }
}
