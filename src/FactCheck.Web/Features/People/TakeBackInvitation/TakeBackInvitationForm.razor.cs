using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.TakeBackInvitation;

/// <summary>The button by which an administrator takes a link back that nobody used yet.</summary>
public sealed partial class TakeBackInvitationForm
{
    private IReadOnlyList<Problem> problems = [];
    private bool busy;

    /// <summary>Which link.</summary>
    [Parameter, EditorRequired] public Guid InvitationId { get; set; }

    /// <summary>For whom it was made.</summary>
    [Parameter] public string? Addressee { get; set; }

    /// <summary>Raised when it was done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        busy = true;
        var outcome = await Dispatcher.Send(new TakeBackInvitationCommand(InvitationId));
        (busy, problems) = (false, outcome.Problems);
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
