using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.ListTriage;

/// <summary>Asks for the suggested claims, by explained priority, a page at a time.</summary>
/// <param name="Filter">What is filtered for.</param>
/// <param name="After">Where the page before ended, as its view said; null for the first page.</param>
[MaySend(Senders.Editor)]
public sealed record ListTriageQuery(TriageFilter Filter, string? After) : IQuery<ListTriageView>;

/// <summary>One page of triage.</summary>
/// <param name="Claims">The claims, the highest priority first, the newer first among equals.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="IsCut">True when more claims have the words than are looked through.</param>
/// <param name="Queues">The queues they can be put into.</param>
/// <param name="Members">Who rates in them.</param>
/// <param name="Lists">The filters that have a name, by name.</param>
/// <param name="Basis">What they are ranked by.</param>
public sealed record ListTriageView(
    IReadOnlyList<TriageRowView> Claims, string? Next, bool IsCut, IReadOnlyList<QueueChoice> Queues, IReadOnlyList<MemberChoice> Members,
    IReadOnlyList<SavedListView> Lists, TriageBasisView Basis)
{
    /// <summary>What the things are called that are filtered for.</summary>
    public FilterNamesView Names { get; init; } = FilterNamesView.None;
}

/// <summary>What the things are called that triage is filtered for; null where it is not, or where they are not there any more.</summary>
/// <param name="Article">Title of the article.</param>
/// <param name="Queue">Name of the queue.</param>
/// <param name="Speaker">Name of the speaker.</param>
/// <param name="Outlet">Name of the outlet.</param>
/// <param name="Topic">Name of the topic.</param>
public sealed record FilterNamesView(string? Article, string? Queue, string? Speaker, string? Outlet, string? Topic)
{
    /// <summary>Nothing is filtered for that has a name.</summary>
    public static FilterNamesView None { get; } = new(null, null, null, null, null);
}

/// <summary>One suggested claim.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="Priority">How high it stands, and why.</param>
/// <param name="Reasons">What carried its check-worthiness, in plain words.</param>
/// <param name="Speakers">Who says it; empty for the article's own voice.</param>
/// <param name="ArticleId">The article of its lead mention.</param>
/// <param name="Article">That article's title; empty when it has none.</param>
/// <param name="Mentions">How many mentions it has.</param>
/// <param name="Suggestion">What the queues' rules suggest; null for nothing.</param>
public sealed record TriageRowView(
    Guid Id, long Number, string Text, ClaimKind Kind, TriagePriority Priority, IReadOnlyList<string> Reasons, IReadOnlyList<string> Speakers,
    Guid ArticleId, string Article, int Mentions, SuggestionView? Suggestion);

/// <summary>What the queues' rules suggest for a claim.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Queue">Name of the queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Rule">Name of the rule.</param>
public sealed record SuggestionView(Guid QueueId, string Queue, Priority Priority, string Rule);

/// <summary>A filter that has a name.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Filter">What is filtered for.</param>
public sealed record SavedListView(Guid Id, string Name, TriageFilter Filter);

/// <summary>What triage is ranked by.</summary>
/// <param name="Number">Number of it, for the form that changes it.</param>
/// <param name="Weights">The weights.</param>
public sealed record TriageBasisView(int Number, TriageWeights Weights);

internal sealed class ListTriageValidator : AbstractValidator<ListTriageQuery>
{
    public ListTriageValidator()
    {
        RuleFor(query => query.Filter).NotNull();
        RuleFor(query => query.Filter.Words).MaximumLength(200);
    }
}

internal sealed class ListTriageHandler(FactCheckDb db, IFindClaims search, TimeProvider clock) : IRequestHandler<ListTriageQuery, Outcome<ListTriageView>>
{
    private const int Rows = 40;

    // A search ranks a bounded number of claims by how well they fit; those are then put in the order of triage.
    private const int MostFound = 100;

    public async Task<Outcome<ListTriageView>> Handle(ListTriageQuery request, CancellationToken cancellationToken)
    {
        var (basis, today) = (await db.TriageBasisAsync(cancellationToken), TriagePlace.DayOf(clock.Now()));
        var (speaker, into) = await SpeakerAsync(request.Filter.SpeakerId, cancellationToken);
        var filter = request.Filter with { SpeakerId = into };
        var (selection, isCut) = await Selected(filter, cancellationToken);
        var page = await selection.InOrderAsync(basis.Weights, today, CursorIn(request.After), Rows + 1, cancellationToken);
        var shown = page.Take(Rows).ToList();
        var next = page.Count > Rows ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].PriorityOn(basis.Weights, today).Total}-{shown[^1].Number}") : null;
        var queues = await db.OpenQueuesAsync(cancellationToken);
        var lists = await db.SavedLists.AsNoTracking().OrderBy(list => list.FoldedName).ToListAsync(cancellationToken);
        return new ListTriageView(
            await RowsOf(shown, queues, basis.Weights, today, cancellationToken), next, isCut, queues, await db.MembersOfOpenQueuesAsync(cancellationToken),
            [.. lists.Select(list => new SavedListView(list.Id, list.Name, list.Filter))], new(basis.Number, basis.Weights))
        {
            Names = await NamesAsync(filter, speaker, cancellationToken),
        };
    }

    private async Task<(TriageSelection Selection, bool IsCut)> Selected(TriageFilter filter, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Words)) return (await db.SelectAsync(filter, null, cancel), false);
        var found = await search.FindAsync(new(filter.Words, Status: ClaimStatus.Suggested, Most: MostFound), cancel);
        return (await db.SelectAsync(filter, found.ClaimIds, cancel), found.HasMore);
    }

    // A list may have been saved before its speaker turned out to be another one.
    private async Task<(string? Name, Guid? Id)> SpeakerAsync(Guid? asked, CancellationToken cancel)
    {
        if (asked is null) return (null, null);
        var into = await db.Speakers.Where(speaker => speaker.Id == asked).Select(speaker => speaker.MergedIntoId).FirstOrDefaultAsync(cancel) ?? asked;
        return (await db.Speakers.Where(speaker => speaker.Id == into).Select(speaker => speaker.Name).FirstOrDefaultAsync(cancel), into);
    }

    private async Task<FilterNamesView> NamesAsync(TriageFilter filter, string? speaker, CancellationToken cancel) => new(
        filter.ArticleId is { } article ? await db.Articles.Where(a => a.Id == article).Select(a => a.Details.Title).FirstOrDefaultAsync(cancel) : null,
        filter.QueueId is { } queue ? await db.Queues.Where(q => q.Id == queue).Select(q => q.Name).FirstOrDefaultAsync(cancel) : null,
        speaker,
        filter.OutletId is { } outlet ? await db.Outlets.Where(o => o.Id == outlet).Select(o => o.Name).FirstOrDefaultAsync(cancel) : null,
        filter.TopicId is { } topic ? await db.Topics.Where(t => t.Id == topic).Select(t => t.Name).FirstOrDefaultAsync(cancel) : null);

    private async Task<IReadOnlyList<TriageRowView>> RowsOf(
        IReadOnlyList<TriagePlace> shown, IReadOnlyList<QueueChoice> queues, TriageWeights weights, int today, CancellationToken cancel)
    {
        var ids = shown.Select(place => place.ClaimId).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id, c.Text, c.CheckWorthinessReasons,
            Title = db.Articles.Where(a => a.Id == c.LeadArticleId).Select(a => a.Details.Title).FirstOrDefault(),
        }).ToDictionaryAsync(c => c.Id, cancel);
        var voices = await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.ClaimId) && db.Claims.Any(c => c.LeadMentionId == m.Id))
            .SelectMany(m => m.Speakers, (m, v) => new { m.ClaimId, v.Place, Name = db.Speakers.Where(s => s.Id == v.SpeakerId).Select(s => s.Name).First() })
            .ToListAsync(cancel);
        var speakers = voices.OrderBy(v => v.Place).ToLookup(v => v.ClaimId, v => v.Name);
        return [.. shown.Where(place => claims.ContainsKey(place.ClaimId)).Select(place => (place, Claim: claims[place.ClaimId])).Select(row => new TriageRowView(
            row.place.ClaimId, row.place.Number, row.Claim.Text, row.place.Kind, row.place.PriorityOn(weights, today), row.Claim.CheckWorthinessReasons,
            [.. speakers[row.place.ClaimId]], row.place.ArticleId, row.Claim.Title ?? "", row.place.Mentions, SuggestionOf(row.place, queues)))];
    }

    private static SuggestionView? SuggestionOf(TriagePlace place, IReadOnlyList<QueueChoice> queues) =>
        queues.FirstOrDefault(queue => queue.Id == place.QueueId) is { } queue && place is { Priority: { } priority, Rule: { } rule } ? new(queue.Id, queue.Name, priority, rule) : null;

    // An address that was tampered with begins at the first page.
    private static TriageCursor? CursorIn(string? after) =>
        after?.Split('-') is [var total, var number]
        && int.TryParse(total, CultureInfo.InvariantCulture, out var points) && long.TryParse(number, CultureInfo.InvariantCulture, out var last)
            ? new(points, last)
            : null;
}
