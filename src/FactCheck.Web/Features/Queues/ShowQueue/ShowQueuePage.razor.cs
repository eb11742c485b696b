using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowQueue;

/// <summary>One queue with its claims; the status shown stands in the address.</summary>
public sealed partial class ShowQueuePage
{
    private Outcome<ShowQueueView>? outcome;
    private bool isOpen;

    /// <summary>The queue.</summary>
    [Parameter] public Guid QueueId { get; set; }

    /// <summary>Which claims.</summary>
    [SupplyParameterFromQuery(Name = "status")] private string? Status { get; set; }

    /// <summary>Where the page before ended.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private ClaimStatus Shown => Enum.TryParse<ClaimStatus>(Status, out var status) ? status : ClaimStatus.Queued;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private static string Span(TimeSpan time) =>
        time.TotalDays >= 2 ? Say(time.TotalDays, "days") : time.TotalHours >= 2 ? Say(time.TotalHours, "hours") : Say(time.TotalMinutes, "minutes");

    private static string Say(double figure, string unit) => string.Create(CultureInfo.InvariantCulture, $"{figure:0.#} {unit}");

    private static string Title(ClaimStatus status) => status == ClaimStatus.Queued ? "Waiting" : WorkflowTable.Say(status) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    private string Address(ClaimStatus status, string? after) =>
        $"/desk/queues/{QueueId}?status={status}{(after is null ? "" : $"&after={after}")}";

    private ShowQueueQuery Query() => new(QueueId, Shown, After);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }

    private async Task Changed()
    {
        isOpen = false;
        await Ask();
    }
}
