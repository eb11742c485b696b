using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Web.Features.Publishing.SetTopics;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>A topic's page for readers.</summary>
public sealed class ReadTopicTests
{
    [Fact]
    public async Task A_topic_shows_what_was_checked_about_it_with_a_drawing_and_the_numbers_behind_it()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        foreach (var rating in new[] { "true", "false", "half-true" })
        {
            var up = await published.Up($"The harbour is {rating}.", rating: rating);
            (await desk.Send(new SetTopicsCommand(up.ClaimId, [], "Ports & <tolls>, Money"), published.Editor)).Problems.ShouldBeEmpty();
        }

        await published.Up("Nothing about harbours.");
        var paths = await desk.Ask(db => db.Addresses.Where(a => a.Target == Domain.Addresses.AddressTarget.Topic).Select(a => a.Path).ToListAsync());
        paths.Count.ShouldBe(2);
        var html = await desk.Browser().GetStringAsync(paths.Single(path => path.Contains("ports", StringComparison.Ordinal)));
        html.ShouldContain("3 claims checked");
        html.ShouldContain("Ports &amp; &lt;tolls&gt;");
        html.ShouldContain("role=\"img\"");
        // All went up on one day, which the drawing names; its numbers stand in the table.
        html.ShouldContain("text-anchor=\"middle\">10 March 2026</text>");
        html.ShouldContain("<th scope=\"row\">2026</th>");
        html.ShouldContain("<table");
        html.ShouldNotContain("Nothing about harbours.");
        var search = await desk.Browser().GetStringAsync($"/search?topic={paths[0]["/topics/".Length..]}");
        search.ShouldContain("3 verdicts");
        search.ShouldNotContain("Nothing about harbours.");
    }

    [Fact]
    public async Task A_verdict_leads_to_its_topics_and_its_outlet_and_to_other_ones_when_an_editor_changes_them()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        (await desk.Send(new SetTopicsCommand(up.ClaimId, [], "Ports"), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        (await Links("topics")).ShouldBe(["Ports"]);
        (await Links("outlets")).ShouldHaveSingleItem();

        (await desk.Send(new SetTopicsCommand(up.ClaimId, ["Ports"], "Money, Law"), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        (await Links("topics")).ShouldBe(["Law", "Money"]);

        async Task<string[]> Links(string kind) =>
            [.. Regex.Matches(await desk.Browser().GetStringAsync(up.Path), $"<a href=\"/{kind}/[^\"]+\">([^<]+)</a>").Select(link => link.Groups[1].Value)];
    }

    [Fact]
    public async Task There_is_no_page_of_a_topic_on_which_nothing_was_ever_published_and_what_was_retracted_keeps_its_page()
    {
        await using var desk = await Desk.Open();
        (await desk.Browser().GetAsync("/topics/never-named-00000000")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var published = await Publications.At(desk);
        var up = await published.Up();
        (await desk.Send(new SetTopicsCommand(up.ClaimId, [], "Ports"), published.Editor)).IsDone.ShouldBeTrue();
        var path = await desk.Ask(db => db.Addresses.Where(a => a.Target == Domain.Addresses.AddressTarget.Topic).Select(a => a.Path).SingleAsync());
        (await desk.Browser().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await published.Retract(up.ClaimId, "Forged.");
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetStringAsync(path)).ShouldContain("Forged.");
        await published.Remove(up.ClaimId);
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
