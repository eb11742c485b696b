using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.FindParties;

/// <summary>Asks which speakers and outlets have these words in a name: whom one may not be impartial towards.</summary>
/// <param name="Words">Words of the name.</param>
[MaySend(Senders.Reviewer)]
public sealed record FindPartiesQuery(string? Words) : IQuery<FindPartiesView>;

internal sealed class FindPartiesValidator : AbstractValidator<FindPartiesQuery>
{
    public FindPartiesValidator()
    {
        RuleFor(query => query.Words).NotEmpty().Refuse(FindPartiesProblems.NoWords);
        RuleFor(query => query.Words).MaximumLength(Speaker.LongestName);
    }
}

internal sealed class FindPartiesHandler(FactCheckDb db) : IRequestHandler<FindPartiesQuery, Outcome<FindPartiesView>>
{
    private const int Most = 8;

    public async Task<Outcome<FindPartiesView>> Handle(FindPartiesQuery request, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(request.Words!);
        var named = await db.Speakers.IgnoreAutoIncludes().Where(s => s.Kind != SpeakerKind.Described && s.MergedIntoId == null).NamedAsync(db, folded, cancellationToken);
        var speakers = await named.OrderBy(s => s.FoldedName).ThenBy(s => s.Id).Take(Most + 1).Select(s => new PartyView(s.Id, false, s.Name, s.Note)).ToListAsync(cancellationToken);
        var outlets = await db.Outlets.Where(o => o.FoldedName.Contains(folded))
            .OrderBy(o => o.FoldedName).Take(Most + 1).Select(o => new PartyView(o.Id, true, o.Name, null)).ToListAsync(cancellationToken);
        return new FindPartiesView([.. speakers.Take(Most), .. outlets.Take(Most)], speakers.Count > Most || outlets.Count > Most);
    }
}

/// <summary>Who is called that.</summary>
/// <param name="Parties">Speakers first, then outlets, each by name.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record FindPartiesView(IReadOnlyList<PartyView> Parties, bool HasMore);

/// <summary>A speaker or an outlet.</summary>
/// <param name="Id">Which one.</param>
/// <param name="IsOutlet">True for an outlet.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What tells the speaker from others of the name; null for none.</param>
public sealed record PartyView(Guid Id, bool IsOutlet, string Name, string? Note);

/// <summary>Why nobody is looked for.</summary>
public static class FindPartiesProblems
{
    /// <summary>No words.</summary>
    public static readonly Problem NoWords = new("conflict.no-words", "Type a part of the name first.", "Words");
}
