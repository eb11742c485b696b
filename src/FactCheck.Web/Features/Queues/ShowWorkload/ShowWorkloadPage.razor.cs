using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowWorkload;

/// <summary>Who holds what, what is late, and how long work took.</summary>
public sealed partial class ShowWorkloadPage : IDisposable
{
    private Outcome<ShowWorkloadView>? outcome;
    private IDisposable? listening;
    private (Guid Claim, Guid Person)? open;
    private bool shares;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        listening = Live.ListenTo(["claim", "queue"], () => InvokeAsync(Again));
        return Ask();
    }

    private static string Span(TimeSpan time) =>
        time.TotalDays >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.0} days")
        : time.TotalHours >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");

    private bool IsOpen(HoldView hold) => open == (hold.ClaimId, hold.PersonId);

    private void Open(HoldView hold) => open = IsOpen(hold) ? null : (hold.ClaimId, hold.PersonId);

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowWorkloadQuery());

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private Task Shared()
    {
        shares = false;
        return Ask();
    }

    private async Task Done()
    {
        open = null;
        await Ask();
    }
}
