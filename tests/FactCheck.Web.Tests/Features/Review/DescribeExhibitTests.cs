using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.Review.DescribeExhibit;
using FactCheck.Web.Features.Review.ShowExhibit;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class DescribeExhibitTests
{
    private static readonly DescribeExhibitView Shown = new(ExhibitKind.Page, "Levels", "The office", "https://water.example/levels", null, true, null);

    [Fact]
    public async Task Two_editors_who_change_different_fields_both_have_it_and_the_same_field_shows_both_texts()
    {
        await using var it = await Reviewing.Open();
        var known = FindExhibitsTests.Page(it, "Levels", "The office", "https://water.example/levels");
        await it.Desk.Put(known);

        (await Send(it, known.Id, Shown with { ReliabilityNote = "Right about floods." })).Value.IsClean.ShouldBeTrue();
        (await Send(it, known.Id, Shown with { Publisher = "The water office" })).Value.IsClean.ShouldBeTrue();
        var clash = (await Send(it, known.Id, Shown with { ReliabilityNote = "Never right." })).Value.Conflicts.ShouldHaveSingleItem();

        (clash.Field, clash.Mine, clash.Theirs).ShouldBe(("ReliabilityNote", "Never right.", "Right about floods."));
        var details = (await it.Desk.Send(new ShowExhibitQuery(known.Id), it.Eve)).Value.Details;
        (details.Publisher, details.ReliabilityNote).ShouldBe(("The water office", "Right about floods."));
    }

    [Fact]
    public async Task Bad_details_are_refused_beside_their_field_and_so_is_a_reviewer_who_did_not_bring_it_in()
    {
        await using var it = await Reviewing.Open();
        var known = FindExhibitsTests.Page(it, "Levels", "The office", "https://water.example/levels");
        await it.Desk.Put(known);

        (await Send(it, known.Id, Shown with { Address = "javascript:alert(1)" })).Problems.ShouldHaveSingleItem().Field.ShouldBe("Address");
        (await Send(it, known.Id, Shown with { Title = "" })).Problems.ShouldHaveSingleItem().Field.ShouldBe("Title");
        (await it.Desk.Send(new DescribeExhibitCommand(known.Id, Shown, Shown with { Title = "Mine" }), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.not-yours");
        (await Send(it, Guid.NewGuid(), Shown)).Problems.ShouldHaveSingleItem().Code.ShouldBe("exhibit.cannot-describe");
    }

    [Fact]
    public void The_form_shows_both_texts_of_a_clash_and_the_next_save_replaces_theirs_knowingly()
    {
        using var page = new PageContext();
        var theirs = new Dictionary<string, string> { ["Kind"] = "Page", ["Title"] = "Theirs", ["Address"] = "https://water.example/levels", ["IsPublic"] = "yes" };
        page.Answers<DescribeExhibitCommand, Joined>(_ => new Joined(theirs, page.SentOf<DescribeExhibitCommand>().Count == 1 ? [new FieldConflict("Title", "Levels", "Mine", "Theirs")] : []));
        var done = false;
        var form = page.Render<DescribeExhibitForm>(with => with.Add(f => f.ExhibitId, Guid.NewGuid())
            .Add(f => f.Details, new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/levels", null, true, null)).Add(f => f.OnDone, () => done = true));

        form.Find("input[name=Title]").Change("Mine");
        form.Find("form").Submit();
        (form.Find("[role=alert] blockquote").TextContent, done).ShouldBe(("Theirs", false));
        form.Find("input[name=Title]").GetAttribute("value").ShouldBe("Mine");
        form.Find("form").Submit();

        (page.SentOf<DescribeExhibitCommand>()[1].Original.Title, done).ShouldBe(("Theirs", true));
    }

    [Fact]
    public void Each_problem_stands_beside_its_field_and_all_that_was_typed_is_still_there()
    {
        using var page = new PageContext();
        (string Field, Problem Problem)[] problems =
        [
            ("Kind", ExhibitProblems.KindUnknown), ("Title", ExhibitProblems.TitleTooLong), ("Publisher", ExhibitProblems.PublisherTooLong),
            ("Address", ExhibitProblems.PageNeedsAddress), ("ReliabilityNote", ExhibitProblems.NoteTooLong),
        ];
        page.Answers<DescribeExhibitCommand, Joined>(_ => Outcome<Joined>.Refused([.. problems.Select(one => one.Problem)]));
        var (id, done) = (Guid.NewGuid(), false);
        var before = new ExhibitDetails(ExhibitKind.Page, "Levels", null, "https://water.example/levels", null, true, null);
        var form = page.Render<DescribeExhibitForm>(with => with.Add(f => f.ExhibitId, id).Add(f => f.Details, before).Add(f => f.OnDone, () => done = true));
        (string Field, string Words)[] typed =
        [
            ("Kind", "Dataset"), ("Title", "Levels of March"), ("Publisher", "The office"), ("Address", "water.example"), ("PublishedOn", "2026-03-01"), ("ReliabilityNote", "Right so far."),
        ];

        foreach (var (field, words) in typed) form.Find($"[name={field}]").Change(words);
        form.Find("input[name=IsDeskOnly]").Change(true);
        form.Find("form").Submit();

        page.Sent.ShouldBe([new DescribeExhibitCommand(id, DescribeExhibitView.Of(before),
            new DescribeExhibitView(ExhibitKind.Dataset, "Levels of March", "The office", "water.example", new DateOnly(2026, 3, 1), false, "Right so far."))]);
        foreach (var (field, problem) in problems) form.ShouldSayBeside(field, problem);
        form.ShouldKeep(typed);
        (form.Find("input[name=IsDeskOnly]").HasAttribute("checked"), done).ShouldBe((true, false));
    }

    private static Task<Outcome<Joined>> Send(Reviewing it, Guid exhibit, DescribeExhibitView mine) => it.Desk.Send(new DescribeExhibitCommand(exhibit, Shown, mine), it.Eve);
}
