using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadTopic;

/// <summary>Asks for the page of a topic.</summary>
/// <param name="Path">The path that was asked for.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadTopicQuery(string Path) : IQuery<ReadTopicView>;

/// <summary>What readers see of a topic.</summary>
/// <param name="TopicId">Which one.</param>
/// <param name="Path">The current path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Filter">The list of all its verdicts.</param>
/// <param name="Record">What was found over time.</param>
/// <param name="Latest">The newest verdicts.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadTopicView(
    Guid TopicId, string Path, string Name, ListingFilter Filter, RatingsOverTime Record, IReadOnlyList<VerdictLine> Latest, Publisher Publisher)
{
    /// <summary>True when there are more than the newest.</summary>
    public bool HasMore => Record.Count > Latest.Count;
}

internal sealed class ReadTopicHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadTopicQuery, Outcome<ReadTopicView>>
{
    private const int MostShown = 50;

    public async Task<Outcome<ReadTopicView>> Handle(ReadTopicQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Topic, cancellationToken);
        if (asked is null || await db.Topics.AsNoTracking().FirstOrDefaultAsync(one => one.Id == asked.TargetId, cancellationToken) is not { } topic) return ReadTopicProblems.NotThere;
        var path = (await db.PathsAsync(AddressTarget.Topic, [topic.Id], cancellationToken)).GetValueOrDefault(topic.Id, asked.Path);
        var filter = new ListingFilter(Topic: path[Address.Folder(AddressTarget.Topic).Length..]);
        var listings = (await db.FindListingsAsync(find, filter, null, RatingsOverTime.MostCounted + 1, cancellationToken)).Listings;
        if (listings.Count == 0) return ReadTopicProblems.NotThere;
        var paths = await db.SpeakerPathsAsync(listings.Take(MostShown), cancellationToken);
        return new ReadTopicView(
            topic.Id, path, topic.Name, filter, RatingsOverTime.Of(listings, paths), [.. listings.Take(MostShown).Select(l => VerdictLine.Of(l, paths))],
            await db.PublisherAsync(cancellationToken));
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadTopicProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-topic", "Nothing was checked on anything at this address.");
}
