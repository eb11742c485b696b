using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Words;

/// <summary>Two texts as one, with what went struck out and what came underlined.</summary>
public sealed partial class WordsThatChanged
{
    private IReadOnlyList<DiffRun> runs = [];

    /// <summary>The text before.</summary>
    [Parameter, EditorRequired]
    public string Before { get; set; } = "";

    /// <summary>The text after.</summary>
    [Parameter, EditorRequired]
    public string After { get; set; } = "";

    /// <inheritdoc />
    protected override void OnParametersSet() => runs = WordDiff.Between(Before, After);
}
