using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>What was corrected and retracted, and how to ask for it.</summary>
public sealed partial class ReadCorrectionsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadCorrectionsView View { get; set; } = null!;
}
