using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.FindClaims;

/// <summary>Asks which claims have these words: into which of them others could be merged.</summary>
/// <param name="Words">Words of the claim or of who says it, or its number.</param>
/// <param name="Besides">Claims that are not looked for: those that go.</param>
/// <param name="OnlyPublished">True where a published claim goes, which stays with readers only in a published one.</param>
[MaySend(Senders.Editor)]
public sealed record FindClaimsQuery(string? Words, IReadOnlyList<Guid> Besides, bool OnlyPublished) : IQuery<FindClaimsView>;

internal sealed class FindClaimsValidator : AbstractValidator<FindClaimsQuery>
{
    public FindClaimsValidator()
    {
        RuleFor(query => query.Words).NotEmpty().Refuse(FindClaimsProblems.NoWords);
        RuleFor(query => query.Words).MaximumLength(Wording.MostCharacters);
        RuleFor(query => query.Besides).Must(ids => ids.Count <= Together.Most).Refuse(ClaimProblems.NoneChosen);
    }
}

internal sealed class FindClaimsHandler(FactCheckDb db, IFindClaims search) : IRequestHandler<FindClaimsQuery, Outcome<FindClaimsView>>
{
    // Some of what is found is merged or dismissed, and says nothing to whoever looks for what stays.
    private const int Most = 8, MostLookedThrough = 40;

    public async Task<Outcome<FindClaimsView>> Handle(FindClaimsQuery request, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(new(request.Words!, Status: request.OnlyPublished ? ClaimStatus.Published : null, Most: MostLookedThrough), cancellationToken);
        var ids = found.ClaimIds.Except(request.Besides).ToList();
        var claims = await db.Claims.IgnoreAutoIncludes().AsNoTracking()
            .Where(claim => ids.Contains(claim.Id) && claim.Status != ClaimStatus.Merged && claim.Status != ClaimStatus.Dismissed && claim.Standing != Standing.Removed)
            .Select(claim => new FoundClaimView(claim.Id, claim.Number, claim.Text, claim.Language, claim.Status)).ToDictionaryAsync(claim => claim.Id, cancellationToken);
        var shown = ids.Where(claims.ContainsKey).Select(id => claims[id]).ToList();
        return new FindClaimsView([.. shown.Take(Most)], found.HasMore || shown.Count > Most);
    }
}

/// <summary>What was found.</summary>
/// <param name="Claims">The claims, the best first.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record FindClaimsView(IReadOnlyList<FoundClaimView> Claims, bool HasMore);

/// <summary>A claim that could stay.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language">Its language tag.</param>
/// <param name="Status">Where the desk's work stands.</param>
public sealed record FoundClaimView(Guid Id, long Number, string Text, string Language, ClaimStatus Status);

/// <summary>Why nothing is looked for.</summary>
public static class FindClaimsProblems
{
    /// <summary>No words.</summary>
    public static readonly Problem NoWords = new("find-claims.no-words", "Type words of the claim first.", "Words");
}
