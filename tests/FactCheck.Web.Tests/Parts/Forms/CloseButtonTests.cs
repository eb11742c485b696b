using Bunit;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Parts.Forms;

public sealed class CloseButtonTests
{
    [Fact]
    public void It_closes_by_a_press_and_by_Escape_and_where_nobody_listens_it_is_not_there()
    {
        using var page = new PageContext();
        var closed = 0;
        var button = page.Render<CloseButton>(with => with.Add(b => b.OnClose, () => closed++)).Find("button");
        (button.TextContent, button.GetAttribute("type"), button.GetAttribute("data-keys"), button.HasAttribute("data-closes")).ShouldBe(("Close", "button", "Escape", true));
        button.Click();
        closed.ShouldBe(1);

        page.Render<CloseButton>().Markup.Trim().ShouldBeEmpty();
    }
}
