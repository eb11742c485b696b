using Bunit;
using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Tests.Support;

/// <summary>What somebody reads on a form that was refused.</summary>
public static class FormReading
{
    /// <summary>
    /// The problem stands in the list on top, which leads to its field; it stands beside the field; and the field says so aloud
    /// (a group of controls by its description, a single one by <c>aria-invalid</c> as well).
    /// </summary>
    public static void ShouldSayBeside<T>(this IRenderedComponent<T> form, string field, Problem problem) where T : IComponent
    {
        var link = form.FindAll(".problems[role=alert] a").Where(one => one.TextContent == problem.Message).ShouldHaveSingleItem("the list on top leads to the field");
        var id = link.GetAttribute("href")!.Split('#')[1];
        id.ShouldEndWith($"-{field}");
        form.Find($"#{id}-problem").TextContent.ShouldContain(problem.Message);
        var there = form.Find($"#{id}");
        var described = there.GetAttribute("aria-describedby") ?? there.ParentElement!.GetAttribute("aria-describedby") ?? "";
        described.Split(' ').ShouldContain($"{id}-problem");
        if (there.LocalName is "input" or "select" or "textarea") there.GetAttribute("aria-invalid").ShouldBe("true");
    }

    /// <summary>Each field holds these words.</summary>
    public static void ShouldKeep<T>(this IRenderedComponent<T> form, params (string Field, string Words)[] typed) where T : IComponent
    {
        foreach (var (field, words) in typed) form.Find($"input[name={field}], textarea[name={field}], select[name={field}]").GetAttribute("value").ShouldBe(words, field);
    }
}
