using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>Who publishes.</summary>
/// <param name="Name">The newsroom's name.</param>
/// <param name="Address">The address of its public pages, without a slash at the end.</param>
/// <param name="Zone">IANA name of the time zone whose days its pages show.</param>
/// <param name="Number">Goes up with whatever the newsroom says of itself: a page that shows any of it is another page then.</param>
public sealed record Publisher(string Name, string Address, string Zone = "Etc/UTC", int Number = 0)
{
    /// <summary>The time zone.</summary>
    public TimeZoneInfo Clock => ZoneDays.Zone(Zone);

    /// <summary>The absolute address of one of its paths.</summary>
    public string At(string path) => Address + path;

    /// <summary>The same, at this address while the newsroom has given none.</summary>
    public Publisher Or(string address) => Address.Length > 0 ? this : this with { Address = address };
}

/// <summary>
/// A verdict as ClaimReview (schema.org/ClaimReview, with the limits that fact-check feeds set): made from the frozen record
/// and from what its versions say of themselves, so that the markup says what the page says.
/// </summary>
public static class ClaimReview
{
    // The last one of each record: the publisher, the path and the corrections change seldom, the record never.
    private static readonly ConditionalWeakTable<VerdictRecord, Last> Known = [];

    /// <summary>The JSON-LD of one verdict, written.</summary>
    /// <param name="record">The version that is shown.</param>
    /// <param name="corrections">Every correction of the verdict so far, the oldest first.</param>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="path">The path of the verdict's own page.</param>
    public static WrittenJson Written(VerdictRecord record, IReadOnlyList<Correction> corrections, Publisher publisher, string path)
    {
        if (Known.TryGetValue(record, out var last) && last.Publisher == publisher && last.Path == path && last.Corrections.SequenceEqual(corrections)) return last.Json;
        last = new(corrections, publisher, path, WrittenJson.Of(Of(record, corrections, publisher, path)));
        Known.AddOrUpdate(record, last);
        return last.Json;
    }

    /// <summary>The JSON-LD of one verdict.</summary>
    /// <param name="record">The version that is shown.</param>
    /// <param name="corrections">Every correction of the verdict so far, the oldest first.</param>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="path">The path of the verdict's own page.</param>
    public static JsonObject Of(VerdictRecord record, IReadOnlyList<Correction> corrections, Publisher publisher, string path)
    {
        var review = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ClaimReview",
            ["@id"] = Id(publisher, path),
            ["url"] = publisher.At(path),
            ["claimReviewed"] = Reviewed(record),
            ["reviewRating"] = Rating(record),
            ["author"] = Organisation(publisher),
            ["publisher"] = Organisation(publisher),
            ["itemReviewed"] = Item(record),
            ["datePublished"] = Instant(record.FirstPublishedAt),
            ["dateModified"] = Instant(record.PublishedAt),
            ["inLanguage"] = record.Language,
        };
        if (corrections.Count == 1) review["correction"] = Comment(corrections[0]);
        else if (corrections.Count > 1) review["correction"] = new JsonArray([.. corrections.Select(Comment)]);
        return review;
    }

    /// <summary>What the review of the verdict on this page is called wherever it is told of.</summary>
    public static string Id(Publisher publisher, string path) => publisher.At(path) + "#review";

    /// <summary>
    /// What is under review: the summary, or the claim's own words where they are as short and the summary has none besides; when it
    /// was not said so, that somebody said it.
    /// </summary>
    public static string Reviewed(VerdictRecord record)
    {
        var summary = SaysNoMore(record.Summary, record.Wording) && IsShort(record.Wording) ? record.Wording : record.Summary;
        if (!record.Findings.IsAboutTheAttribution || record.Speakers.Count == 0) return summary;
        return $"{string.Join(" and ", record.Speakers.Select(one => one.Name))} said: {summary}";
    }

    /// <summary>The word for the rating: the rating's own, or what was found about the attribution.</summary>
    public static string Word(VerdictRecord record) =>
        record.Findings.IsAboutTheAttribution || record.Rating is null
            ? record.WasItSaid is { } said ? SaidWords.Of(said).Word : ""
            : record.Rating.Word;

    private static bool SaysNoMore(string summary, string wording) => !Folding.Fold(summary).Split(' ').Except(Folding.Fold(wording).Split(' ')).Any();

    private static bool IsShort(string words) => new StringInfo(words).LengthInTextElements <= VerdictContent.MostSummary;

    private static JsonNode Comment(Correction correction) =>
        new JsonObject { ["@type"] = "CorrectionComment", ["text"] = correction.Reason, ["datePublished"] = Instant(correction.At) };

    private static JsonObject Rating(VerdictRecord record)
    {
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = Word(record) };
        if (record is { Findings.IsAboutTheAttribution: false, Rating: { Number: { } number } on })
        {
            rating["ratingValue"] = number;
            rating["bestRating"] = on.Best;
            rating["worstRating"] = on.Worst;
        }

        rating["ratingExplanation"] = Marks.Without(record.ShortAnswer);
        return rating;
    }

    private static JsonObject Item(VerdictRecord record)
    {
        var item = new JsonObject { ["@type"] = "Claim", ["appearance"] = Appearances(record) };
        if (record.Speakers.Count == 1) item["author"] = Speaker(record.Speakers[0]);
        else if (record.Speakers.Count > 1) item["author"] = new JsonArray([.. record.Speakers.Select(Speaker)]);
        if (record.Article.Date is { } date) item["datePublished"] = date;
        return item;
    }

    private static JsonArray Appearances(VerdictRecord record)
    {
        var all = new JsonArray(Appearance(record.Article.Title, record.Article.Outlet, record.Article.Address, record.Article.Date));
        foreach (var other in record.OtherMentions) all.Add(Appearance(other.ArticleTitle, other.Outlet, other.Address, other.Date));
        return all;
    }

    private static JsonNode Appearance(string title, string? outlet, string? address, string? date)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["headline"] = title };
        if (address is not null) work["url"] = address;
        if (date is not null) work["datePublished"] = date;
        if (outlet is not null) work["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = outlet };
        return work;
    }

    private static JsonNode Speaker(RecordSpeaker speaker)
    {
        var author = new JsonObject { ["@type"] = speaker.Kind == "person" ? "Person" : "Organization", ["name"] = speaker.Name };
        if (speaker is { Kind: "person", Role: { } role }) author["jobTitle"] = role;
        if (speaker.SameAs is { } sameAs) author["sameAs"] = sameAs;
        return author;
    }

    private static JsonObject Organisation(Publisher publisher) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = publisher.Name,
        ["url"] = publisher.At("/"),
        ["correctionsPolicy"] = publisher.At("/corrections"),
        ["verificationFactCheckingPolicy"] = publisher.At("/methodology"),
        ["ethicsPolicy"] = publisher.At("/ethics"),
        ["publishingPrinciples"] = publisher.At("/methodology"),
    };

    private static string Instant(DateTimeOffset at) => at.Written();

    private sealed record Last(IReadOnlyList<Correction> Corrections, Publisher Publisher, string Path, WrittenJson Json);
}
