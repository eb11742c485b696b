using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.ChangePerson;

/// <summary>The form by which an administrator changes a person.</summary>
public sealed partial class ChangePersonForm
{
    private IReadOnlyList<Problem> problems = [];
    private (string Name, Roles Roles, bool IsActive) filledFor;
    private string? name;
    private Roles roles;
    private bool active;

    /// <summary>Whom.</summary>
    [Parameter, EditorRequired] public Guid PersonId { get; set; }

    /// <summary>The name until now.</summary>
    [Parameter] public string Name { get; set; } = "";

    /// <summary>The roles until now.</summary>
    [Parameter] public Roles Roles { get; set; }

    /// <summary>Whether they may sign in until now.</summary>
    [Parameter] public bool IsActive { get; set; }

    /// <summary>Raised when it was done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (name, roles, active) = filledFor = (Name, Roles, IsActive);

    private IReadOnlyList<SavedLine> Lines =>
        [new("Name", Name, name), new("Roles", Say(Roles), Say(roles)), new("May sign in", IsActive ? "yes" : "no", active ? "yes" : "no")];

    private static string Say(Roles roles) => roles == Roles.None ? "" : roles.ToString().ToLowerInvariant();

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ChangePersonCommand(PersonId, name ?? "", roles, active));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
