using System.Globalization;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.CompareVersions;

/// <summary>Two versions of a verdict, and the words by which they differ: of everything that its page shows.</summary>
public sealed partial class CompareVersionsPage
{
    private static readonly IReadOnlyList<(string Name, Func<VerdictRecord, string> Of)> Shown =
    [
        ("The claim", record => record.Wording),
        ("Who said it", record => Names(record.Speakers)),
        ("The article", record => Where(record.Article.Title, record.Article.Outlet, record.Article.Date, record.Article.Address)),
        ("In the words of the article", record => $"{record.Context.Before} {record.Context.Sentence} {record.Context.After}".Trim()),
        ("Topics", record => string.Join(", ", record.Topics)),
        ("Was it said?", record => record.WasItSaid is { } said ? SaidWords.Of(said).Word : ""),
        ("Is it true?", record => record.Rating is { } rating ? $"{rating.Word}. {rating.Definition}" : ""),
        ("Summary", record => record.Summary),
        ("Short answer", record => record.ShortAnswer),
        ("What we found", record => record.Explanation.Replace("[^", "[", StringComparison.Ordinal)),
        ("As of", record => Day(record.AsOf)),
        ("We look again on", record => Day(record.NextCheckOn)),
        ("How it was decided", record => $"{VerdictSheet.Decided(record)} {record.WaiverReason}".Trim()),
    ];

    // One thing beside itself: what stands in a list is compared piece by piece, so that a new piece is new as a whole.
    private static readonly IReadOnlyList<(string Name, Func<VerdictRecord, IEnumerable<(string Key, string Words)>> Of)> Listed =
    [
        ("Evidence", record => record.Evidence.Select(one => (one.Number.ToString(CultureInfo.InvariantCulture), Words(one)))),
        ("Also claimed", record => record.OtherMentions.Select(one => ($"{one.ArticleTitle} {one.Address}", Words(one)))),
    ];

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public CompareVersionsView View { get; set; } = null!;

    private IReadOnlyList<(string Name, IReadOnlyList<(string Older, string Newer)> Changes)> Parts { get; set; } = [];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var all = Shown.Select(part => (part.Name, Changes: Between([("", part.Of(View.Older))], [("", part.Of(View.Newer))])))
            .Concat(Listed.Select(part => (part.Name, Changes: Between(part.Of(View.Older), part.Of(View.Newer)))));
        Parts = [.. all.Where(part => part.Changes.Count > 0)];
    }

    private static IReadOnlyList<(string Older, string Newer)> Between(IEnumerable<(string Key, string Words)> older, IEnumerable<(string Key, string Words)> newer)
    {
        var (before, after) = (ByKey(older), ByKey(newer));
        return [.. before.Keys.Union(after.Keys).Select(key => (Older: before.GetValueOrDefault(key, ""), Newer: after.GetValueOrDefault(key, ""))).Where(one => one.Older != one.Newer)];
    }

    // Two places in one article are told together.
    private static Dictionary<string, string> ByKey(IEnumerable<(string Key, string Words)> list) =>
        list.GroupBy(one => one.Key).ToDictionary(same => same.Key, same => string.Join(" ", same.Select(one => one.Words)));

    private static string Words(RecordEvidence one) =>
        $"{one.Number}. {Where(one.Title, one.Publisher, null, one.Address)}: {one.Passage} ({one.Stance}; {one.Kind}{(one.ReadOn is { } day ? $", read on {Day(day)}" : "")}{(one.StoredHash is null ? "" : ", the desk keeps a copy")})";

    private static string Words(RecordMention one) =>
        $"“{one.Words}” {(one.Speakers.Count == 0 ? "" : $"{Names(one.Speakers)} in ")}{Where(one.ArticleTitle, one.Outlet, one.Date, one.Address)}";

    private static string Names(IReadOnlyList<RecordSpeaker> speakers) =>
        string.Join(", ", speakers.Select(speaker => speaker.Role is { } role ? $"{speaker.Name} ({role})" : speaker.Name));

    private static string Where(string title, string? publisher, string? date, string? address) =>
        string.Join(", ", new[] { title, publisher, date is null ? null : DateWords.Of(date), address }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
