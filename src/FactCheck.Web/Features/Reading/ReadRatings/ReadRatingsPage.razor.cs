using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadRatings;

/// <summary>What the desk's words mean.</summary>
public sealed partial class ReadRatingsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadRatingsView View { get; set; } = null!;
}
