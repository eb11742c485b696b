using FactCheck.Domain.Newsrooms;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What the newsroom says of itself.</summary>
public sealed class ReadPolicyTests
{
    [Fact]
    public async Task What_the_administrator_wrote_is_shown_as_text_and_never_runs()
    {
        await using var desk = await Desk.Open();
        await desk.Ask(async db =>
        {
            var newsroom = await db.Newsrooms.FirstOrDefaultAsync() ?? db.Add(Newsroom.Found("Nobody", false)).Entity;
            newsroom.Describe("The Estuary Record", null, ["en"], "Etc/UTC", new("", "", "**Readers** pay. <script>alert(1)</script>", ""), desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        var html = await desk.Browser().GetStringAsync("/funding");
        html.ShouldContain("<strong>Readers</strong> pay.");
        html.ShouldNotContain("<script>alert");
        (await desk.Browser().GetStringAsync("/ethics")).ShouldContain("has not written this page yet");
        var about = await desk.Browser().GetStringAsync("/about");
        about.ShouldContain("About The Estuary Record");
        about.ShouldContain("checks claims that were made in the news");
    }

    [Theory]
    [InlineData("/ratings")]
    [InlineData("/methodology")]
    [InlineData("/about")]
    [InlineData("/funding")]
    [InlineData("/ethics")]
    public async Task Each_page_has_one_address_that_search_engines_keep(string path)
    {
        await using var desk = await Desk.Open();
        (await desk.Browser().GetStringAsync(path + "?from=elsewhere")).ShouldContain($"<link rel=\"canonical\" href=\"http://localhost{path}\"");
    }

    [Fact]
    public async Task Who_the_newsroom_is_stands_on_its_page_in_its_own_words_and_the_ways_onward_stay()
    {
        await using var desk = await Desk.Open();
        await desk.Ask(async db =>
        {
            var newsroom = await db.Newsrooms.FirstOrDefaultAsync() ?? db.Add(Newsroom.Found("Nobody", false)).Entity;
            newsroom.Describe("The Estuary Record", null, ["en"], "Etc/UTC", Policies.Unwritten with { About = "**Five people** in Averin. <script>alert(1)</script>" }, desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        var html = await desk.Browser().GetStringAsync("/about");
        html.ShouldContain("<strong>Five people</strong> in Averin.");
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("checks claims that were made in the news");
        html.ShouldContain("href=\"/methodology\"");
    }
}
