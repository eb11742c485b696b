using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.CiteExhibit;

/// <summary>Cites an exhibit that the desk has.</summary>
public sealed partial class CiteExhibitForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round that is written for; null for the verdict that is corrected.</summary>
    [Parameter, EditorRequired] public int? Round { get; set; }

    /// <summary>The exhibit.</summary>
    [Parameter, EditorRequired] public Guid ExhibitId { get; set; }

    /// <summary>The newsroom's day: when it is read.</summary>
    [Parameter] public DateOnly? Today { get; set; }

    /// <summary>Raised with the number that it got.</summary>
    [Parameter] public EventCallback<int> OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new CiteExhibitCommand(ClaimId, Round, ExhibitId, Today));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
    }
}
