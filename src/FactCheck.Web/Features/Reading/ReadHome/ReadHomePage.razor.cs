using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadHome;

/// <summary>The front page: the newest verdict on top, the latest below, what was corrected beside them.</summary>
public sealed partial class ReadHomePage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadHomeView View { get; set; } = null!;
}
