using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.TakeNext;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class TakeNextTests
{
    [Fact]
    public async Task The_next_claim_of_the_queue_is_held_and_its_number_answered()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), it.Rae)).Value.ShouldBe(it.Number);

        (await it.Now()).Status.ShouldBe(ClaimStatus.UnderReview);
        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.nothing-left");
    }

    [Fact]
    public async Task Nobody_outside_the_queue_takes_from_it_and_an_administrator_rates_nothing()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), await it.Desk.Person("Uma", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.nothing-left");
        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), await it.Desk.Person("Ada", Roles.Administrator))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void A_second_click_while_the_page_leads_away_takes_nothing_more()
    {
        using var page = new PageContext();
        var taken = 0;
        page.Answers<TakeNextCommand, long>(_ => 1400 + ++taken);
        var form = page.Render<TakeNextForm>(with => with.Add(f => f.QueueId, Guid.NewGuid()));

        form.Find("button").Click();
        form.Find("button").Click();

        taken.ShouldBe(1);
    }

    [Fact]
    public void The_button_leads_to_the_review_page_or_says_why_not()
    {
        using var page = new PageContext();
        var queue = Guid.NewGuid();
        Outcome<long> answer = TakeNextProblems.NothingLeft;
        page.Answers<TakeNextCommand, long>(_ => answer);
        var form = page.Render<TakeNextForm>(with => with.Add(f => f.QueueId, queue));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(TakeNextProblems.NothingLeft.Message);

        answer = 1423;
        form.Find("button").Click();
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/desk/claims/1423/review");
        page.Sent.ShouldBe([new TakeNextCommand(queue), new TakeNextCommand(queue)]);
    }
}
