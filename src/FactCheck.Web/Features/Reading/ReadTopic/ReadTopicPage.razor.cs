using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadTopic;

/// <summary>A topic and what was checked about it.</summary>
public sealed partial class ReadTopicPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadTopicView View { get; set; } = null!;
}
