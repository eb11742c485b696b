using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.PrepareCorrection;

/// <summary>The part of a claim's page where a verdict that is up is corrected, with checks and preview beside the form, as wide as the page.</summary>
public sealed partial class PrepareCorrectionPage
{
    private Outcome<PrepareCorrectionView>? outcome;
    private VerdictContent? typed;
    private int asked;
    private bool bringsIn;
    private int? added;
    private bool tells;
    private ElementReference heading;
    private ElementReference told;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The version that is up.</summary>
    [Parameter, EditorRequired] public VerdictRecord Record { get; set; } = null!;

    /// <summary>What the next version touches.</summary>
    [Parameter] public Cascade Touches { get; set; } = Cascade.Nothing;

    /// <summary>Raised when the correction is up.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes it.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == Record.Version) return;
        asked = Record.Version;
        await Ask();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await heading.FocusAsync();
        if (!tells) return;
        tells = false;
        await told.FocusAsync();
    }

    private Task Typed(VerdictContent content)
    {
        typed = content;
        return Ask();
    }

    private Task Added(int number)
    {
        (added, bringsIn, tells) = (number, false, true);
        return Ask();
    }

    private async Task Ask()
    {
        var answer = await Dispatcher.Send(new PrepareCorrectionQuery(ClaimId, typed));
        // What cannot be shown now is said by the form when it is sent; what is typed in it stays.
        if (answer.IsDone || outcome is not { IsDone: true }) outcome = answer;
    }
}
