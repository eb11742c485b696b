using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
/// <param name="Ratings">Ratings to choose from.</param>
/// <param name="Outlets">Outlets to choose from.</param>
/// <param name="Topics">Topics to choose from, by the last part of their address.</param>
/// <param name="SpeakerName">The name of the speaker who was chosen; null when nobody was.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record SearchVerdictsView(
    ListingFilter Filter, IReadOnlyList<VerdictLine> Found, string? Next, IReadOnlyList<string> Suggestions, bool HasMore, IReadOnlyList<Rating> Ratings,
    IReadOnlyList<string> Outlets, IReadOnlyList<Choice> Topics, string? SpeakerName, Publisher Publisher);

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

internal sealed class SearchVerdictsHandler(FactCheckDb db, IFindClaims find) : IRequestHandler<SearchVerdictsQuery, Outcome<SearchVerdictsView>>
{
    private const int Rows = 20, MostChoices = 200;

    public async Task<Outcome<SearchVerdictsView>> Handle(SearchVerdictsQuery request, CancellationToken cancellationToken)
    {
        var found = await db.FindListingsAsync(find, request.Filter, request.After, Rows, cancellationToken);
        var paths = await db.SpeakerPathsAsync(found.Listings, cancellationToken);
        var scales = await db.ScalesInUseAsync(cancellationToken);
        var outlets = await db.Outlets.AsNoTracking().OrderBy(o => o.FoldedName).Take(MostChoices).Select(o => o.Name).ToListAsync(cancellationToken);
        return new SearchVerdictsView(
            request.Filter, [.. found.Listings.Select(l => VerdictLine.Of(l, paths))], found.Next, found.Suggestions, found.HasMore,
            [.. scales.SelectMany(s => s.Current.Ratings).DistinctBy(r => r.Code)], outlets, await Topics(cancellationToken),
            await SpeakerName(request.Filter.Speaker, cancellationToken), await db.PublisherAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<Choice>> Topics(CancellationToken cancel)
    {
        var folder = Address.Folder(AddressTarget.Topic);
        var topics = await db.Addresses.AsNoTracking().Where(a => a.Target == AddressTarget.Topic && a.IsCurrent)
            .Join(db.Topics, a => a.TargetId, t => t.Id, (a, t) => new { a.Path, t.Name, t.FoldedName })
            .OrderBy(t => t.FoldedName).Take(MostChoices).ToListAsync(cancel);
        return [.. topics.Select(t => new Choice(t.Path[folder.Length..], t.Name))];
    }

    private async Task<string?> SpeakerName(string? speaker, CancellationToken cancel)
    {
        if (speaker is null) return null;
        var path = Address.Folder(AddressTarget.Speaker) + speaker;
        return await db.Addresses.Where(a => a.Path == path && a.Target == AddressTarget.Speaker)
            .Join(db.Speakers, a => a.TargetId, s => s.Id, (_, s) => s.Name).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Why nothing is looked for.</summary>
public static class SearchVerdictsProblems
{
    /// <summary>Overlong.</summary>
    public static readonly Problem TooLong = new("search.too-long", "Look for at most 200 characters at a time.", "Words");
}
