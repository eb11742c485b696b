using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.WithdrawExhibit;

/// <summary>Marks an exhibit as withdrawn.</summary>
public sealed partial class WithdrawExhibitForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? notice;

    /// <summary>The exhibit.</summary>
    [Parameter, EditorRequired] public Guid ExhibitId { get; set; }

    /// <summary>Raised with the number of pages that say so now.</summary>
    [Parameter] public EventCallback<int> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new WithdrawExhibitCommand(ExhibitId, notice));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
    }
}
