using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.Intake.CorrectDetails;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class CorrectDetailsFormTests
{
    private static readonly ArticleDetails Details = ArticleDetails.Unknown with { Title = "Fees", Language = "en" };

    [Fact]
    public void It_sends_what_was_shown_and_what_was_typed()
    {
        using var page = new PageContext();
        page.Answers<CorrectDetailsCommand, Joined>(_ => new Joined(new Dictionary<string, string>(), []));
        var form = page.Render<CorrectDetailsForm>(with => with.Add(f => f.Details, Details).Add(f => f.Outlet, "Tribune"));

        form.Find("textarea[name=Title]").Change("Higher fees");
        form.Find("form").Submit();

        var sent = page.SentOf<CorrectDetailsCommand>().ShouldHaveSingleItem();
        (sent.Original.Title, sent.Mine.Title, sent.Mine.Outlet).ShouldBe(("Fees", "Higher fees", "Tribune"));
    }

    [Fact]
    public void A_problem_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var page = new PageContext();
        page.Answers<CorrectDetailsCommand, Joined>(_ => CorrectDetailsProblems.NoDate.At("Mine.Dated"));
        var form = page.Render<CorrectDetailsForm>(with => with.Add(f => f.Details, Details));

        form.Find("input[name=Dated]").Change("Friday");
        form.Find("form").Submit();

        form.Find("input[name=Dated]").GetAttribute("value").ShouldBe("Friday");
        form.Find("input[name=Dated]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find(".field-problem").TextContent.ShouldBe(CorrectDetailsProblems.NoDate.Message);
    }

    [Fact]
    public void When_somebody_else_changed_the_same_field_both_texts_are_seen()
    {
        using var page = new PageContext();
        page.Answers<CorrectDetailsCommand, Joined>(_ => new Joined(new Dictionary<string, string> { ["Title"] = "Theirs" }, [new("Title", "Fees", "Mine", "Theirs")]));
        var form = page.Render<CorrectDetailsForm>(with => with.Add(f => f.Details, Details));

        form.Find("textarea[name=Title]").Change("Mine");
        form.Find("form").Submit();

        form.Find(".notice").TextContent.ShouldContain("Theirs");
        form.Find("textarea[name=Title]").GetAttribute("value").ShouldBe("Mine");
        form.Find(".notice button").Click();
        form.Find("textarea[name=Title]").GetAttribute("value").ShouldBe("Theirs");
    }
}
