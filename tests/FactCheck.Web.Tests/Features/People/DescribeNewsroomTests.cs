using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Features.People.DescribeNewsroom;
using FactCheck.Web.Features.People.ShowNewsroom;

namespace FactCheck.Web.Tests.Features.People;

public sealed class DescribeNewsroomTests
{
    private static readonly DescribeNewsroomView nothing = new(null, null, "en", "Etc/UTC", null, null, null, null);

    private static readonly DescribeNewsroomView described = nothing with
    {
        Name = "The Estuary Record",
        Address = "https://facts.example/",
        Languages = "pt-BR, en",
        Zone = "Europe/Lisbon",
        Funding = "**Readers** pay.",
        About = "We are **five** people.",
    };

    [Fact]
    public async Task What_an_administrator_says_of_the_newsroom_stands_on_the_readers_pages()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        var before = (await desk.Send(new ShowNewsroomQuery(), ruth)).Value;

        (await desk.Send(new DescribeNewsroomCommand(Of(before), described), ruth)).Problems.ShouldBeEmpty();

        var shown = (await desk.Send(new ShowNewsroomQuery(), ruth)).Value;
        (shown.Name, shown.Address, shown.Zone).ShouldBe(("The Estuary Record", "https://facts.example", "Europe/Lisbon"));
        shown.Languages.ShouldBe(["pt-BR", "en"]);
        await desk.Run("outbox");
        var funding = await desk.Browser().GetStringAsync("/funding");
        funding.ShouldContain("The Estuary Record");
        funding.ShouldContain("<strong>Readers</strong> pay.");
        funding.ShouldContain("<html lang=\"en\"", customMessage: "the page's own words are English");
        funding.ShouldContain("<div lang=\"pt-BR\"");
        (await desk.Browser().GetStringAsync("/about")).ShouldContain("We are <strong>five</strong> people.");
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Address", "javascript:alert(1)")]
    [InlineData("Languages", "klingonese-from-the-moon")]
    [InlineData("Zone", "Europe/Atlantis")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string value)
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        var mine = DescribeNewsroomView.From(new Dictionary<string, string>(described.ToFields()) { [field] = value });

        var refused = (await desk.Send(new DescribeNewsroomCommand(nothing, mine), ruth)).Problems.ShouldHaveSingleItem();

        refused.Field!.Split('.')[^1].ShouldBe(field);
    }

    [Fact]
    public async Task A_policy_over_the_limit_is_refused_beside_its_field()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);

        var refused = await desk.Send(new DescribeNewsroomCommand(nothing, described with { Ethics = new string('x', Policies.Longest + 1) }), ruth);

        refused.Problems.ShouldHaveSingleItem().Field!.Split('.')[^1].ShouldBe("Ethics");
    }

    [Fact]
    public async Task Two_windows_join_different_fields_and_are_shown_the_same_one()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        (await desk.Send(new DescribeNewsroomCommand(Of((await desk.Send(new ShowNewsroomQuery(), ruth)).Value), described), ruth)).Problems.ShouldBeEmpty();
        var seen = Of((await desk.Send(new ShowNewsroomQuery(), ruth)).Value);
        (await desk.Send(new DescribeNewsroomCommand(seen, seen with { Ethics = "We take no gifts." }), ruth)).Value.IsClean.ShouldBeTrue();

        (await desk.Send(new DescribeNewsroomCommand(seen, seen with { Funding = "A foundation pays." }), ruth)).Value.IsClean.ShouldBeTrue();
        var clash = (await desk.Send(new DescribeNewsroomCommand(seen, seen with { Ethics = "We take gifts under ten crowns." }), ruth)).Value;

        clash.Conflicts.ShouldHaveSingleItem().Theirs.ShouldBe("We take no gifts.");
        var kept = (await desk.Send(new ShowNewsroomQuery(), ruth)).Value.Policies;
        (kept.Ethics, kept.Funding).ShouldBe(("We take no gifts.", "A foundation pays."));
    }

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_an_administrator_may(Roles roles)
    {
        await using var desk = await Desk.Open();
        (await desk.Send(new DescribeNewsroomCommand(nothing, described), await desk.Person("Somebody", roles))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_what_was_shown_and_typed_and_keeps_it_when_it_is_refused()
    {
        using var page = new PageContext();
        page.Answers<DescribeNewsroomCommand, Joined>(_ => NewsroomProblems.Zone.At("Mine.Zone"));
        var form = Form(page);

        form.Find("input[name=Zone]").Change("Europe/Atlantis");
        form.Find("textarea[name=Ethics]").Change("We take no gifts.");
        form.Find("textarea[name=About]").Change("We are five.");
        form.Find("form").Submit();

        var sent = page.SentOf<DescribeNewsroomCommand>().ShouldHaveSingleItem();
        (sent.Original.Zone, sent.Mine.Zone, sent.Mine.Ethics, sent.Mine.About).ShouldBe(("Etc/UTC", "Europe/Atlantis", "We take no gifts.", "We are five."));
        form.Find("input[name=Zone]").GetAttribute("value").ShouldBe("Europe/Atlantis");
        form.Find("input[name=Zone]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find(".field-problem").TextContent.ShouldBe(NewsroomProblems.Zone.Message);
    }

    [Fact]
    public void A_clash_shows_both_texts_and_either_can_be_taken()
    {
        using var page = new PageContext();
        page.Answers<DescribeNewsroomCommand, Joined>(_ => new Joined(new Dictionary<string, string> { ["Name"] = "Theirs" }, [new("Name", "The Record", "Mine", "Theirs")]));
        var form = Form(page);

        form.Find("input[name=Name]").Change("Mine");
        form.Find("form").Submit();

        form.Find(".notice").TextContent.ShouldContain("Theirs");
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Mine");
        form.Find(".notice button").Click();
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Theirs");
    }

    private static DescribeNewsroomView Of(ShowNewsroomView shown) => DescribeNewsroomView.Of(shown.Name, shown.Address, shown.Languages, shown.Zone, shown.Policies);

    private static IRenderedComponent<DescribeNewsroomForm> Form(PageContext page) => page.Render<DescribeNewsroomForm>(with => with
        .Add(f => f.Name, "The Record").Add(f => f.Languages, ["en"]).Add(f => f.Zone, "Etc/UTC").Add(f => f.Policies, Policies.Unwritten));
}
