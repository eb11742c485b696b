using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Web.Features.Queues.ReviseScale;
using FactCheck.Web.Features.Queues.ShowScale;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ReviseScaleTests
{
    [Fact]
    public async Task A_change_makes_the_next_version_and_leaves_the_old_one_alone()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = (await desk.Send(new ReviseScaleCommand(null, 0, "Truth", "en", StartingScale.Ratings), editor)).Value;
        var next = StartingScale.Ratings.Select(rating => rating.Code == "true" ? rating with { Word = "Right" } : rating).ToList();

        (await desk.Send(new ReviseScaleCommand(id, 1, "", "en", next), editor)).Problems.ShouldBeEmpty();

        var scale = (await desk.Send(new ShowScaleQuery(id), editor)).Value;
        scale.Versions.Select(version => (version.Number, version.Ratings[0].Word)).ShouldBe([(2, "Right"), (1, "True")]);
    }

    [Fact]
    public async Task Gaps_twins_and_a_stale_form_are_refused_and_a_reviewer_makes_no_scale()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var ratings = StartingScale.Ratings;

        Refusal(await desk.Send(new ReviseScaleCommand(null, 0, "", "en", ratings), editor)).ShouldBe(("scale.name-missing", "Name"));
        Refusal(await desk.Send(new ReviseScaleCommand(null, 0, "Truth", "en", [.. ratings.Skip(1).Take(2)]), editor)).ShouldBe(("scale.numbers", "Ratings"));
        Refusal(await desk.Send(new ReviseScaleCommand(null, 0, "Truth", "en", [ratings[4], ratings[3], ratings[5], ratings[5]]), editor)).ShouldBe(("scale.same", "Ratings"));
        Refusal(await desk.Send(new ReviseScaleCommand(queue.ScaleId, 7, "", "en", ratings), editor)).Code.ShouldBe("scale.moved-on");
        Refusal(await desk.Send(new ReviseScaleCommand(null, 0, "Truth", "en", ratings), await desk.Person("Rae", Roles.Reviewer))).Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_ratings_as_typed_and_keeps_them_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<ReviseScaleCommand, Guid>(_ => ScaleProblems.Numbers);
        var id = Guid.NewGuid();
        var form = page.Render<ReviseScaleForm>(with => with.Add(f => f.ScaleId, id).Add(f => f.Version, 1).Add(f => f.Ratings, StartingScale.Ratings));

        form.Find("input[name='Ratings[0].Word']").Change("Right");
        form.Find("input[name='Ratings[1].Number']").Change("nine");
        form.FindAll("fieldset button")[2].Click();
        form.Find("form").Submit();

        var sent = page.SentOf<ReviseScaleCommand>().ShouldHaveSingleItem();
        (sent.ScaleId, sent.Seen).ShouldBe((id, 1));
        sent.Ratings.Take(2).Select(rating => (rating.Word, rating.Number)).ShouldBe([("Mostly true", (int?)-1), ("Right", 5)]);
        form.Find("input[name='Ratings[0].Number']").GetAttribute("value").ShouldBe("nine");
        form.ShouldSayBeside("Ratings", ScaleProblems.Numbers);
    }

    private static (string Code, string? Field) Refusal(Outcome<Guid> outcome) => (outcome.Problems.ShouldHaveSingleItem().Code, outcome.Problems[0].Field);

    [Fact]
    public void A_version_that_somebody_else_made_meanwhile_stands_in_words_beside_what_was_typed()
    {
        using var page = new PageContext();
        var form = page.Render<ReviseScaleForm>(with => with.Add(f => f.ScaleId, Guid.NewGuid()).Add(f => f.Version, 1).Add(f => f.Ratings, StartingScale.Ratings));
        form.Find("input[name='Ratings[0].Word']").Change("Right");

        form.Render(with => with.Add(f => f.Version, 2).Add(f => f.Ratings, [.. StartingScale.Ratings.SkipLast(1)]));

        form.FindAll(".notice dt").Select(one => one.TextContent).ShouldBe(["Rating 1", $"Rating {StartingScale.Ratings.Count}"]);
        var lines = form.FindAll(".notice dd").Select(one => one.TextContent).ToList();
        lines[0].ShouldContain("below: “Right (");
        lines[1].ShouldStartWith("saved by now: “nothing”");
        form.Find("input[name='Ratings[0].Word']").GetAttribute("value").ShouldBe("Right");
    }
}
