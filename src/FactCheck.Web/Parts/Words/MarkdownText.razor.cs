using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Words;

/// <summary>Markdown that somebody typed, shown.</summary>
public sealed partial class MarkdownText
{
    private SafeHtml html = null!;

    /// <summary>What was typed.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>What the ids of the evidence list start with.</summary>
    [Parameter]
    public string MarkPrefix { get; set; } = "evidence-";

    /// <summary>What was drawn already, instead of the text.</summary>
    [Parameter]
    public SafeHtml? Drawn { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => html = Drawn ?? SafeHtml.Of(Text, MarkPrefix);
}
