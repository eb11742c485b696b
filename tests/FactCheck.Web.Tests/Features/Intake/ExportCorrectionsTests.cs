using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Corpora;
using FactCheck.Web.Features.Intake.AttributeClaim;
using FactCheck.Web.Features.Intake.ExportCorrections;
using FactCheck.Web.Features.Intake.RemoveClaim;
using FactCheck.Web.Features.Triage.MergeClaims;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ExportCorrectionsTests
{
    [Fact]
    public async Task The_download_is_a_corpus_that_the_engine_reads()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        await desk.Send(new RemoveClaimCommand(article.Card("ship").ClaimId, DismissalReason.NotAClaim, null), editor);
        await desk.Send(new AttributeClaimCommand(article.Id, article.Card("fees").MentionId, Quotation.Indirect, [new(article.Card("fees").Voices[0].SpeakerId, null, default, null)]), editor);

        var export = (await desk.Send(new ExportCorrectionsQuery(), await desk.Person("Ada", Roles.Administrator))).Value;

        (export.Articles, export.Corrections).ShouldBe((1, 2));
        var files = Unzip(export.Zip);
        var name = article.Id.ToString("N");
        files[$"text/{name}.txt"].ShouldBe(Newsprint.Text);
        var read = PolNearReader.Parse(name, Newsprint.Text, files[$"attributions/{name}_desk.ann"].Split('\n'));
        var attribution = read.Attributions.ShouldHaveSingleItem();
        string Words(AttributionRole role) => string.Join('|', attribution.Spans.Where(s => s.Role == role).Select(s => Newsprint.Text[s.Span.Start..s.Span.End]));
        (Words(AttributionRole.Source), Words(AttributionRole.Cue), Words(AttributionRole.Content))
            .ShouldBe(("Transport Minister Rui Sequeira", "said", "Harbour fees will rise by 12 percent in June"));
        files["corrections.jsonl"].Trim().Split('\n').Length.ShouldBe(2);
        files["corrections.jsonl"].ShouldNotContain(editor.Id.ToString());
    }

    [Fact]
    public async Task A_merge_is_in_it_with_the_words_of_the_claims_that_were_one_and_their_places()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var (fees, ship) = (article.Card("fees"), article.Card("ship"));
        (await desk.Send(new MergeClaimsCommand([fees.ClaimId], $"{(await desk.Claim(ship.ClaimId)).Number}", null), editor)).Problems.ShouldBeEmpty();

        var files = Unzip((await desk.Send(new ExportCorrectionsQuery(), await desk.Person("Ada", Roles.Administrator))).Value.Zip);

        var line = JsonNode.Parse(files["corrections.jsonl"].Trim())!;
        var name = article.Id.ToString("N");
        ((string?)line["article"], (string?)line["part"]).ShouldBe((name, "merge"));
        JsonNode.Parse((string?)line["before"] ?? "")!["texts"]!.AsArray().Select(text => (string?)text).ShouldBe([fees.Text, ship.Text]);
        JsonNode.Parse((string?)line["after"] ?? "")!["texts"]!.AsArray().Select(text => (string?)text).ShouldBe([ship.Text]);
        var read = PolNearReader.Parse(name, files[$"text/{name}.txt"], files[$"attributions/{name}_desk.ann"].Split('\n'));
        read.Attributions.Select(one => string.Join('|', one.Spans.Where(s => s.Role == AttributionRole.Content).Select(s => Newsprint.Text[s.Span.Start..s.Span.End])))
            .ShouldBe(["Harbour fees will rise by 12 percent in June", "No ship has left the port since Monday"]);
    }

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_an_administrator_downloads_it(Roles roles)
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Somebody", roles));

        (await browser.GetAsync("/desk/corrections/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_administrators_link_gives_a_zip_file()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Ada", Roles.Administrator));

        var answer = await browser.GetAsync("/desk/corrections/export");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        Unzip(await answer.Content.ReadAsByteArrayAsync()).Keys.ShouldBe(["corrections.jsonl"]);
    }

    private static Dictionary<string, string> Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
