using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Parts.Articles;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Speakers;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.ShowArticle;

/// <summary>
/// An article with its claims: the text with every mention marked, the claims beside it, linked both ways; and the forms that
/// correct what the engine suggested. The source text is never changed.
/// </summary>
public sealed partial class ShowArticlePage
{
    private Outcome<ShowArticleView>? outcome;
    private IReadOnlyList<TextMark> marks = [];
    private Stretch? selection;
    private string? current;
    private string? open;
    private ClaimCardView? merged;

    /// <summary>The article.</summary>
    [Parameter] public Guid ArticleId { get; set; }

    /// <summary>Set when the same text had come in before.</summary>
    [SupplyParameterFromQuery(Name = "known")] private string? Known { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string TitleWords => outcome is { IsDone: true, Value.Details.Title: { Length: > 0 } title } ? title : "Article without a title";

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private bool Concerns(Announcement news) =>
        (news.Subject == "article" && news.SubjectId == ArticleId)
        || (news.Subject == "claim" && outcome is { IsDone: true } shown && shown.Value.Claims.Any(card => card.ClaimId == news.SubjectId))
        || (news.Subject == "speaker" && outcome is { IsDone: true } named && named.Value.Claims.Any(card => card.Voices.Any(voice => voice.SpeakerId == news.SubjectId)));

    private async Task Ask()
    {
        outcome = await Dispatcher.Send(new ShowArticleQuery(ArticleId));
        // The marks keep their identity while nothing moved, so that a long text is not drawn again for every bit of news.
        var wanted = outcome.IsDone ? [.. Listed(outcome.Value).SelectMany(MarksOf)] : new List<TextMark>();
        if (!wanted.SequenceEqual(marks)) marks = wanted;
    }

    private void Open(string form, ClaimCardView? card = null)
    {
        var wanted = card is null ? form : $"{form} {card.MentionId}";
        open = open == wanted ? null : wanted;
        if (card is not null) current = card.Key;
    }

    private string Expanded(string form, ClaimCardView? card = null) => open == (card is null ? form : $"{form} {card.MentionId}") ? "true" : "false";

    private void Close() => open = null;

    private async Task Merged(ClaimCardView card)
    {
        await Done();
        merged = card;
    }

    private async Task Done()
    {
        merged = null;
        Close();
        await Ask();
    }

    private async Task Added(long number)
    {
        current = number.ToString(CultureInfo.InvariantCulture);
        (open, selection) = (null, null);
        await Ask();
    }

    private void Selected(ArticleSelectionEventArgs args) => selection = args.End > args.Start ? new(args.Start, args.End) : null;

    private void Pressed(ArticleClaimEventArgs args) => current = args.Claim;

    private static IEnumerable<ClaimCardView> Listed(ShowArticleView article) => article.Claims.Where(card => card.IsListed);

    /// <summary>The other claims of the article, into which this one could go.</summary>
    private static IReadOnlyList<Choice> Others(ShowArticleView article, ClaimCardView card) =>
        [.. Listed(article).Where(other => other.ClaimId != card.ClaimId).DistinctBy(other => other.ClaimId).Select(other => new Choice(other.Key, $"#{other.Number} {other.Text}"))];

    private static IEnumerable<TextMark> MarksOf(ClaimCardView card) =>
    [
        .. card.Place.Content.Select(s => new TextMark(s.Start, s.End, card.Key)),
        .. card.Place.Source.Select(s => new TextMark(s.Start, s.End, card.Key, "source")),
        .. card.Place.Cue.Select(s => new TextMark(s.Start, s.End, card.Key, "cue")),
    ];

    private static IReadOnlyList<KnownSpeaker> KnownSpeakers(ShowArticleView article) =>
        [.. article.Claims.SelectMany(card => card.Voices).DistinctBy(voice => voice.SpeakerId).Select(voice => new KnownSpeaker(voice.SpeakerId, voice.Name, voice.Kind)).OrderBy(known => known.Name, StringComparer.OrdinalIgnoreCase)];

    private static IReadOnlyList<SaidBy> SaidIn(ClaimCardView card) => [.. card.Voices.Select(voice => new SaidBy(voice.SpeakerId, null, voice.Kind, voice.Role))];

    private static IEnumerable<string> Facts(ShowArticleView article)
    {
        if (article.Outlet is { } outlet) yield return outlet;
        if (article.Details.Byline is { } byline) yield return $"by {byline}";
        if (article.Details.Dated is { } dated)
            yield return DateWords.Of(dated.Written());
        if (article.Topics.Count > 0) yield return $"about {string.Join(", ", article.Topics)}";
        if (article.Details.Language != "und") yield return LanguageName(article.Details.Language);
    }

    private static string LanguageName(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private static string WebHost(string address) => WebAddress.Host(address) ?? address;

    private static string QuotationWords(Quotation quotation) => quotation switch
    {
        Quotation.Direct => "in quotation marks",
        Quotation.Indirect => "in the reporter’s words",
        Quotation.Mixed => "partly in quotation marks",
        _ => "",
    };

    private static string CaptureWords(CaptureView capture) => capture.Kind switch
    {
        CaptureKind.Pasted => "pasted text",
        CaptureKind.TextFile => $"text file {capture.From}",
        CaptureKind.HtmlFile => $"HTML file {capture.From}",
        _ => $"fetched from {capture.From}",
    };
}
