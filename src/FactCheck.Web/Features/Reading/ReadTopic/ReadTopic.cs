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
/// <param name="Checked">What was checked.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadTopicView(Guid TopicId, string Path, string Name, Checked Checked, Publisher Publisher);

internal sealed class ReadTopicHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadTopicQuery, Outcome<ReadTopicView>>
{
    public async Task<Outcome<ReadTopicView>> Handle(ReadTopicQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Topic, cancellationToken);
        if (asked is null || await db.Topics.AsNoTracking().FirstOrDefaultAsync(one => one.Id == asked.TargetId, cancellationToken) is not { } topic) return ReadTopicProblems.NotThere;
        var path = (await db.PathsAsync(AddressTarget.Topic, [topic.Id], cancellationToken)).GetValueOrDefault(topic.Id, asked.Path);
        var publisher = await db.PublisherAsync(cancellationToken);
        if (await db.CheckedAsync(find, new(Topic: path[Address.Folder(AddressTarget.Topic).Length..]), publisher.Clock, cancellationToken) is not { } found) return ReadTopicProblems.NotThere;
        return new ReadTopicView(topic.Id, path, topic.Name, found, publisher);
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadTopicProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-topic", "Nothing was checked on anything at this address.");
}
