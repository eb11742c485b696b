using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.ShowSpeaker;

/// <summary>Asks for one speaker and what they said.</summary>
/// <param name="SpeakerId">The speaker.</param>
[MaySend(Senders.Reviewer)]
public sealed record ShowSpeakerQuery(Guid SpeakerId) : IQuery<ShowSpeakerView>;

/// <summary>One speaker as the desk sees it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Number">Numbers what is said here: forms carry it.</param>
/// <param name="Note">Who this is, in a few words.</param>
/// <param name="SameAs">An address that says who this is.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="IsConfirmed">Whether an editor confirmed it.</param>
/// <param name="IsWatched">Whether editors want to see everything they say.</param>
/// <param name="MergedInto">The speaker this one turned out to be.</param>
/// <param name="MergedIntoName">That one's name.</param>
/// <param name="PublicPath">Where readers find the page; null before the first verdict.</param>
/// <param name="Said">What they said, the newest first; at most 200.</param>
/// <param name="MayEdit">Whether whoever asks may change anything here.</param>
public sealed record ShowSpeakerView(
    Guid Id, string Name, SpeakerKind Kind, int Number, string? Note, string? SameAs, IReadOnlyList<string> Aliases, bool IsConfirmed, bool IsWatched,
    Guid? MergedInto, string? MergedIntoName, string? PublicPath, IReadOnlyList<SaidClaimView> Said, bool MayEdit);

/// <summary>One claim that they said.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Status">Where the desk's work stands.</param>
/// <param name="ArticleId">In which article.</param>
/// <param name="ArticleTitle">That article's title.</param>
/// <param name="Role">The role then.</param>
public sealed record SaidClaimView(long Number, string Text, ClaimStatus Status, Guid ArticleId, string ArticleTitle, string? Role);

internal sealed class ShowSpeakerHandler(FactCheckDb db, IActing acting) : IRequestHandler<ShowSpeakerQuery, Outcome<ShowSpeakerView>>
{
    private const int Most = 200;

    public async Task<Outcome<ShowSpeakerView>> Handle(ShowSpeakerQuery request, CancellationToken cancellationToken)
    {
        var speaker = await db.Speakers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (speaker is null) return SpeakerProblems.NotThere;
        var into = await db.Speakers.Where(s => s.Id == speaker.MergedIntoId).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken);
        var path = await db.Addresses.Where(a => a.Target == AddressTarget.Speaker && a.TargetId == speaker.Id && a.IsCurrent).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken);
        var said = await (
            from mention in db.Mentions
            from voice in mention.Speakers
            where voice.SpeakerId == speaker.Id
            join claim in db.Claims on mention.ClaimId equals claim.Id
            join article in db.Articles on mention.ArticleId equals article.Id
            orderby mention.Id descending
            select new SaidClaimView(claim.Number, claim.Text, claim.Status, article.Id, article.Details.Title, voice.Role)).Take(Most).ToListAsync(cancellationToken);
        return new ShowSpeakerView(
            speaker.Id, speaker.Name, speaker.Kind, speaker.Number, speaker.Note, speaker.SameAs, [.. speaker.Aliases.Select(a => a.Name)], speaker.IsConfirmed, speaker.IsWatched,
            speaker.MergedIntoId, into, path, said, acting.Actor.IsEditor);
    }
}
