using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListConflicts;

/// <summary>Declared conflicts of interest: one's own, for editors everybody's.</summary>
public sealed partial class ListConflictsPage : IDisposable
{
    private Outcome<ListConflictsView>? outcome;
    private IDisposable? listening;
    private int declared;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        listening = Live.ListenTo(["conflict"], () => InvokeAsync(Again));
        return Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new ListConflictsQuery());

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    // The next one is looked for in empty fields.
    private Task Declared()
    {
        declared++;
        return Ask();
    }
}
