using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.FindTraits;

/// <summary>Asks which speakers, outlets and topics of suggested claims have these words in a name: what triage can be filtered for.</summary>
/// <param name="Words">A part of the name.</param>
[MaySend(Senders.Editor)]
public sealed record FindTraitsQuery(string? Words) : IQuery<FindTraitsView>;

internal sealed class FindTraitsValidator : AbstractValidator<FindTraitsQuery>
{
    public FindTraitsValidator()
    {
        RuleFor(query => query.Words).Must(words => Folding.Fold(words ?? "").Length > 0).Refuse(FindTraitsProblems.NoWords);
        RuleFor(query => query.Words).MaximumLength(Speaker.LongestName);
    }
}

internal sealed class FindTraitsHandler(FactCheckDb db) : IRequestHandler<FindTraitsQuery, Outcome<FindTraitsView>>
{
    private const int Most = 8;

    public async Task<Outcome<FindTraitsView>> Handle(FindTraitsQuery request, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(request.Words!);
        var named = await db.Speakers.IgnoreAutoIncludes().Where(s => s.MergedIntoId == null).NamedAsync(db, folded, cancellationToken);
        var speakers = await named.Where(s => db.TriageTraits.Any(trait => trait.TraitId == s.Id))
            .OrderBy(s => s.FoldedName).ThenBy(s => s.Id).Take(Most + 1).Select(s => new TraitView(s.Id, TraitSort.Speaker, s.Name, s.Note)).ToListAsync(cancellationToken);
        var outlets = await db.Outlets.Where(o => o.FoldedName.Contains(folded) && db.TriageTraits.Any(trait => trait.TraitId == o.Id))
            .OrderBy(o => o.FoldedName).Take(Most + 1).Select(o => new TraitView(o.Id, TraitSort.Outlet, o.Name, null)).ToListAsync(cancellationToken);
        var topics = await db.Topics.Where(t => t.FoldedName.Contains(folded) && db.TriageTraits.Any(trait => trait.TraitId == t.Id))
            .OrderBy(t => t.FoldedName).Take(Most + 1).Select(t => new TraitView(t.Id, TraitSort.Topic, t.Name, null)).ToListAsync(cancellationToken);
        return new FindTraitsView([.. speakers.Take(Most), .. outlets.Take(Most), .. topics.Take(Most)], new[] { speakers.Count, outlets.Count, topics.Count }.Max() > Most);
    }
}

/// <summary>What is called that.</summary>
/// <param name="Traits">Speakers first, then outlets, then topics, each by name.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record FindTraitsView(IReadOnlyList<TraitView> Traits, bool HasMore);

/// <summary>A speaker, an outlet or a topic.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Sort">Which of the three.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What tells the speaker from others of the name; null for none.</param>
public sealed record TraitView(Guid Id, TraitSort Sort, string Name, string? Note);

/// <summary>Why nothing is looked for.</summary>
public static class FindTraitsProblems
{
    /// <summary>No words.</summary>
    public static readonly Problem NoWords = new("triage.no-words", "Type a part of the name first.", "Words");
}
