using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadArticle;

/// <summary>An article and what of it was checked.</summary>
public sealed partial class ReadArticlePage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadArticleView View { get; set; } = null!;

    private string Count => View.Claims.Count == 1 ? "One claim" : $"{View.Claims.Count} claims";
}
