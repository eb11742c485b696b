using Bunit;
using FactCheck.Web.Features.Intake.ReceiveArticle;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ReceiveArticlePageTests
{
    [Fact]
    public void The_form_is_posted_over_http_with_text_file_and_address()
    {
        using var page = new PageContext();
        var shown = page.Render<ReceiveArticlePage>();

        var form = shown.Find("article-intake form");
        form.GetAttribute("action").ShouldBe("/desk/articles/receive");
        form.GetAttribute("enctype").ShouldBe("multipart/form-data");
        shown.FindAll("textarea[name=Text], input[name=File], input[name=Address]").Count.ShouldBe(3);
        foreach (var field in shown.FindAll("textarea, input[type=file], input[type=url]")) shown.FindAll($"label[for={field.Id}]").Count.ShouldBe(1);
        page.Sent.ShouldBeEmpty();
    }
}
