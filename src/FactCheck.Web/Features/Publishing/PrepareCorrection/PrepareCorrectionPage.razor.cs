using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.PrepareCorrection;

/// <summary>The part of a claim's page where a verdict that is up is corrected, with checks and preview beside the form.</summary>
public sealed partial class PrepareCorrectionPage
{
    private Outcome<PrepareCorrectionView>? outcome;
    private VerdictContent? typed;
    private int asked;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The version that is up.</summary>
    [Parameter, EditorRequired] public VerdictRecord Record { get; set; } = null!;

    /// <summary>Raised when the correction is up.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == Record.Version) return;
        asked = Record.Version;
        await Ask();
    }

    private Task Typed(VerdictContent content)
    {
        typed = content;
        return Ask();
    }

    private async Task Ask()
    {
        var answer = await Dispatcher.Send(new PrepareCorrectionQuery(ClaimId, typed));
        // What cannot be shown now is said by the form when it is sent; what is typed in it stays.
        if (answer.IsDone || outcome is not { IsDone: true }) outcome = answer;
    }
}
