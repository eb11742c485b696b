using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowWorkload;

/// <summary>Who holds what, what is late, and how long work took.</summary>
public sealed partial class ShowWorkloadPage
{
    private Outcome<ShowWorkloadView>? outcome;
    private (Guid Claim, Guid Person)? open;
    private bool shares;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private static string Span(TimeSpan time) =>
        time.TotalDays >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.0} days")
        : time.TotalHours >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");

    private bool IsOpen(HoldView hold) => open == (hold.ClaimId, hold.PersonId);

    private void Open(HoldView hold) => open = IsOpen(hold) ? null : (hold.ClaimId, hold.PersonId);

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowWorkloadQuery());

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
