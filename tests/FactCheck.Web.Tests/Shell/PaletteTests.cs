using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ListArticles;
using FactCheck.Web.Shell.Layout;

namespace FactCheck.Web.Tests.Shell;

public sealed class PaletteTests
{
    [Fact]
    public async Task An_editor_goes_to_a_claim_by_number_or_words_to_a_speaker_an_article_a_queue_and_a_page()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var queue = await desk.Queue(1, editor);
        var number = (await desk.Claim(article.Card("ship").ClaimId)).Number;

        (await Find(desk, editor, $"#{number}"))[0].ShouldBe(new PaletteEntryView("Claims", "No ship has left the port since Monday.", $"#{number}, suggested", $"/desk/claims/{number}"));
        (await Find(desk, editor, "no ship")).ShouldContain(entry => entry.Href == $"/desk/claims/{number}");
        (await Find(desk, editor, "sequeira")).ShouldContain(entry => entry.Group == "Speakers" && entry.Text == "Rui Sequeira");
        (await Find(desk, editor, "Harbour fees to")).ShouldContain(entry => entry.Group == "Articles" && entry.Text == "Harbour fees to rise, minister says");
        (await Find(desk, editor, "flood")).ShouldContain(new PaletteEntryView("Queues", "Floods", "", $"/desk/queues/{queue.Id}"));
        (await Find(desk, editor, "work")).ShouldContain(new PaletteEntryView("Pages", "Workload", "", "/desk/workload"));
        (await Find(desk, editor, "")).Select(entry => entry.Group).Distinct().ShouldBe(["Pages", "Queues"]);
    }

    [Fact]
    public async Task An_article_is_found_however_many_came_after_it()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        await desk.Ask(async db =>
        {
            var oil = Encoding.UTF8.GetBytes("The price of oil rose.");
            var known = new ArticleDetails("Ölpreis steigt", null, null, null, null, "de");
            db.Add(Article.Receive(oil, ArticleText.From(oil).Value, CaptureKind.Pasted, null, Actor.Person(editor.Id, Roles.Editor), desk.Clock.Now(), known));
            for (var later = 1; later <= 3_000; later++)
            {
                var bytes = Encoding.UTF8.GetBytes($"Nothing happened on day {later}.");
                db.Add(Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, Actor.Person(editor.Id, Roles.Editor), desk.Clock.Now().AddMinutes(later)));
            }

            return await db.SaveChangesAsync();
        });

        (await Find(desk, editor, "harbour FEES to")).ShouldContain(entry => entry.Group == "Articles" && entry.Text == "Harbour fees to rise, minister says");
        (await Find(desk, editor, "Ölpreis")).ShouldContain(entry => entry.Group == "Articles" && entry.Text == "Ölpreis steigt");
        (await desk.Send(new ListArticlesQuery("Ölpreis", null, null), editor)).Value.Articles.ShouldHaveSingleItem().Title.ShouldBe("Ölpreis steigt");
    }

    [Fact]
    public async Task A_reviewer_is_led_to_no_page_that_is_not_theirs()
    {
        await using var desk = await Desk.Open();
        var (editor, rae) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Rae", Roles.Reviewer));
        await desk.SplitArticle(editor);

        (await Find(desk, rae, "harbour")).Select(entry => entry.Group).Distinct().ShouldBe(["Claims", "Articles"]);
        (await Find(desk, rae, "sequeira")).ShouldContain(entry => entry.Group == "Speakers" && entry.Text == "Rui Sequeira");
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        (await Find(desk, ruth, "harbour")).Select(entry => entry.Group).Distinct().ShouldBe(["Articles"]);
        (await Find(desk, rae, "")).ShouldNotContain(entry => entry.Href == "/desk/triage");
        (await desk.Send(new PaletteQuery("harbour"), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
        (await desk.Send(new PaletteQuery(new string('x', 201)), rae)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task It_answers_over_http_to_who_is_signed_in_and_is_kept_nowhere()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.Suggested(editor, "The ferry sank.");
        using var browser = await desk.BrowserOf(editor);

        var answer = await browser.GetAsync("/desk/find?q=ferry");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var entry = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("entries")[0];
        (entry.GetProperty("group").GetString(), entry.GetProperty("text").GetString(), entry.GetProperty("href").GetString()).ShouldBe(("Claims", "The ferry sank.", "/desk/claims/1"));
        using var stranger = desk.Browser();
        (await stranger.GetAsync("/desk/find?q=ferry")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<PaletteEntryView>> Find(Desk desk, Somebody who, string text) => (await desk.Send(new PaletteQuery(text), who)).Value.Entries;
}
