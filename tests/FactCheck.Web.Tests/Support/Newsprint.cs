using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Extraction;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.ReceiveArticle;
using FactCheck.Web.Features.Intake.ShowArticle;
using FactCheck.Web.Features.Intake.SplitArticle;

namespace FactCheck.Web.Tests.Support;

/// <summary>An invented article, and what an engine would find in it, written by hand: these tests judge the desk, not the engine.</summary>
internal static class Newsprint
{
    public const string Text =
        "Harbour fees to rise, minister says\nBy Ana Lopes\nTidewater Tribune, 3 May 2024\n\n"
        + "Harbour fees will rise by 12 percent in June, Transport Minister Rui Sequeira said on Friday.\n\n"
        + "\"No ship has left the port since Monday,\" union leader Marta Reis told the Tribune. "
        + "The port handled 4 million tonnes last year.\n\nShare this article\n";

    public static ExtractedSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new(start, start + words.Length, words);
    }

    public static Stretch Stretch(string words) => new(Span(words).Start, Span(words).End);

    /// <summary>Two people say something, and the article one thing itself.</summary>
    public static ExtractedArticle Found { get; } = new(
        Span("Harbour fees to rise, minister says"), Span("Ana Lopes"), Span("Tidewater Tribune"),
        new(new DateOnly(2024, 5, 3), ExtractedDatePrecision.Day, Span("3 May 2024")), "en", [Span("Share this article")],
        [
            new(0, [Span("Transport Minister Rui Sequeira")], [Span("said")], [Span("Harbour fees will rise by 12 percent in June")], ExtractedQuotation.Indirect, false, null, null,
                [new("Rui Sequeira", "Transport Minister", ExtractedSpeakerKind.Person)]),
            new(1, [Span("union leader Marta Reis")], [Span("told")], [Span("No ship has left the port since Monday")], ExtractedQuotation.Direct, false, Span("the Tribune"), null,
                [new("Marta Reis", "union leader", ExtractedSpeakerKind.Person)]),
        ],
        [
            new(0, "Harbour fees will rise by 12 percent in June.", [Span("Harbour fees will rise by 12 percent in June")], 0, ExtractedClaimKind.Prediction, 0.71, ["it turns on a figure"]),
            new(1, "No ship has left the port since Monday.", [Span("No ship has left the port since Monday")], 1, ExtractedClaimKind.Fact, 0.83, ["it names a date"]),
            new(2, "The port handled 4 million tonnes last year.", [Span("The port handled 4 million tonnes last year")], null, ExtractedClaimKind.Figure, 0.64, []),
        ]);

    public static async Task<Guid> Receive(this Desk desk, Somebody editor, string text = Text) =>
        (await desk.Send(new ReceiveArticleCommand(Encoding.UTF8.GetBytes(text), CaptureKind.Pasted, null, null), editor)).Value.ArticleId;

    /// <summary>The article, brought in and split as <see cref="Found"/> says; answers what the desk sees of it.</summary>
    public static async Task<ShowArticleView> SplitArticle(this Desk desk, Somebody editor)
    {
        var id = await desk.Receive(editor);
        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(id);
        (await desk.SendAs(Actor.Engine, new SplitArticleCommand(id, Found))).Value.ShouldBe(3);
        return await desk.Show(id, editor);
    }

    public static async Task<ShowArticleView> Show(this Desk desk, Guid article, Somebody somebody) =>
        (await desk.Send(new ShowArticleQuery(article), somebody)).Value;

    public static ClaimCardView Card(this ShowArticleView article, string words) => article.Claims.Single(card => card.Text.Contains(words, StringComparison.Ordinal));
}
