using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.CiteExhibit;
using FactCheck.Web.Features.Review.WithdrawExhibit;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class CiteExhibitTests
{
    [Fact]
    public async Task What_the_desk_has_is_cited_under_the_next_number_and_the_writer_reads_how_reliable_it_is()
    {
        await using var it = await Reviewing.Open();
        var known = FindExhibitsTests.Page(it, "Levels", "The office", "https://water.example/levels", "Right about every flood.");
        await it.Desk.Put(known);
        await it.Take(it.Rae);
        await it.Cite(it.Rae);

        (await it.Desk.Send(new CiteExhibitCommand(it.Claim, 1, known.Id, new DateOnly(2026, 3, 10)), it.Rae)).Value.ShouldBe(2);

        var page = await it.Page(it.Rae);
        var evidence = page.Evidence.Single(one => one.Number == 2);
        (evidence.ExhibitId, evidence.Title, evidence.ReadOn).ShouldBe((known.Id, "Levels", new DateOnly(2026, 3, 10)));
        page.Marks[known.Id].ReliabilityNote.ShouldBe("Right about every flood.");
    }

    [Fact]
    public async Task A_peers_find_a_withdrawn_thing_and_a_claim_without_a_seat_are_refused()
    {
        await using var it = await Reviewing.Open(seats: 2);
        var known = FindExhibitsTests.Page(it, "Levels", null, "https://water.example/levels");
        await it.Desk.Put(known);
        await it.Take(it.Rae);
        await it.Cite(it.Rae);
        var peers = (await it.Page(it.Rae)).Evidence.Single().ExhibitId;
        await it.Take(it.Sam);

        (await Send(it, it.Sam, peers)).ShouldBe("exhibit.cannot-cite");
        (await Send(it, it.Tom, known.Id)).ShouldBe("review.not-taken");
        (await it.Desk.Send(new WithdrawExhibitCommand(known.Id, "Wrong."), it.Eve)).Problems.ShouldBeEmpty();
        (await Send(it, it.Sam, known.Id)).ShouldBe("exhibit.cite-withdrawn");
    }

    [Fact]
    public void The_button_sends_it_and_tells_the_page_its_number()
    {
        using var page = new PageContext();
        page.Answers<CiteExhibitCommand, int>(_ => 4);
        var (claim, exhibit, got) = (Guid.NewGuid(), Guid.NewGuid(), 0);
        var form = page.Render<CiteExhibitForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Round, 2).Add(f => f.ExhibitId, exhibit).Add(f => f.OnDone, number => got = number));

        form.Find("button").Click();

        page.Sent.ShouldBe([new CiteExhibitCommand(claim, 2, exhibit, null)]);
        got.ShouldBe(4);
    }

    [Fact]
    public void A_refusal_is_read_below_the_button_and_the_page_is_told_no_number()
    {
        using var page = new PageContext();
        Outcome<int> answer = CiteExhibitProblems.Withdrawn;
        page.Answers<CiteExhibitCommand, int>(_ => answer);
        var (claim, exhibit, today, got) = (Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 3, 10), new List<int>());
        var form = page.Render<CiteExhibitForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Round, 2).Add(f => f.ExhibitId, exhibit).Add(f => f.Today, today).Add(f => f.OnDone, number => got.Add(number)));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(CiteExhibitProblems.Withdrawn.Message);
        got.ShouldBeEmpty();

        answer = 4;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new CiteExhibitCommand(claim, 2, exhibit, today), new CiteExhibitCommand(claim, 2, exhibit, today)]);
        got.ShouldBe([4]);
    }

    private static async Task<string> Send(Reviewing it, Somebody who, Guid exhibit) =>
        (await it.Desk.Send(new CiteExhibitCommand(it.Claim, 1, exhibit, null), who)).Problems.ShouldHaveSingleItem().Code;
}
