using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowAgreement;

/// <summary>How far reviewers agree; what is measured stands in the address.</summary>
public sealed partial class ShowAgreementPage
{
    // By these alone a round is settled, or runs again.
    private static readonly HashSet<string> Settling =
        [.. new[] { Act.SubmitReview, Act.Return, Act.AskAgain, Act.Release, Act.Expire, Act.Reassign }.Select(WorkflowTable.Say)];

    private Outcome<ShowAgreementView>? outcome;

    /// <summary>Only this queue.</summary>
    [SupplyParameterFromQuery(Name = "queue")] private string? QueueIdAsked { get; set; }

    private Guid? QueueId => FromAddress.Id(QueueIdAsked);

    /// <summary>The scale.</summary>
    [SupplyParameterFromQuery(Name = "scale")] private string? ScaleIdAsked { get; set; }

    private Guid? ScaleId => FromAddress.Id(ScaleIdAsked);

    /// <summary>Its version.</summary>
    [SupplyParameterFromQuery(Name = "version")] private string? VersionAsked { get; set; }

    private int? Version => FromAddress.Number(VersionAsked);

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    // Of queues no more than their names is shown.
    private static bool Matters(Announcement news) => news.Subject switch
    {
        "claim" => Settling.Contains(news.What),
        "queue" => news.What is "open" or "describe",
        _ => true,
    };

    private ShowAgreementQuery Query() => new(QueueId, ScaleId, Version);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }

    private static string Say(double? figure) => figure?.ToString("0.00", CultureInfo.InvariantCulture) ?? "cannot be said";

    private static string Name(MonthView month) => month.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    // 1 on top, 0 in the middle, -1 at the bottom of the drawing.
    private static IEnumerable<(string X, string Y)> Places(IReadOnlyList<MonthView> months) =>
        months.Select((month, at) => (month, at)).Where(one => one.month.Alpha is not null).Select(one => (
            Number(20 + (560.0 * one.at / Math.Max(1, months.Count - 1))),
            Number(70 - (60 * Math.Clamp(one.month.Alpha!.Value, -1, 1)))));

    private static string Points(IReadOnlyList<MonthView> months) => string.Join(' ', Places(months).Select(place => $"{place.X},{place.Y}"));

    private static string Number(double figure) => figure.ToString("0.#", CultureInfo.InvariantCulture);

    private void Go(string? queue, string? scale, int? version) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/desk/agreement", new Dictionary<string, object?>
    {
        ["queue"] = string.IsNullOrEmpty(queue) ? null : queue, ["scale"] = string.IsNullOrEmpty(scale) ? null : scale, ["version"] = version,
    }));
}
