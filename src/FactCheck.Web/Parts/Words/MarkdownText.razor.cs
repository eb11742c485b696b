using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Words;

/// <summary>Markdown that somebody typed, shown. One of the two places that may hand HTML to the page as it is.</summary>
public sealed partial class MarkdownText
{
    private MarkupString html;

    /// <summary>What was typed.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the ids of the evidence list start with.</summary>
    [Parameter]
    public string MarkPrefix { get; set; } = "evidence-";

    /// <summary>What each evidence says, shown beside its marks; null to show nothing.</summary>
    [Parameter]
    public IReadOnlyDictionary<int, string>? Notes { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => html = new(SafeMarkdown.ToHtml(Text, MarkPrefix, Notes));
}
