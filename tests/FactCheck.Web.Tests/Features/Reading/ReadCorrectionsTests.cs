using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Reading.ReadCorrections;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>The log of corrections.</summary>
public sealed class ReadCorrectionsTests
{
    [Fact]
    public async Task The_log_has_corrections_and_retractions_with_their_reasons_and_nothing_else()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("Never touched.");
        var corrected = await published.Up("Corrected once.");
        var retracted = await published.Up("Taken back.");
        await published.Correct(corrected.ClaimId, "It is 8 percent.", "The register was misread.");
        await published.Retract(retracted.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync("/corrections");
        html.ShouldContain("The register was misread.");
        html.ShouldContain($"{corrected.Path}/changes?from=1&amp;to=2");
        html.ShouldContain("Our source was forged.");
        html.ShouldContain("Retraction");
        html.ShouldNotContain("Never touched.");
        var only = await desk.Browser().GetStringAsync("/corrections?kind=retraction");
        only.ShouldContain("Our source was forged.");
        only.ShouldNotContain("The register was misread.");
    }

    [Fact]
    public async Task What_is_reopened_is_called_so_and_not_what_a_confirmation_is_called()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        (await desk.Send(new ReopenClaimCommand(up.ClaimId, 1, "New figures are out."), published.Editor)).Problems.ShouldBeEmpty();
        var html = await desk.Browser().GetStringAsync("/corrections");
        html.ShouldContain("<strong>Reopened.</strong>");
        html.ShouldNotContain("Checked again");
    }

    [Fact]
    public async Task Every_change_of_a_verdict_has_its_own_line_and_a_removed_page_leaves_none_of_its_words()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("A claim that changes often.");
        await published.Correct(up.ClaimId, "It is 8 percent.", "The register was misread.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Correct(up.ClaimId, "It is 7 percent.", "The register was misread again.");
        var html = await desk.Browser().GetStringAsync("/corrections");
        html.ShouldContain("The register was misread.");
        html.ShouldContain("The register was misread again.");
        html.ShouldContain($"{up.Path}/changes?from=2&amp;to=3");
        await published.Remove(up.ClaimId);
        while (await desk.Run("outbox")) ;
        var after = await desk.Browser().GetStringAsync("/corrections");
        after.ShouldContain("A page was taken down on a legal ground.");
        after.ShouldNotContain("misread");
        after.ShouldNotContain("changes often");
        after.ShouldNotContain("court");
    }

    [Fact]
    public async Task Pages_of_the_log_follow_one_another_without_a_gap_or_a_repeat()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        for (var i = 0; i < 55; i++) await published.Correct(up.ClaimId, $"It is {i} percent.", $"Reason {i}.");
        var first = (await desk.Send(new ReadCorrectionsQuery(null, null), null)).Value;
        var second = (await desk.Send(new ReadCorrectionsQuery("no such kind", first.Next), null)).Value;
        second.Next.ShouldBeNull();
        first.Lines.Concat(second.Lines).Select(line => line.Reason).ShouldBe(Enumerable.Range(0, 55).Reverse().Select(i => $"Reason {i}."));
        (await desk.Send(new ReadCorrectionsQuery(null, "nonsense"), null)).Value.Lines.Count.ShouldBe(50);
        (await desk.Send(new ReadCorrectionsQuery(new string('x', 50), null), null)).IsDone.ShouldBeFalse();
    }
}
