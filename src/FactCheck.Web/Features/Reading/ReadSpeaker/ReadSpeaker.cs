using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
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
/// <param name="Tallies">How often each word was found, the most true first, off the scale last.</param>
/// <param name="Years">The same by the year in which the verdict first went up, newest first.</param>
/// <param name="Rated">Ratings on the scale over time, oldest first.</param>
/// <param name="Latest">The newest verdicts.</param>
/// <param name="HasMore">True when there are more than those.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSpeakerView(
    Guid SpeakerId, string Path, string Name, SpeakerKind Kind, string? Note, string? SameAs, IReadOnlyList<TallyView> Tallies, IReadOnlyList<YearView> Years,
    IReadOnlyList<RatedView> Rated, IReadOnlyList<VerdictLine> Latest, bool HasMore, Publisher Publisher)
{
    /// <summary>How many verdicts are up in all.</summary>
    public int Count => Tallies.Sum(t => t.Count);
}

/// <summary>How often one word was found.</summary>
/// <param name="Line">One of those verdicts: its word, shape and tone are the same for all.</param>
/// <param name="Number">Its number on the scale; null off it.</param>
/// <param name="Count">How often.</param>
public sealed record TallyView(VerdictLine Line, int? Number, int Count);

/// <summary>One year.</summary>
/// <param name="Year">Which.</param>
/// <param name="Counts">How often each word of the tallies was found, in their order.</param>
public sealed record YearView(int Year, IReadOnlyList<int> Counts);

/// <summary>One rating on the scale.</summary>
/// <param name="Line">The verdict.</param>
/// <param name="Number">Its number.</param>
public sealed record RatedView(VerdictLine Line, int Number);

internal sealed class ReadSpeakerHandler(FactCheckDb db) : IRequestHandler<ReadSpeakerQuery, Outcome<ReadSpeakerView>>
{
    private const int MostShown = 50, MostCounted = 2_000;

    public async Task<Outcome<ReadSpeakerView>> Handle(ReadSpeakerQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Speaker, cancellationToken);
        if (asked is null) return ReadSpeakerProblems.NotThere;
        var speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == asked.TargetId, cancellationToken);
        if (speaker.MergedIntoId is { } other) speaker = await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == other, cancellationToken);
        // Published records keep the id of whoever was merged away since.
        var ids = await db.Speakers.Where(s => s.MergedIntoId == speaker.Id).Select(s => (Guid?)s.Id).ToListAsync(cancellationToken);
        ids.Add(speaker.Id);
        var listings = await db.ListingsUp().Where(l => l.Speakers.Any(s => ids.Contains(s.SpeakerId))).NewestFirst().Take(MostCounted).ToListAsync(cancellationToken);
        if (listings.Count == 0) return ReadSpeakerProblems.NotThere;
        var own = await db.PathsAsync(AddressTarget.Speaker, [speaker.Id], cancellationToken);
        return ViewOf(speaker, own.GetValueOrDefault(speaker.Id, asked.Path), listings, await db.SpeakerPathsAsync(listings.Take(MostShown), cancellationToken))
            with
        { Publisher = await db.PublisherAsync(cancellationToken) };
    }

    private static ReadSpeakerView ViewOf(Speaker speaker, string path, List<Listing> listings, IReadOnlyDictionary<Guid, string> speakers)
    {
        var all = listings.Select(l => (Line: VerdictLine.Of(l, speakers), Number: l.RatingWord == VerdictLine.Of(l, speakers).Word ? l.RatingNumber : null)).ToList();
        TallyView[] tallies = [.. all.GroupBy(one => one.Line.Word)
            .Select(same => new TallyView(same.First().Line, same.First().Number, same.Count()))
            .OrderByDescending(t => t.Number ?? int.MinValue).ThenByDescending(t => t.Count)];
        var years = all.GroupBy(one => one.Line.FirstPublishedAt.Year).OrderByDescending(y => y.Key)
            .Select(y => new YearView(y.Key, [.. tallies.Select(t => y.Count(one => one.Line.Word == t.Line.Word))]));
        var rated = all.Where(one => one.Number is not null).OrderBy(one => one.Line.FirstPublishedAt).Select(one => new RatedView(one.Line, one.Number!.Value));
        return new(
            speaker.Id, path, speaker.Name, speaker.Kind, speaker.Note, speaker.SameAs, tallies, [.. years], [.. rated],
            [.. all.Take(MostShown).Select(one => one.Line)], all.Count > MostShown, new("", ""));
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadSpeakerProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-speaker", "Nothing that was checked was said by anybody at this address.");
}
