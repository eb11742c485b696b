using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadOutlet;

/// <summary>An outlet and what was checked of what it published.</summary>
public sealed partial class ReadOutletPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadOutletView View { get; set; } = null!;
}
