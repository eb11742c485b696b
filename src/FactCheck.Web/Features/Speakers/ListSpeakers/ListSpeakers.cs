using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.ListSpeakers;

/// <summary>Asks for speakers that have pages, by name, a page at a time.</summary>
/// <param name="Words">A part of the name or of an alias; null for any.</param>
/// <param name="Only"><c>suggested</c>, <c>confirmed</c> or <c>watched</c>; null for all.</param>
/// <param name="After">The last speaker of the page before, as its folded name and id; null for the first page.</param>
[MaySend(Senders.Editor)]
public sealed record ListSpeakersQuery(string? Words, string? Only, string? After) : IQuery<ListSpeakersView>;

/// <summary>One page of speakers.</summary>
/// <param name="Speakers">The speakers.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ListSpeakersView(IReadOnlyList<SpeakerRowView> Speakers, string? Next);

/// <summary>One speaker.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Note">Who this is, in a few words.</param>
/// <param name="IsConfirmed">Whether an editor confirmed it.</param>
/// <param name="IsWatched">Whether editors want to see everything they say.</param>
/// <param name="Mentions">In how many places they speak.</param>
public sealed record SpeakerRowView(Guid Id, string Name, SpeakerKind Kind, string? Note, bool IsConfirmed, bool IsWatched, int Mentions);

internal sealed class ListSpeakersValidator : AbstractValidator<ListSpeakersQuery>
{
    public ListSpeakersValidator() => RuleFor(query => query.Words).MaximumLength(Speaker.LongestName);
}

internal sealed class ListSpeakersHandler(FactCheckDb db) : IRequestHandler<ListSpeakersQuery, Outcome<ListSpeakersView>>
{
    private const int Rows = 60;

    public async Task<Outcome<ListSpeakersView>> Handle(ListSpeakersQuery request, CancellationToken cancellationToken)
    {
        var speakers = db.Speakers.AsNoTracking().Where(s => s.MergedIntoId == null && s.Kind != SpeakerKind.Described);
        speakers = request.Only switch
        {
            "suggested" => speakers.Where(s => s.ConfirmedAt == null),
            "confirmed" => speakers.Where(s => s.ConfirmedAt != null),
            "watched" => speakers.Where(s => s.IsWatched),
            _ => speakers,
        };
        if (Folding.Fold(request.Words ?? "") is { Length: > 0 } words)
            speakers = await speakers.NamedAsync(db, words, cancellationToken);
        if (request.After?.Split('|') is [var name, var last] && Guid.TryParse(last, out var id))
            speakers = speakers.Where(s => string.Compare(s.FoldedName, name) > 0 || (s.FoldedName == name && s.Id.CompareTo(id) > 0));
        var found = await speakers.OrderBy(s => s.FoldedName).ThenBy(s => s.Id).Take(Rows + 1).Select(s => new
        {
            Row = new SpeakerRowView(s.Id, s.Name, s.Kind, s.Note, s.ConfirmedAt != null, s.IsWatched, db.Mentions.Count(m => m.Speakers.Any(v => v.SpeakerId == s.Id))),
            s.FoldedName,
        }).ToListAsync(cancellationToken);
        var next = found.Count > Rows ? $"{found[Rows - 1].FoldedName}|{found[Rows - 1].Row.Id}" : null;
        return new ListSpeakersView([.. found.Take(Rows).Select(one => one.Row)], next);
    }
}
