using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadPolicy;

/// <summary>One page of what the newsroom says of itself.</summary>
public sealed partial class ReadPolicyPage
{
    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public ReadPolicyView View { get; set; } = null!;

    /// <summary>Which page: <c>about</c>, <c>funding</c> or <c>ethics</c>.</summary>
    [Parameter, EditorRequired]
    public string Which { get; set; } = "";

    private string Title => Which switch { "funding" => "Who pays", "ethics" => "Ethics", _ => $"About {View.Publisher.Name}" };

    private string Text => Which == "funding" ? View.Policies.Funding : View.Policies.Ethics;
}
