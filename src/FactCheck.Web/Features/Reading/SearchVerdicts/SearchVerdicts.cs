using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Reading.SearchVerdicts;

/// <summary>Looks for verdicts, or turns the pages of all of them.</summary>
/// <param name="Filter">Which ones.</param>
/// <param name="After">Where the page begins; null for the first.</param>
[MaySend(Senders.Anyone)]
public sealed record SearchVerdictsQuery(ListingFilter Filter, string? After) : IQuery<SearchVerdictsView>;

/// <summary>What was found, and what could be chosen.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Found">The verdicts.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="Suggestions">When nothing was found: the words spelt as claims have them.</param>
/// <param name="HasMore">True when more was found than is shown: another word helps.</param>
/// <param name="Facets">What the list can be narrowed to.</param>
/// <param name="Chosen">What was chosen, by name.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record SearchVerdictsView(
    ListingFilter Filter, IReadOnlyList<VerdictLine> Found, string? Next, IReadOnlyList<string> Suggestions, bool HasMore, Facets Facets,
    FilterNames Chosen, Publisher Publisher);

internal sealed class SearchVerdictsValidator : AbstractValidator<SearchVerdictsQuery>
{
    public SearchVerdictsValidator()
    {
        RuleFor(query => query.Filter.Words).MaximumLength(ListingFilter.Longest).Refuse(SearchVerdictsProblems.TooLong);
        RuleFor(query => query.Filter.Rating).MaximumLength(ListingFilter.Longest).Refuse(SearchVerdictsProblems.TooLong);
        RuleFor(query => query.Filter.Speaker).MaximumLength(ListingFilter.Longest).Refuse(SearchVerdictsProblems.TooLong);
        RuleFor(query => query.Filter.Outlet).MaximumLength(ListingFilter.Longest).Refuse(SearchVerdictsProblems.TooLong);
        RuleFor(query => query.Filter.Topic).MaximumLength(ListingFilter.Longest).Refuse(SearchVerdictsProblems.TooLong);
    }
}

internal sealed class SearchVerdictsHandler(FactCheckDb db, IFindListings find) : IRequestHandler<SearchVerdictsQuery, Outcome<SearchVerdictsView>>
{
    private const int Rows = 20;

    public async Task<Outcome<SearchVerdictsView>> Handle(SearchVerdictsQuery request, CancellationToken cancellationToken)
    {
        var found = await db.FindListingsAsync(find, request.Filter, request.After, Rows, cancellationToken);
        var chosen = await db.NamesAsync(request.Filter, cancellationToken);
        return new SearchVerdictsView(
            request.Filter, await db.LinesAsync(found.Listings, cancellationToken), found.Next, found.Suggestions, found.HasMore,
            await db.FacetsAsync(find, chosen.KnownOf(request.Filter), cancellationToken), chosen, await db.PublisherAsync(cancellationToken));
    }
}

/// <summary>Why nothing is looked for.</summary>
public static class SearchVerdictsProblems
{
    /// <summary>Overlong.</summary>
    public static readonly Problem TooLong = new("search.too-long", "Look for at most 200 characters at a time.", "Words");
}
