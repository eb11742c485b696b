using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Review.JudgeClaim;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class JudgeClaimTests
{
    [Fact]
    public async Task An_editor_sees_all_reviews_side_by_side_and_may_settle_them()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", "Yes.");
        await it.Rate(it.Sam, "false", "No.");

        var judge = (await it.Judge()).Value;

        judge.Reviews.Select(one => (one.Writer, one.Rating?.Word, one.Rationale)).ShouldBe([("Rae", "True", "Yes."), ("Sam", "False", "No.")], ignoreOrder: true);
        judge.Acts.ShouldContain(Act.Adjudicate);
        (await it.Judge(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task Who_rated_it_reads_why_they_may_not_judge()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Eve, "true");
        await it.Rate(it.Sam, "false");

        var judge = (await it.Judge()).Value;

        judge.Acts.ShouldNotContain(Act.Adjudicate);
        judge.WhyNotAdjudicate.ShouldHaveSingleItem().Code.ShouldBe("claim.rated-it");
    }

    [Fact]
    public async Task The_page_marks_where_they_differ_and_opens_the_form()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");
        var view = (await it.Judge()).Value;
        using var page = new PageContext();
        page.Answers<JudgeClaimQuery, JudgeClaimView>(_ => view);

        var shown = page.Render<JudgeClaimPage>(with => with.Add(p => p.Number, it.Number));

        shown.FindAll("article").Count.ShouldBe(2);
        shown.FindAll("article .pill").Select(pill => pill.TextContent).ShouldBe(["differs", "differs"]);
        shown.FindAll("button").First(button => button.TextContent == "Settle it").Click();
        shown.FindAll("input[name=Rating]").Count.ShouldBe(7);
    }
}
