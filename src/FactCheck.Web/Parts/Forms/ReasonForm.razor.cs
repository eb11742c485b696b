using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Forms;

/// <summary>An act that asks for nothing but its reason: what it does stands above, the reason is sent. What was typed stays when it is refused.</summary>
public sealed partial class ReasonForm
{
    private string? reason;

    /// <summary>Id of the form, unlike any other on the page.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>Why it was refused; empty when it was not.</summary>
    [Parameter] public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>Name of the request's field.</summary>
    [Parameter] public string Name { get; set; } = "Reason";

    /// <summary>What the field asks for.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Who reads it.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>The button's words.</summary>
    [Parameter, EditorRequired] public string Button { get; set; } = "";

    /// <summary>True for what takes something from readers.</summary>
    [Parameter] public bool Danger { get; set; }

    /// <summary>Most UTF-16 code units.</summary>
    [Parameter] public int MaxLength { get; set; } = Domain.Claims.Claim.MostReason;

    /// <summary>What the act does, in a sentence.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Raised with the reason as it was typed.</summary>
    [Parameter] public EventCallback<string?> OnSend { get; set; }
}
