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
/// <param name="Record">What was found over time.</param>
/// <param name="Latest">The newest verdicts.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSpeakerView(
    Guid SpeakerId, string Path, string Name, SpeakerKind Kind, string? Note, string? SameAs, RatingsOverTime Record, IReadOnlyList<VerdictLine> Latest, Publisher Publisher)
{
    /// <summary>The list of all their verdicts.</summary>
    public ListingFilter Filter => new(Speaker: Path[Address.Folder(AddressTarget.Speaker).Length..]);

    /// <summary>True when there are more than the newest.</summary>
    public bool HasMore => Record.Count > Latest.Count;
}

internal sealed class ReadSpeakerHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadSpeakerQuery, Outcome<ReadSpeakerView>>
{
    private const int MostShown = 50;

    public async Task<Outcome<ReadSpeakerView>> Handle(ReadSpeakerQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Speaker, cancellationToken);
        if (asked is null) return ReadSpeakerProblems.NotThere;
        var speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == asked.TargetId, cancellationToken);
        if (speaker.MergedIntoId is { } other) speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == other, cancellationToken);
        var own = (await db.PathsAsync(AddressTarget.Speaker, [speaker.Id], cancellationToken)).GetValueOrDefault(speaker.Id, asked.Path);
        var filter = new ListingFilter(Speaker: own[Address.Folder(AddressTarget.Speaker).Length..]);
        var listings = (await db.FindListingsAsync(find, filter, null, RatingsOverTime.MostCounted + 1, cancellationToken)).Listings;
        if (listings.Count == 0) return ReadSpeakerProblems.NotThere;
        var paths = await db.SpeakerPathsAsync(listings.Take(MostShown), cancellationToken);
        return new ReadSpeakerView(
            speaker.Id, own, speaker.Name, speaker.Kind, speaker.Note, speaker.SameAs, RatingsOverTime.Of(listings, paths),
            [.. listings.Take(MostShown).Select(l => VerdictLine.Of(l, paths))], await db.PublisherAsync(cancellationToken));
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadSpeakerProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-speaker", "Nothing that was checked was said by anybody at this address.");
}
