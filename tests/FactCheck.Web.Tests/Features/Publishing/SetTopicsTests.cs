using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Topics;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Publishing.ShowClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Publishing;

/// <summary>What a claim is about.</summary>
public sealed class SetTopicsTests
{
    [Fact]
    public async Task Topics_are_named_once_and_used_again()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue();
        (await desk.Send(new SetTopicsCommand(claim.Id, [], " Floods, Money ,floods,, "), claim.Editor)).Problems.ShouldBeEmpty();
        var other = await desk.Suggested(claim.Editor, "Another claim.");
        (await desk.Send(new SetTopicsCommand(other, [], "money"), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.Topics.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync())).ShouldBe(["Floods", "Money"]);
        (await desk.Send(new ShowClaimQuery(claim.Number), claim.Editor)).Value.Topics.ShouldBe(["Floods", "Money"]);
        (await desk.Send(new SetTopicsCommand(claim.Id, ["Floods", "Money"], ""), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new ShowClaimQuery(claim.Number), claim.Editor)).Value.Topics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_many_and_overlong_topics_are_refused_beside_the_field_and_reviewers_may_not()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue();
        (await desk.Send(new SetTopicsCommand(claim.Id, [], "a,b,c,d,e,f,g,h,i"), claim.Editor)).Problems.ShouldBe([SetTopicsProblems.TooMany]);
        (await desk.Send(new SetTopicsCommand(claim.Id, [], new string('x', 90)), claim.Editor)).Problems.ShouldBe([TopicProblems.Name.At("Topics")]);
        (await desk.Send(new SetTopicsCommand(Guid.NewGuid(), [], "a"), claim.Editor)).Problems.Single().Code.ShouldBe("claim.not-there");
        (await desk.Send(new SetTopicsCommand(claim.Id, [], "a"), claim.Reviewer)).Problems.Single().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_begins_with_the_topics_and_keeps_what_was_typed_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<SetTopicsCommand>(_ => SetTopicsProblems.TooMany);
        var id = Guid.NewGuid();
        var form = page.Render<SetTopicsForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Topics, ["Floods", "Money"]));
        form.Find("input[name=Topics]").GetAttribute("value").ShouldBe("Floods, Money");
        form.Find("input[name=Topics]").Change("Floods");
        form.Find("form").Submit();
        var sent = page.SentOf<SetTopicsCommand>().ShouldHaveSingleItem();
        (sent.ClaimId, string.Join('|', sent.Original), sent.Topics).ShouldBe((id, "Floods|Money", "Floods"));
        form.Find("input[name=Topics]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Of_two_editors_each_keeps_the_topics_that_the_other_added_and_took_out()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue();
        await desk.Send(new SetTopicsCommand(claim.Id, [], "Floods, Money"), claim.Editor);

        (await desk.Send(new SetTopicsCommand(claim.Id, ["Floods", "Money"], "Floods, Money, Law"), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new SetTopicsCommand(claim.Id, ["Floods", "Money"], "floods, Ports"), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new ShowClaimQuery(claim.Number), claim.Editor)).Value.Topics.ShouldBe(["Floods", "Law", "Ports"]);
    }

    [Fact]
    public void The_open_form_keeps_what_is_typed_and_says_what_the_topics_are_by_now()
    {
        using var page = new PageContext();
        page.Answers<SetTopicsCommand>(_ => Outcome.Done);
        IRenderedComponent<SetTopicsForm> form = null!;
        form = page.Render<SetTopicsForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.Topics, ["Floods"])
            .Add(f => f.OnDone, () => form.Render(now => now.Add(f => f.Topics, ["Floods", "Law", "Ports"]))));
        form.Find("input[name=Topics]").Change("Floods, Ports");
        form.Render(with => with.Add(f => f.Topics, ["Floods", "Law"]));

        form.ShouldKeep(("Topics", "Floods, Ports"));
        form.Find("[role=status]").TextContent.ShouldContain("By now: Floods, Law.");
        form.Find("form").Submit();

        page.SentOf<SetTopicsCommand>().ShouldHaveSingleItem().Original.ShouldBe(["Floods"]);
        form.ShouldKeep(("Topics", "Floods, Law, Ports"));
        form.FindAll("[role=status]").ShouldBeEmpty();
    }
}
