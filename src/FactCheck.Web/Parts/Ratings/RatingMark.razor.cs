using FactCheck.Domain.Scales;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Ratings;

/// <summary>A rating as it is seen everywhere: shape, word and colour, of which the word alone is enough.</summary>
public sealed partial class RatingMark
{
    /// <summary>The word that is shown.</summary>
    [Parameter, EditorRequired]
    public string Word { get; set; } = "";

    /// <summary>How it is drawn.</summary>
    [Parameter]
    public RatingShape Shape { get; set; } = RatingShape.Stroke;

    /// <summary>The tone of its colour.</summary>
    [Parameter]
    public RatingTone Tone { get; set; } = RatingTone.Neutral;

    /// <summary>True on top of a verdict.</summary>
    [Parameter]
    public bool Large { get; set; }
}
