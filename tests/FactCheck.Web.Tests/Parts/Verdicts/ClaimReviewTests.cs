using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Tests.Parts.Verdicts;

/// <summary>
/// A verdict as machines are told it, one golden file for each kind, and the same as what the page says. The files are written anew
/// with FACTCHECK_WRITE_GOLDEN=true; look at what changed before keeping it.
/// </summary>
public sealed partial class ClaimReviewTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Publisher Facts = new("The Averin Facts", "https://facts.example");

    private static readonly Dictionary<string, VerdictRecord> Kinds = new()
    {
        ["on-the-scale"] = Record,
        ["off-the-scale"] = Record with { Rating = Record.Rating! with { Code = "unproven", Word = "Unproven", Definition = "It cannot be told.", Number = null, Best = null, Worst = null, Shape = "Question", Tone = "Neutral" } },
        ["corrected"] = Record with { Version = 2, PublishedAt = Noon.AddDays(3), Change = new(ChangeKind.Correction, "We had read the wrong column </script> & “year”.") },
        ["updated"] = Record with { Version = 2, PublishedAt = Noon.AddDays(3), Change = new(ChangeKind.Update, "New figures are out.") },
        ["corrected-then-clarified"] = Record with { Version = 3, PublishedAt = Noon.AddDays(4), Change = new(ChangeKind.Clarification, "The year is that of the accounts.") },
        ["corrected-twice"] = Record with { Version = 3, PublishedAt = Noon.AddDays(4), Change = new(ChangeKind.Correction, "So was the row.") },
        ["unknown-speaker"] = Record with { Speakers = [], WasItSaid = null },
        ["several-mentions"] = Record with
        {
            Speakers = [Record.Speakers[0], new(Guid.Empty, "Port Alder Council", null, "body", "https://alder.example")],
            OtherMentions = [new("The bridge, a year on", "The Alder Courier", null, "2027", "It cost twelve million", [Record.Speakers[0]]), new("Notes", null, "https://notes.example/1", null, "12 million it was", [])],
        },
        ["not-said-so"] = Record with { WasItSaid = WasItSaid.Not, Rating = null },
    };

    private static readonly Correction WrongColumn = new("We had read the wrong column </script> & “year”.", Noon.AddDays(3)), WrongRow = new("So was the row.", Noon.AddDays(4));

    private static IReadOnlyList<Correction> CorrectionsOf(string kind) => kind switch
    {
        "corrected" or "corrected-then-clarified" => [WrongColumn],
        "corrected-twice" => [WrongColumn, WrongRow],
        _ => [],
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    private static VerdictRecord Record => new()
    {
        ClaimId = Guid.Parse("0195f0c0-0000-7000-8000-000000000001"), ClaimNumber = 1423, Version = 1, PublishedAt = Noon, FirstPublishedAt = Noon, Language = "en", WordingNumber = 1,
        Wording = "The bridge cost 12 million.", Speakers = [new(Guid.Empty, "Ines Moreau", "mayor of Port Alder", "person", "https://people.example/moreau")],
        Article = new(Guid.Empty, "Bridge opens", "The Alder Courier", "https://courier.example/bridge", "2026-02-28"),
        Context = new("The bridge opened on Friday.", "It cost 12 million, said the mayor.", "", "indirect", "said", null), WasItSaid = WasItSaid.AsQuoted,
        Rating = new(Guid.Empty, 1, "true", "True", "Nothing of importance is wrong.", 5, 5, 1, "Full", "Good"), Summary = "What the bridge at Port Alder cost",
        ShortAnswer = "The town's accounts show 12 million [^1].", Explanation = "The accounts of 2025 list 12 million [^1].", AsOf = new(2026, 3, 1),
        Evidence = [new(1, Guid.Empty, "document", "Accounts 2025", "Port Alder", "https://alder.example/accounts", "Bridge: 12,000,000", Stance.Supports, new(2026, 3, 1), null)],
        Decision = new(2, DecidedBy.Agreement),
    };

    [Theory, MemberData(nameof(Names))]
    public void Machines_are_told_what_the_golden_file_says(string kind)
    {
        var json = ClaimReview.Of(Kinds[kind], CorrectionsOf(kind), Facts, "/claims/the-bridge-0123abcd");
        var told = JsonNode.Parse(json.ToJsonString())!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Here(), "Golden", kind + ".json");
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_GOLDEN") == "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, told);
        }

        told.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_machines_are_told_stands_on_the_page(string kind)
    {
        using var page = new BunitContext();
        var record = Kinds[kind];
        var sheet = page.Render<VerdictSheet>(with => with.Add(s => s.Record, record));
        var visible = Spaces().Replace(sheet.Find("header").ParentElement!.TextContent, " ");
        var json = JsonNode.Parse(ClaimReview.Of(record, CorrectionsOf(kind), Facts, "/claims/x").ToJsonString())!;
        string?[] told =
        [
            (string?)json["claimReviewed"], (string?)json["reviewRating"]!["alternateName"], (string?)json["reviewRating"]!["ratingExplanation"],
            .. Nodes(json["itemReviewed"]!["author"]).SelectMany(author => new[] { (string?)author["name"], (string?)author["jobTitle"] }),
            .. Nodes(json["itemReviewed"]!["appearance"]).SelectMany(work => new[] { (string?)work["headline"], (string?)work["publisher"]?["name"] }),
        ];
        told.OfType<string>().Count().ShouldBeGreaterThan(3);
        told.OfType<string>().Where(words => !visible.Contains(words, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void What_consumers_of_fact_checks_ask_for_is_there(string kind)
    {
        var json = JsonNode.Parse(ClaimReview.Of(Kinds[kind], CorrectionsOf(kind), Facts, "/claims/x").ToJsonString())!;
        ((string?)json["claimReviewed"]).ShouldNotBeNullOrEmpty();
        ((string?)json["reviewRating"]!["alternateName"]).ShouldNotBeNullOrEmpty();
        ((string?)json["url"]).ShouldBe("https://facts.example/claims/x");
        (json["reviewRating"]!["ratingValue"] is null).ShouldBe(json["reviewRating"]!["bestRating"] is null, "numbers come together or not at all");
        if (json["reviewRating"]!["ratingValue"] is { } value)
        {
            ((int)json["reviewRating"]!["worstRating"]!).ShouldBeGreaterThanOrEqualTo(1);
            ((int)value).ShouldBeInRange((int)json["reviewRating"]!["worstRating"]!, (int)json["reviewRating"]!["bestRating"]!);
        }

        (json["correction"] is not null).ShouldBe(kind.StartsWith("corrected", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_written_before_is_not_told_once_there_is_another_correction()
    {
        var record = Record;
        string Told(params Correction[] corrections) => ClaimReview.Written(record, corrections, Facts, "/claims/x").Text;
        ClaimReview.Written(record, [WrongColumn], Facts, "/claims/x").ShouldBeSameAs(ClaimReview.Written(record, [WrongColumn with { }], Facts, "/claims/x"));
        Told().ShouldNotContain("CorrectionComment");
        Told(WrongColumn, WrongRow).ShouldContain(WrongRow.Reason);
        Told(WrongColumn).ShouldNotContain(WrongRow.Reason);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node is JsonArray many ? many.OfType<JsonNode>() : node is null ? [] : [node];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
