using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.EmbedVerdict;

/// <summary>The card of a verdict that other sites show.</summary>
public sealed partial class EmbedVerdictPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public EmbedVerdictView View { get; set; } = null!;
}
