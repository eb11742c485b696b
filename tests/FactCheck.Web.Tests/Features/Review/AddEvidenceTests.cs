using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Review.AddEvidence;
using FactCheck.Web.Features.Review.DropEvidence;
using FactCheck.Web.Features.Review.ReturnReviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class AddEvidenceTests
{
    [Fact]
    public async Task Evidence_stands_in_the_draft_of_its_writer_alone_and_its_number_tells_nothing_of_what_peers_cite()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Take(it.Sam);

        (await it.Cite(it.Rae)).Value.Number.ShouldBe(1);
        (await it.Cite(it.Rae)).Value.Number.ShouldBe(2);
        (await it.Cite(it.Sam, "Other levels")).Value.Number.ShouldBe(1);

        var evidence = (await it.Page(it.Sam)).Evidence.ShouldHaveSingleItem();
        (evidence.Number, evidence.Title).ShouldBe((1, "Other levels"));
        (await it.Desk.Ask(db => db.Exhibits.Select(e => e.Title).ToListAsync(), Actor.Person(it.Eve.Id, Roles.Editor))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_the_round_is_settled_everybody_calls_a_piece_by_the_number_that_it_has_within_the_claim()
    {
        await using var it = await Reviewing.Open(seats: 2);
        foreach (var (who, rating) in new[] { (it.Rae, "true"), (it.Sam, "false") })
        {
            await it.Take(who);
            await it.Cite(who, "Dropped");
            (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 1), who)).Problems.ShouldBeEmpty();
            (await it.Cite(who, $"Levels by {who.Name}")).Value.Number.ShouldBe(2);
            await it.Keep(who, ("RatingCode", "", rating), ("Rationale", "", "The gauge shows it.[^2] Nobody writes `[^2]`."));
            (await it.Submit(who)).Problems.ShouldBeEmpty();
            // Reviews stand in the order in which they came in, and ids of one moment have none.
            it.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var judged = (await it.Judge()).Value;
        judged.Reviews.Select(one => (one.Writer, one.Rationale, one.Cites.Single())).ShouldBe(
            [("Rae", "The gauge shows it.[^1] Nobody writes `[^2]`.", 1), ("Sam", "The gauge shows it.[^2] Nobody writes `[^2]`.", 2)]);
        judged.Evidence.Select(one => (one.Title, one.Citations.Single().Number)).ShouldBe([("Levels by Rae", 1), ("Levels by Sam", 2)]);

        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [judged.Reviews[0].Id], "Look at evidence 1"), it.Eve)).Problems.ShouldBeEmpty();
        (await it.Page(it.Rae)).Kept["Rationale"].ShouldBe("The gauge shows it.[^1] Nobody writes `[^2]`.");
        (await it.Cite(it.Rae, "Older levels")).Value.Number.ShouldBe(2);
        await it.Keep(it.Rae, ("Rationale", "The gauge shows it.[^1] Nobody writes `[^2]`.", "So it does.[^1][^2]"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        (await it.Judge()).Value.Reviews.Select(one => one.Rationale).ShouldBe(["So it does.[^1][^3]", "The gauge shows it.[^2] Nobody writes `[^2]`."]);
        (await it.Judge()).Value.Evidence.Select(one => one.Title).ShouldBe(["Levels by Rae", "Levels by Sam", "Older levels"]);
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
    public async Task What_the_desk_has_and_says_otherwise_is_shown_before_anything_is_done_and_the_person_chooses()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        var page = new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/levels", null, true, null);
        (await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, page, null, Stance.Supports, null), it.Rae)).Value.Number.ShouldBe(1);
        var typed = page with { Title = "The same", Publisher = "The office", Address = "http://www.water.example/levels/" };

        var asked = (await Add(it, typed)).Value;
        (asked.Number, asked.Known!.Details.Title, asked.Known.MayDescribe).ShouldBe((null, "Levels", true));
        (await it.Page(it.Rae)).Evidence.Select(one => one.Number).ShouldBe([1]);

        (await Add(it, typed, As(asked, KnownAs.AsItStands))).Value.Number.ShouldBe(2);
        (await Titles(it)).ShouldBe(["Levels", "Levels"]);
        (await Add(it, typed, As(asked, KnownAs.AsTyped))).Value.Number.ShouldBe(3);
        (await Titles(it)).ShouldBe(["The same", "The same", "The same"]);
        (await Add(it, page, As(asked, KnownAs.Another))).Value.Known!.Details.Title.ShouldBe("The same");
        var again = (await Add(it, page)).Value;
        (await Add(it, page, As(again, KnownAs.Another))).Value.Number.ShouldBe(4);
        (await Titles(it)).ShouldBe(["The same", "The same", "The same", "Levels"]);
    }

    [Fact]
    public async Task Whoever_says_nothing_else_than_the_desk_is_not_asked_and_nobody_is_asked_about_a_peers_find()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Take(it.Sam);
        var page = new ExhibitDetails(ExhibitKind.Page, "Levels", "The office", "https://water.example/levels", null, true, "Right so far.");
        await Add(it, page);

        (await Add(it, page with { Publisher = " ", ReliabilityNote = null })).Value.Number.ShouldBe(2);
        (await it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, page with { Title = "Mine" }, null, Stance.Supports, null), it.Sam)).Value.Number.ShouldBe(1);
        (await it.Page(it.Sam)).Evidence.ShouldHaveSingleItem().Title.ShouldBe("Mine");
    }

    [Fact]
    public async Task Another_text_at_the_same_address_is_asked_about_and_can_be_kept_as_a_thing_of_its_own()
    {
        await using var it = await Reviewing.Open();
        var known = FindExhibitsTests.Page(it, "Levels", null, "https://water.example/levels");
        known.Store("2.0 m", it.Desk.Clock.Now()).Problems.ShouldBeEmpty();
        await it.Desk.Put(known);
        await it.Take(it.Rae);
        var typed = new AddEvidenceCommand(it.Claim, 1, known.Details, null, Stance.Supports, null, "2.4 m");

        var asked = (await it.Desk.Send(typed, it.Rae)).Value;
        (asked.Number, asked.Known!.HasOtherCopy, asked.Known.MayDescribe).ShouldBe((null, true, false));
        (await it.Desk.Send(typed with { Chosen = As(asked, KnownAs.AsTyped) }, it.Rae)).Problems.ShouldBe([AddEvidenceProblems.NotYours]);
        (await it.Desk.Send(typed with { Chosen = As(asked, KnownAs.Another) }, it.Rae)).Value.Number.ShouldBe(1);

        var copies = await it.Desk.Ask(db => db.Exhibits.Select(e => e.StoredText).Order().ToListAsync(), Actor.Person(it.Rae.Id, Roles.Reviewer));
        copies.ShouldBe(["2.0 m", "2.4 m"]);
    }

    [Fact]
    public void The_form_shows_both_texts_keeps_what_was_typed_and_sends_the_choice()
    {
        using var page = new PageContext();
        var known = new KnownExhibitView(Guid.NewGuid(), 3, new ExhibitDetails(ExhibitKind.Page, "Levels", "The office", "https://water.example/", null, true, null), true, true);
        page.Answers<AddEvidenceCommand, AddEvidenceView>(sent => sent.Chosen is null ? new AddEvidenceView(null, known) : new AddEvidenceView(4));
        var got = new List<int>();
        var form = page.Render<AddEvidenceForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.Round, 1).Add(f => f.OnDone, got.Add));
        (string Field, string Words)[] typed = [("Title", "The gauge"), ("Address", "https://water.example/"), ("Passage", "2.0 m"), ("ReliabilityNote", "Wrong once.")];
        foreach (var (field, words) in typed) form.Find($"[name={field}]").Change(words);
        form.Find("form").Submit();

        var said = form.Find(".notice[role=alert]").TextContent;
        foreach (var words in new[] { "nothing is added yet", "Levels", "You typed: The gauge", "You typed: Wrong once.", "a text that differs" }) said.ShouldContain(words);
        said.ShouldNotContain("https://water.example/");
        said.ShouldNotContain("Who published it");
        form.ShouldKeep(typed);
        got.ShouldBeEmpty();

        form.FindAll(".notice button").Single(one => one.TextContent == "Cite it in my words").Click();
        page.SentOf<AddEvidenceCommand>()[1].Chosen.ShouldBe(new KnownChoice(known.ExhibitId, 3, KnownAs.AsTyped));
        page.SentOf<AddEvidenceCommand>()[1].Exhibit.Title.ShouldBe("The gauge");
        got.ShouldBe([4]);
        form.FindAll(".notice").ShouldBeEmpty();
        form.Find("[name=Title]").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void Who_may_not_change_what_the_desk_says_is_not_offered_it()
    {
        using var page = new PageContext();
        page.Answers<AddEvidenceCommand, AddEvidenceView>(_ => new AddEvidenceView(
            null, new(Guid.NewGuid(), 1, new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/", null, true, null), false, false)));
        var form = page.Render<AddEvidenceForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.Round, 1));
        form.Find("[name=Title]").Change("The gauge");
        form.Find("form").Submit();

        form.FindAll(".notice button").Select(one => one.TextContent).ShouldBe(["Cite it as the desk has it", "It is another thing"]);
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
        page.Answers<AddEvidenceCommand, AddEvidenceView>(_ => ExhibitProblems.PageNeedsAddress);
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

    private static Task<Outcome<AddEvidenceView>> Add(Reviewing it, ExhibitDetails details, KnownChoice? chosen = null) =>
        it.Desk.Send(new AddEvidenceCommand(it.Claim, 1, details, null, Stance.Supports, null, null, chosen), it.Rae);

    private static KnownChoice As(AddEvidenceView asked, KnownAs choice) => new(asked.Known!.ExhibitId, asked.Known.Number, choice);

    private static async Task<IEnumerable<string>> Titles(Reviewing it) => (await it.Page(it.Rae)).Evidence.Select(one => one.Title);
}
