using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowExhibit;

/// <summary>One exhibit and what rests on it.</summary>
public sealed partial class ShowExhibitPage : IDisposable
{
    private Outcome<ShowExhibitView>? outcome;
    private IDisposable? listening;
    private string open = "";
    private int? told;

    /// <summary>The exhibit.</summary>
    [Parameter] public Guid ExhibitId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo(["exhibit"], () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowExhibitQuery(ExhibitId));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private void Open(string form) => open = open == form ? "" : form;

    private void Close() => open = "";

    private Task Done()
    {
        Close();
        return Ask();
    }

    private Task Withdrawn(int pages)
    {
        told = pages;
        return Done();
    }
}
