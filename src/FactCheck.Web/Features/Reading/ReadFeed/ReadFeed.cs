using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Reading.ReadFeed;

/// <summary>Asks for what readers were last told, as a feed: the newest verdicts, and which were retracted since or are being checked again.</summary>
/// <param name="Filter">Which ones.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadFeedQuery(ListingFilter Filter) : IQuery<ReadFeedView>;

/// <summary>The newest verdicts.</summary>
/// <param name="Filter">Which ones.</param>
/// <param name="Names">The same by name.</param>
/// <param name="Entries">By when readers were last told something of them, the newest first.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadFeedView(ListingFilter Filter, FilterNames Names, IReadOnlyList<VerdictLine> Entries, Publisher Publisher);

internal sealed class ReadFeedValidator : AbstractValidator<ReadFeedQuery>
{
    public ReadFeedValidator()
    {
        RuleFor(query => query.Filter.Words).MaximumLength(ListingFilter.Longest);
        RuleFor(query => query.Filter.Rating).MaximumLength(ListingFilter.Longest);
        RuleFor(query => query.Filter.Speaker).MaximumLength(ListingFilter.Longest);
        RuleFor(query => query.Filter.Topic).MaximumLength(ListingFilter.Longest);
        RuleFor(query => query.Filter.Outlet).MaximumLength(ListingFilter.Longest);
    }
}

internal sealed class ReadFeedHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadFeedQuery, Outcome<ReadFeedView>>
{
    private const int Most = 50;

    public async Task<Outcome<ReadFeedView>> Handle(ReadFeedQuery request, CancellationToken cancellationToken)
    {
        var found = await db.NewestListingsAsync(find, request.Filter, Most, cancellationToken);
        var retracted = await db.RetractedAsync(request.Filter, Most, cancellationToken);
        var reopened = await db.ReopenedAsync(request.Filter, Most, cancellationToken);
        var since = reopened.ToDictionary(one => one.Listing.ClaimId, one => one.At);
        var newest = found.Concat(retracted).Concat(reopened.Select(one => one.Listing)).DistinctBy(l => l.ClaimId).OrderByDescending(ToldAt).Take(Most).ToList();
        var corrections = await db.CorrectionsAsync([.. newest.Select(l => l.ClaimId)], cancellationToken);
        var lines = (await db.LinesAsync(newest, cancellationToken)).Zip(newest, (line, l) => line with { ChangedAt = ToldAt(l), Corrections = [.. corrections[l.ClaimId]] });
        return new ReadFeedView(request.Filter, await db.NamesAsync(request.Filter, cancellationToken), [.. lines], await db.PublisherAsync(cancellationToken));

        DateTimeOffset ToldAt(Listing listing) => since.GetValueOrDefault(listing.ClaimId) is var at && at > listing.ChangedAt ? at : listing.ChangedAt;
    }
}
