using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Tests.Parts.Forms;

public sealed class ProblemFormTests
{
    private static readonly Problem TooLong = new("test.too-long", "This is too long.", "Reason");
    private static readonly Problem Whole = new("test.whole", "Nothing of this can be done now.");

    [Fact]
    public void Each_problem_stands_in_the_list_and_beside_its_field_which_says_so_aloud()
    {
        using var page = new PageContext();
        var form = Form(page, [TooLong, Whole], Area("Reason"));

        var area = form.Find("textarea");
        area.GetAttribute("aria-invalid").ShouldBe("true");
        form.Find($"#{area.GetAttribute("aria-describedby")}").TextContent.ShouldContain(TooLong.Message);
        form.FindAll("[role=alert] li").Count.ShouldBe(2);
        form.Find("[role=alert] a").GetAttribute("href").ShouldBe($"/#{area.Id}");
    }

    [Fact]
    public void Without_problems_nothing_is_said_to_be_wrong()
    {
        using var page = new PageContext();
        var form = Form(page, [], Area("Reason"));

        form.FindAll("[role=alert], .field-problem, [aria-invalid]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_being_sent_is_not_sent_again()
    {
        using var page = new PageContext();
        var sent = 0;
        var answer = new TaskCompletionSource();
        var form = page.Render<ProblemForm>(p => p.Add(f => f.Id, "test").Add(f => f.OnSubmit, () =>
        {
            sent++;
            return answer.Task;
        }));

        var first = form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();
        answer.SetResult();
        await first;
        await form.Find("form").SubmitAsync();

        sent.ShouldBe(2);
    }

    [Fact]
    public void A_text_area_takes_no_more_than_a_message_of_the_circuit_carries()
    {
        using var page = new PageContext();

        Form(page, [], Area("Reason")).Find("textarea").GetAttribute("maxlength").ShouldBe("20000");
    }

    [Fact]
    public void Choices_show_what_is_chosen_and_tell_what_is_chosen_next()
    {
        using var page = new PageContext();
        Choice[] choices = [new("true", "True", "holds in every part"), new("false", "False", "holds in no part")];
        string? radio = null, select = null;
        var radios = page.Render<RadioField>(p => p.Add(f => f.Name, "Rating").Add(f => f.Label, "Is it true?").Add(f => f.Choices, choices)
            .Add(f => f.Value, "true").Add(f => f.ValueChanged, value => radio = value));
        var selects = page.Render<SelectField>(p => p.Add(f => f.Name, "Rating").Add(f => f.Label, "Is it true?").Add(f => f.Choices, choices)
            .Add(f => f.Empty, "not yet").Add(f => f.ValueChanged, value => select = value));

        radios.Find("input[value=true]").HasAttribute("checked").ShouldBeTrue();
        radios.Find("label:has(input[value=false])").TextContent.ShouldContain("holds in no part");
        radios.Find("input[value=false]").Change("false");
        selects.Find("option[selected]").TextContent.ShouldBe("not yet");
        selects.Find("select").Change("false");

        radio.ShouldBe("false");
        select.ShouldBe("false");
    }

    [Fact]
    public void A_day_is_read_as_a_day_and_anything_else_as_none()
    {
        using var page = new PageContext();
        DateOnly? day = null;
        var field = page.Render<DateField>(p => p.Add(f => f.Name, "ReadOn").Add(f => f.Label, "Read on").Add(f => f.ValueChanged, value => day = value));

        field.Find("input").Change("2026-03-10");
        day.ShouldBe(new DateOnly(2026, 3, 10));
        field.Find("input").Change("");
        day.ShouldBeNull();
    }

    private static IRenderedComponent<ProblemForm> Form(PageContext page, IReadOnlyList<Problem> problems, RenderFragment fields) =>
        page.Render<ProblemForm>(p => p.Add(f => f.Id, "test").Add(f => f.Problems, problems).Add(f => f.OnSubmit, () => { }).Add(f => f.ChildContent, fields));

    private static RenderFragment Area(string name) => builder =>
    {
        builder.OpenComponent<TextAreaField>(0);
        builder.AddAttribute(1, nameof(TextAreaField.Name), name);
        builder.AddAttribute(2, nameof(TextAreaField.Label), name);
        builder.CloseComponent();
    };
}
