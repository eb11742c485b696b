using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Parts.Claims;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.ListTriage;

/// <summary>The suggested claims; what is filtered for stands in the address. The next page is asked for before it is wanted.</summary>
public sealed partial class ListTriagePage : IDisposable
{
    private const string Gone = "what is not there any more";
    private readonly HashSet<Guid> chosen = [];
    private Outcome<ListTriageView>? outcome;
    private IDisposable? listening;
    private ElementReference panel;
    private (ListTriageQuery Query, Outcome<ListTriageView> Outcome)? ahead;
    private (Act Act, IReadOnlyList<Guid> Ids, string Words, Guid? Holder)? undone;
    private IReadOnlyList<Guid> targets = [];
    private Act? open;
    private Asking? asks;
    private bool focusPanel;
    private string? words;

    /// <summary>Words of the claim.</summary>
    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    /// <summary>What sort of statement.</summary>
    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    /// <summary>Only what is rather worth a check than not.</summary>
    [SupplyParameterFromQuery(Name = "worthy")] private string? WorthyAsked { get; set; }

    private bool Worthy => FromAddress.Flag(WorthyAsked);

    /// <summary>Only watched speakers.</summary>
    [SupplyParameterFromQuery(Name = "watched")] private string? WatchedAsked { get; set; }

    private bool Watched => FromAddress.Flag(WatchedAsked);

    /// <summary>Only one article.</summary>
    [SupplyParameterFromQuery(Name = "article")] private string? ArticleAsked { get; set; }

    private Guid? Article => FromAddress.Id(ArticleAsked);

    /// <summary>Only what the rules suggest for one queue.</summary>
    [SupplyParameterFromQuery(Name = "queue")] private string? QueueAsked { get; set; }

    private Guid? Queue => FromAddress.Id(QueueAsked);

    /// <summary>Only what one speaker says.</summary>
    [SupplyParameterFromQuery(Name = "speaker")] private string? SpeakerAsked { get; set; }

    /// <summary>Only what one outlet published.</summary>
    [SupplyParameterFromQuery(Name = "outlet")] private string? OutletAsked { get; set; }

    /// <summary>Only what is about one topic.</summary>
    [SupplyParameterFromQuery(Name = "topic")] private string? TopicAsked { get; set; }

    /// <summary>Where the page before ended.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    private TriageFilter Asked => new(
        string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), Enum.TryParse<ClaimKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, Worthy, Watched, Article, Queue,
        FromAddress.Id(SpeakerAsked), FromAddress.Id(OutletAsked), FromAddress.Id(TopicAsked));

    private bool IsFiltered => Asked != TriageFilter.Everything || After is not null;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo(["claim", "speaker", "queue", "triage"], () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        (words, open, asks) = (Words, null, null);
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
            await panel.FocusAsync(preventScroll: open is not null);
        }

        if (outcome is not { IsDone: true, Value.Next: { } next } || ahead?.Query == Query(next)) return;
        var query = Query(next);
        ahead = (query, await Dispatcher.Send(query));
    }

    private static string Of(int count) => count == 1 ? "One claim" : $"{count} claims";

    private string ActWords(Act act) => $"{(act == Act.Queue ? "Queue" : act == Act.Dismiss ? "Dismiss" : "Merge")} {Of(targets.Count).ToLowerInvariant()}";

    private ListTriageQuery Query(string? after) => new(Asked, after);

    private async Task Ask()
    {
        var query = Query(After);
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query != Query(After)) return;
        outcome = answer;
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

    private void AllSuggested()
    {
        chosen.Clear();
        chosen.UnionWith(outcome!.Value.Claims.Where(claim => claim.Suggestion is not null).Select(claim => claim.Id));
    }

    private void Open(Act act) => (open, asks, targets, focusPanel) = (act, null, [.. chosen], true);

    private void OpenFor(Act act, Guid claim) => (open, asks, targets, focusPanel) = (act, null, Targets(claim), true);

    private void Ask(Asking what) => (open, asks, focusPanel) = (null, what, true);

    private IReadOnlyList<Guid> Targets(Guid claim) => chosen.Count == 0 ? [claim] : [.. chosen];

    // Of several that say the same the oldest stays; of one the editor says into which.
    /// <summary>Of several claims that say the same one may stay: all of them can be found.</summary>
    private IReadOnlyList<Guid> Going => targets.Count == 1 ? targets : [];

    private string? Oldest(ListTriageView view) =>
        targets.Count > 1 && view.Claims.Where(claim => targets.Contains(claim.Id)).MinBy(claim => claim.Number) is { } oldest ? $"#{oldest.Number}" : null;

    private void Close() => (open, asks) = (null, null);

    private Task Done()
    {
        var done = open == Act.Dismiss ? "dismissed" : "merged";
        return Did(open!.Value, targets, $"{Of(targets.Count)} {done}.");
    }

    // What was given with it is taken back with it.
    private Task Queued(Guid? holder) => Did(Act.Queue, targets, $"{Of(targets.Count)} put into the queue{(holder is null ? "" : ", a seat of each given")}.", holder);

    private Task Accepted((IReadOnlyList<Guid> Queued, IReadOnlyList<Problem> Left) became) =>
        Did(Act.Queue, became.Queued, string.Join(' ', became.Left.Select(problem => problem.Message).Prepend($"{Of(became.Queued.Count)} queued as suggested.")));

    private IReadOnlyList<SeenSuggestion> Seen(IEnumerable<Guid> claims) =>
        [.. outcome!.Value.Claims.Where(row => claims.Contains(row.Id)).Select(row => new SeenSuggestion(row.Id, row.Suggestion?.QueueId, row.Suggestion?.Priority))];

    private async Task Did(Act act, IReadOnlyList<Guid> claims, string said, Guid? holder = null)
    {
        undone = (act, claims, said, holder);
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

    private async Task Settled()
    {
        asks = null;
        ahead = null;
        await Ask();
    }

    private void Removed() => Go(TriageFilter.Everything);

    private void ChooseKind(ChangeEventArgs args) => Go(Asked with { Kind = Enum.TryParse<ClaimKind>(args.Value as string, out var kind) ? kind : null });

    private void ChooseQueue(ChangeEventArgs args) => Go(Asked with { QueueId = Guid.TryParse(args.Value as string, out var queue) ? queue : null });

    private void Filter() => Go(Asked with { Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim() });

    // What is filtered for, in words, each with what is left without it.
    private IReadOnlyList<(string Said, TriageFilter Without)> Narrowed(FilterNamesView names)
    {
        var asked = Asked;
        return
        [
            .. new (string? Said, TriageFilter Without)[]
            {
                (asked.Words is { } looked ? $"“{looked}”" : null, asked with { Words = null }),
                (asked.Kind is { } kind ? $"kind: {ClaimChoices.Word(kind)}" : null, asked with { Kind = null }),
                (asked.QueueId is null ? null : $"suggested for {names.Queue ?? Gone}", asked with { QueueId = null }),
                (asked.OnlyWorthy ? "worth a check" : null, asked with { OnlyWorthy = false }),
                (asked.OnlyWatched ? "watched speakers" : null, asked with { OnlyWatched = false }),
                (asked.SpeakerId is null ? null : $"speaker: {names.Speaker ?? Gone}", asked with { SpeakerId = null }),
                (asked.OutletId is null ? null : $"outlet: {names.Outlet ?? Gone}", asked with { OutletId = null }),
                (asked.TopicId is null ? null : $"topic: {names.Topic ?? Gone}", asked with { TopicId = null }),
                (asked.ArticleId is null ? null : $"article: {(names.Article is "" ? "without a title" : names.Article ?? Gone)}", asked with { ArticleId = null }),
            }.Where(one => one.Said is not null).Select(one => (one.Said!, one.Without)),
        ];
    }

    private string AddressWith(TraitSort sort, Guid id) => Address(
        sort switch
        {
            TraitSort.Speaker => Asked with { SpeakerId = id },
            TraitSort.Outlet => Asked with { OutletId = id },
            _ => Asked with { TopicId = id },
        },
        null);

    private void Go(TriageFilter filter) => Navigation.NavigateTo(Address(filter, null));

    private string Address(TriageFilter filter, string? after) => Navigation.GetUriWithQueryParameters("/desk/triage", new Dictionary<string, object?>
    {
        ["q"] = filter.Words,
        ["kind"] = filter.Kind?.ToString(),
        ["worthy"] = filter.OnlyWorthy ? true : null,
        ["watched"] = filter.OnlyWatched ? true : null,
        ["article"] = filter.ArticleId,
        ["queue"] = filter.QueueId,
        ["speaker"] = filter.SpeakerId,
        ["outlet"] = filter.OutletId,
        ["topic"] = filter.TopicId,
        ["after"] = after,
    });

    private enum Asking
    {
        Name,
        Weights,
    }
}
