using System.Net;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Reading.ReadSpeaker;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>A speaker's page for readers.</summary>
public sealed class ReadSpeakerTests
{
    [Fact]
    public async Task A_record_counts_what_was_found_by_word_and_by_year()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var first = await published.Up("The first claim.", rating: "false");
        await published.Up("The second claim.", rating: "true", speakerId: first.SpeakerId);
        desk.Clock.Advance(TimeSpan.FromDays(365));
        await published.Up("The third claim.", rating: "false", speakerId: first.SpeakerId);
        var view = (await desk.Send(new ReadSpeakerQuery(first.SpeakerPath), null)).Value;
        view.Checked.Record.Tallies.Select(t => (t.Line.Word, t.Count)).ShouldBe([("True", 1), ("False", 2)]);
        view.Checked.Record.Years.Select(y => (y.Year, string.Join('+', y.Counts))).ShouldBe([(2027, "0+1"), (2026, "1+1")]);
        var html = await desk.Browser().GetStringAsync(first.SpeakerPath);
        html.ShouldContain("3 claims checked");
        html.ShouldContain("role=\"img\"");
        html.ShouldContain("transport minister");
        var filter = "speaker=" + first.SpeakerPath["/speakers/".Length..];
        foreach (var feed in new[] { "/feed.rss", "/feed.atom", "/feed.json" }) html.ShouldContain($"href=\"{feed}?{filter}\"");
        html.ShouldContain("<meta property=\"og:site_name\"");
    }

    [Fact]
    public async Task What_was_not_said_so_counts_as_that_and_not_by_its_rating()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up(rating: "false", said: WasItSaid.Not);
        var view = (await desk.Send(new ReadSpeakerQuery(up.SpeakerPath), null)).Value;
        view.Checked.Record.Tallies.Single().Line.Word.ShouldBe("Not said");
        view.Checked.Record.Rated.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retracted_verdict_no_longer_counts_and_is_not_hushed_up()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Retract(up.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync(up.SpeakerPath);
        html.ShouldContain("No verdict stands here now");
        html.ShouldContain("Our source was forged.");
        html.ShouldNotContain("claims checked");
        html.ShouldNotContain("The fees rise by 9 percent.");
        await published.Remove(up.ClaimId);
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetAsync(up.SpeakerPath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_was_merged_into_another_brings_their_record_along()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var one = await published.Up("The first claim.");
        var other = await published.Up("The second claim.");
        await desk.Ask(async db =>
        {
            var into = await db.Speakers.SingleAsync(s => s.Id == other.SpeakerId);
            (await db.Speakers.SingleAsync(s => s.Id == one.SpeakerId)).MergeInto(into, desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            (await db.Addresses.SingleAsync(a => a.Path == one.SpeakerPath)).LeadTo(into.Id);
            return await db.SaveChangesAsync();
        });
        var answer = await desk.Browser().GetAsync(one.SpeakerPath);
        answer.Headers.Location!.ToString().ShouldBe(other.SpeakerPath);
        (await desk.Browser().GetStringAsync(other.SpeakerPath)).ShouldContain("2 claims checked");
    }
}
