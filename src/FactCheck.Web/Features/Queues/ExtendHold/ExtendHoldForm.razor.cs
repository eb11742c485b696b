using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ExtendHold;

/// <summary>Lets somebody's hold last longer.</summary>
public sealed partial class ExtendHoldForm
{
    private IReadOnlyList<Problem> problems = [];
    private DateOnly? day;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Whose hold.</summary>
    [Parameter, EditorRequired] public Guid HolderId { get; set; }

    /// <summary>Their name.</summary>
    [Parameter] public string HolderName { get; set; } = "";

    /// <summary>Until when it lasts now.</summary>
    [Parameter] public DateTimeOffset Until { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [CascadingParameter] private TimeZoneInfo? Zone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ExtendHoldCommand(ClaimId, HolderId, day));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
