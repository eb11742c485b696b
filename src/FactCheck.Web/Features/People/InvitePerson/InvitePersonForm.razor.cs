using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.InvitePerson;

/// <summary>The form by which an administrator invites.</summary>
public sealed partial class InvitePersonForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? addressee;
    private Roles roles = Roles.Reviewer;
    private InvitePersonView? made;

    /// <summary>Raised after a link was made, so that the page asks its query again.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new InvitePersonCommand(addressee, roles));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        (made, addressee, roles) = (outcome.Value, null, Roles.Reviewer);
        await OnDone.InvokeAsync();
    }
}
