using FactCheck.Domain.Claims;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Ratings;
using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>A verdict as one line of a list: everything it shows, and where its names lead.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Path">Its page.</param>
/// <param name="Standing">Up or retracted.</param>
/// <param name="Wording">The claim's words.</param>
/// <param name="Summary">What the verdict is about, in at most 75 characters.</param>
/// <param name="ShortAnswer">The answer, without marks.</param>
/// <param name="Word">The word for what was found: the rating's, or of the attribution when it was not said so.</param>
/// <param name="Shape">How the word is drawn.</param>
/// <param name="Tone">The tone of its colour.</param>
/// <param name="Speakers">Who said it.</param>
/// <param name="Outlet">Where; null when unknown.</param>
/// <param name="FirstPublishedAt">When it first went up.</param>
/// <param name="ChangedAt">When readers were last told something new.</param>
/// <param name="Version">Number of the newest version.</param>
/// <param name="Change">What sort of change that was; null for a first version.</param>
/// <param name="Reason">Why it was made, or why the verdict was retracted.</param>
public sealed record VerdictLine(
    Guid ClaimId, string Path, Standing Standing, string Wording, string Summary, string ShortAnswer, string Word, RatingShape Shape, RatingTone Tone,
    IReadOnlyList<LineSpeaker> Speakers, string? Outlet, DateTimeOffset FirstPublishedAt, DateTimeOffset ChangedAt, int Version, ChangeKind? Change, string? Reason)
{
    /// <summary>Of the claim and the answer, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>True while the desk checks it again, where the list looked.</summary>
    public bool IsCheckedAgain { get; init; }

    /// <summary>Its corrections, the oldest first, where the list looked.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The line of a listing.</summary>
    /// <param name="listing">What lists show of the claim.</param>
    /// <param name="speakers">Pages of speakers, by id.</param>
    public static VerdictLine Of(Listing listing, IReadOnlyDictionary<Guid, string> speakers)
    {
        var ofAttribution = listing.RatingWord is null || listing.WasItSaid is WasItSaid.Otherwise or WasItSaid.Not;
        return new(
            listing.ClaimId, listing.Path, listing.Standing, listing.Wording, listing.Summary, Marks.Without(listing.ShortAnswer),
            ofAttribution && listing.WasItSaid is { } said ? SaidWords.Of(said).Word : listing.RatingWord ?? "",
            RatingTokens.Shape(ofAttribution ? null : listing.RatingShape),
            RatingTokens.Tone(ofAttribution ? null : listing.RatingTone),
            [.. listing.Speakers.OrderBy(s => s.Place).Select(s => new LineSpeaker(s.Name, s.Role, s.SpeakerId is { } id ? speakers.GetValueOrDefault(id) : null))],
            listing.Outlet, listing.FirstPublishedAt, listing.ChangedAt, listing.Version, listing.ChangeKind, listing.ChangeReason)
        { Language = listing.Language };
    }

    /// <summary>Who said it, in words; the outlet for the article's own voice.</summary>
    public string SaidBy => Speakers.Count > 0 ? string.Join(" and ", Speakers.Select(s => s.Name)) : Outlet ?? "The article itself";
}

/// <summary>A speaker in a list.</summary>
/// <param name="Name">The name then.</param>
/// <param name="Role">The role then; null for none.</param>
/// <param name="Path">Their page; null for none.</param>
public sealed record LineSpeaker(string Name, string? Role, string? Path);
