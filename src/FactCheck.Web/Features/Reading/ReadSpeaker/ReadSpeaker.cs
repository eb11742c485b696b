using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadSpeaker;

/// <summary>Asks for a speaker's page for readers.</summary>
/// <param name="Path">The path that was asked for.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadSpeakerQuery(string Path) : IQuery<ReadSpeakerView>;

/// <summary>What readers see of a speaker: what was checked of what they said.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Path">The current path.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">Person, body or group.</param>
/// <param name="Note">Who this is in a few words; null when nobody wrote it.</param>
/// <param name="SameAs">An address that says who this is; null for none.</param>
/// <param name="Checked">What was checked.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSpeakerView(Guid SpeakerId, string Path, string Name, SpeakerKind Kind, string? Note, string? SameAs, Checked Checked, Publisher Publisher);

internal sealed class ReadSpeakerHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadSpeakerQuery, Outcome<ReadSpeakerView>>
{
    public async Task<Outcome<ReadSpeakerView>> Handle(ReadSpeakerQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Speaker, cancellationToken);
        if (asked is null) return ReadSpeakerProblems.NotThere;
        var speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == asked.TargetId, cancellationToken);
        if (speaker.MergedIntoId is { } other) speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == other, cancellationToken);
        var own = (await db.PathsAsync(AddressTarget.Speaker, [speaker.Id], cancellationToken)).GetValueOrDefault(speaker.Id, asked.Path);
        var publisher = await db.PublisherAsync(cancellationToken);
        var filter = new ListingFilter(Speaker: own[Address.Folder(AddressTarget.Speaker).Length..]);
        if (await db.CheckedAsync(find, filter, publisher.Clock, cancellationToken) is not { } found) return ReadSpeakerProblems.NotThere;
        return new ReadSpeakerView(speaker.Id, own, speaker.Name, speaker.Kind, speaker.Note, speaker.SameAs, found, publisher);
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadSpeakerProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-speaker", "Nothing that was checked was said by anybody at this address.");
}
