using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.TakeBackInvitation;

/// <summary>Takes one invitation back.</summary>
public sealed partial class TakeBackInvitationForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>Which one.</summary>
    [Parameter, EditorRequired] public Guid InvitationId { get; set; }

    /// <summary>For whom it was.</summary>
    [Parameter] public string? Addressee { get; set; }

    /// <summary>Raised when it was done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new TakeBackInvitationCommand(InvitationId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
