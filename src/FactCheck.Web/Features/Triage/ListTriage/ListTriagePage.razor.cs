using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.ListTriage;

/// <summary>The suggested claims; what is filtered for stands in the address. The next page is asked for before it is wanted.</summary>
public sealed partial class ListTriagePage : IDisposable
{
    private readonly HashSet<Guid> chosen = [];
    private Outcome<ListTriageView>? outcome;
    private IDisposable? listening;
    private ElementReference panel;
    private (ListTriageQuery Query, Outcome<ListTriageView> Outcome)? ahead;
    private (Act Act, IReadOnlyList<Guid> Ids, string Words)? undone;
    private IReadOnlyList<Guid> targets = [];
    private Act? open;
    private bool focusPanel;
    private string? words;

    /// <summary>Words of the claim.</summary>
    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    /// <summary>What sort of statement.</summary>
    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    /// <summary>Only what is rather worth a check than not.</summary>
    [SupplyParameterFromQuery(Name = "worthy")] private bool Worthy { get; set; }

    /// <summary>Only watched speakers.</summary>
    [SupplyParameterFromQuery(Name = "watched")] private bool Watched { get; set; }

    /// <summary>Only one article.</summary>
    [SupplyParameterFromQuery(Name = "article")] private Guid? Article { get; set; }

    /// <summary>Where the page before ended.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(Kind) || Worthy || Watched || Article is not null || After is not null;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo(["claim", "speaker", "queue"], () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        (words, open) = (Words, null);
        chosen.Clear();
        if (ahead is { } ready && ready.Query == Query(After)) outcome = ready.Outcome;
        return Ask();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusPanel)
        {
            focusPanel = false;
            await panel.FocusAsync();
        }

        if (outcome is not { IsDone: true, Value.Next: { } next } || ahead?.Query == Query(next)) return;
        var query = Query(next);
        ahead = (query, await Dispatcher.Send(query));
    }

    private static string Of(int count) => count == 1 ? "One claim" : $"{count} claims";

    private string ActWords(Act act) => $"{(act == Act.Queue ? "Queue" : act == Act.Dismiss ? "Dismiss" : "Merge")} {Of(targets.Count).ToLowerInvariant()}";

    private ListTriageQuery Query(string? after) =>
        new(Words, Enum.TryParse<ClaimKind>(Kind, out var kind) ? kind : null, Worthy, Watched, Article, after);

    private async Task Ask()
    {
        outcome = await Dispatcher.Send(Query(After));
        if (outcome.IsDone) chosen.IntersectWith(outcome.Value.Claims.Select(claim => claim.Id));
    }

    private async Task Again()
    {
        ahead = null;
        await Ask();
        StateHasChanged();
    }

    private void Choose(Guid claim)
    {
        if (!chosen.Remove(claim)) chosen.Add(claim);
    }

    private void All()
    {
        var all = outcome!.Value.Claims.Select(claim => claim.Id).ToList();
        if (chosen.Count == all.Count) chosen.Clear();
        else chosen.UnionWith(all);
    }

    private void Open(Act act) => (open, targets, focusPanel) = (act, [.. chosen], true);

    private void OpenFor(Act act, Guid claim)
    {
        if (chosen.Count == 0) (open, targets, focusPanel) = (act, [claim], true);
        else Open(act);
    }

    private void Close() => open = null;

    private async Task Done()
    {
        var done = open == Act.Queue ? "put into the queue" : open == Act.Dismiss ? "dismissed" : "merged";
        undone = (open!.Value, targets, $"{Of(targets.Count)} {done}.");
        open = null;
        chosen.Clear();
        ahead = null;
        await Ask();
    }

    private async Task Undone()
    {
        undone = null;
        ahead = null;
        await Ask();
    }

    private void Filter() => Go(Address(words, Kind, Worthy, Watched, null));

    private void Go(string address) => Navigation.NavigateTo(address);

    private string Address(string? typed, string? kind, bool worthy, bool watched, string? after) => Navigation.GetUriWithQueryParameters("/desk/triage", new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim(),
        ["kind"] = string.IsNullOrEmpty(kind) ? null : kind,
        ["worthy"] = worthy ? true : null,
        ["watched"] = watched ? true : null,
        ["article"] = Article,
        ["after"] = after,
    });
}
