using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Articles;

/// <summary>
/// An article's whole text with the claims' stretches marked. For the desk only: a public page shows a claim with its sentence
/// and the neighbours. The rendered text content is the article's text, code unit by code unit, so that offsets hold.
/// </summary>
public sealed partial class ArticleWords
{
    private IReadOnlyList<TextPiece> pieces = [];
    private (string Text, IReadOnlyList<TextMark> Marks) cut = ("", []);

    /// <summary>The article's text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What to mark.</summary>
    [Parameter]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>Key of the claim that the page has open; null for none.</summary>
    [Parameter]
    public string? Current { get; set; }

    /// <summary>BCP 47 tag of the text; null when unknown.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>A stretch was selected.</summary>
    [Parameter]
    public EventCallback<ArticleSelectionEventArgs> OnSelected { get; set; }

    /// <summary>A mark was pressed.</summary>
    [Parameter]
    public EventCallback<ArticleClaimEventArgs> OnPressed { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(cut.Text, Text) && ReferenceEquals(cut.Marks, Marks)) return;
        pieces = TextPieces.Cut(Text, Marks);
        cut = (Text, Marks);
    }

    private bool IsCurrent(TextPiece piece) => Current is not null && piece.Keys!.Split(' ').Contains(Current);
}
