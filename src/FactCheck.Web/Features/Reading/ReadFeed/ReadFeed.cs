using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Reading.ReadFeed;

/// <summary>Asks for what readers were last told, as a feed: the newest verdicts, and which of them were retracted since.</summary>
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
        var newest = found.Concat(retracted).OrderByDescending(l => l.ChangedAt).Take(Most).ToList();
        var paths = await db.SpeakerPathsAsync(newest, cancellationToken);
        return new ReadFeedView(
            request.Filter, await db.NamesAsync(request.Filter, cancellationToken), [.. newest.Select(l => VerdictLine.Of(l, paths))], await db.PublisherAsync(cancellationToken));
    }
}
