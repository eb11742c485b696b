using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Review.AddEvidence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class AddEvidenceTests
{
    [Fact]
    public async Task Evidence_is_numbered_within_its_claim_and_stands_in_the_draft_of_its_writer_alone()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Take(it.Sam);

        (await it.Cite(it.Rae)).Value.ShouldBe(1);
        (await it.Cite(it.Sam, "Other levels")).Value.ShouldBe(2);

        (await it.Page(it.Rae)).Evidence.ShouldHaveSingleItem().Title.ShouldBe("Water levels");
        (await it.Desk.Ask(db => db.Exhibits.Select(e => e.Title).ToListAsync(), Actor.Person(it.Eve.Id, Roles.Editor))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_passage_stance_and_day_are_changed_in_the_form()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);

        await it.Keep(it.Rae, ("Evidence.1.Passage", "2.0 m", "2.1 m"), ("Evidence.1.Stance", "Supports", "Refutes"));

        var evidence = (await it.Page(it.Rae)).Evidence.ShouldHaveSingleItem();
        (evidence.Passage, evidence.Stance, evidence.ReadOn).ShouldBe(("2.1 m", Stance.Refutes, new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public async Task The_same_address_of_the_same_person_is_the_same_exhibit()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        var page = new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/levels", null, true, null);

        await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, page, null, Stance.Supports, null), it.Rae);
        await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, page with { Title = "The same" }, null, Stance.Context, null), it.Rae);

        (await it.Page(it.Rae)).Evidence.Select(one => (one.Number, one.Title)).ShouldBe([(1, "Levels"), (2, "Levels")]);
    }

    [Fact]
    public async Task Bad_input_is_refused_beside_its_field_and_so_is_who_has_no_seat()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        var good = new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/", null, true, null);

        (await Send(it, good with { Address = "javascript:alert(1)" })).ShouldBe("Address");
        (await Send(it, good with { Address = null })).ShouldBe("Address");
        (await Send(it, good with { Title = " " })).ShouldBe("Title");
        (await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, good, new string('x', 5_001), Stance.Supports, null), it.Rae)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Passage");
        (await it.Cite(it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
    }

    [Fact]
    public void The_form_sends_all_that_was_typed_and_keeps_it_with_a_problem_beside_its_field()
    {
        using var page = new PageContext();
        page.Answers<AddEvidenceCommand, int>(_ => ExhibitProblems.PageNeedsAddress);
        (string Field, string Words)[] typed =
        [
            ("Title", "Levels"), ("Publisher", "The office"), ("Address", "water.example"), ("Passage", "2.0 m on Friday"), ("ReadOn", "2026-03-02"),
            ("PublishedOn", "2026-03-01"), ("ReliabilityNote", "Right so far."), ("StoredText", "2.0 m"),
        ];
        var claim = Guid.NewGuid();
        var form = page.Render<AddEvidenceForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Round, 1).Add(f => f.Today, new DateOnly(2026, 3, 9)));

        form.Find("select[name=Kind]").Change("Dataset");
        form.Find("select[name=Stance]").Change("Refutes");
        form.Find("input[name=IsDeskOnly]").Change(true);
        foreach (var (field, words) in typed) form.Find($"[name={field}]").Change(words);
        form.Find("form").Submit();

        var sent = page.SentOf<AddEvidenceCommand>().ShouldHaveSingleItem();
        sent.ShouldBe(new AddEvidenceCommand(claim, 1, new ExhibitDetails(ExhibitKind.Dataset, "Levels", "The office", "water.example", new DateOnly(2026, 3, 1), false, "Right so far."),
            "2.0 m on Friday", Stance.Refutes, new DateOnly(2026, 3, 2), "2.0 m"));
        form.ShouldSayBeside("Address", ExhibitProblems.PageNeedsAddress);
        form.ShouldKeep(typed);
        form.FindAll("option[selected]").Select(one => one.GetAttribute("value")).ShouldBe(["Dataset", "Refutes"]);
        form.Find("input[name=IsDeskOnly]").HasAttribute("checked").ShouldBeTrue();
    }

    private static async Task<string?> Send(Reviewing it, ExhibitDetails details) =>
        (await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, details, null, Stance.Supports, null), it.Rae)).Problems[0].Field;
}
