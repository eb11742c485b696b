using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.ConfirmSpeakers;

/// <summary>Confirms whose words a mention reports.</summary>
public sealed partial class ConfirmSpeakersForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>The mention.</summary>
    [Parameter, EditorRequired] public Guid MentionId { get; set; }

    /// <summary>Raised when it is confirmed.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ConfirmSpeakersCommand(ArticleId, MentionId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
