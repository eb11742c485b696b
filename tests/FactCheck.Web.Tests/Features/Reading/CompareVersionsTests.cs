using System.Net;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What changed between two versions.</summary>
public sealed class CompareVersionsTests
{
    [Fact]
    public async Task The_words_that_changed_are_marked_and_the_others_are_not_repeated()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up(shortAnswer: "The fees rise by nine percent.");
        await published.Correct(up.ClaimId, "The fees rise by eight percent.", "The register was misread.");
        var html = await desk.Browser().GetStringAsync(up.Path + "/changes?from=1&to=2");
        html.ShouldContain("<del>nine </del>");
        html.ShouldContain("<ins>eight </ins>");
        html.ShouldContain("The register was misread.");
        html.ShouldNotContain("<h2>Evidence</h2>");
    }

    [Theory]
    [InlineData("from=2&to=1")]
    [InlineData("from=1&to=9")]
    [InlineData("from=1&to=1")]
    [InlineData("from=one&to=two")]
    public async Task Versions_that_are_not_there_are_not_found(string query)
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        (await desk.Browser().GetAsync($"{up.Path}/changes?{query}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_what_was_removed_nothing_can_be_compared()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent.", "The register was misread.");
        await published.Remove(up.ClaimId);
        (await desk.Browser().GetAsync(up.Path + "/changes?from=1&to=2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
