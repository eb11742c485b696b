using System.Globalization;
using System.Net;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Reading.CompareVersions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What changed between two versions.</summary>
public sealed class CompareVersionsTests
{
    [Fact]
    public async Task The_words_that_changed_are_marked_and_the_others_are_not_repeated()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up(shortAnswer: "The fees rise by nine percent.");
        await published.Correct(up.ClaimId, "The fees rise by eight percent.", "The register was misread.");
        var html = await desk.Browser().GetStringAsync(up.Path + "/changes?from=1&to=2");
        html.ShouldContain("<del>nine </del>");
        html.ShouldContain("<ins>eight </ins>");
        html.ShouldContain("The register was misread.");
        html.ShouldNotContain("<h2>Evidence</h2>");
    }

    [Fact]
    public async Task Each_version_between_the_two_says_when_it_went_up_and_why_the_oldest_first()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up(shortAnswer: "The fees rise by nine percent.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Correct(up.ClaimId, "The fees rise by eight percent.", "The register was misread.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Correct(up.ClaimId, "The fees rise by seven percent.", "The council has voted.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Correct(up.ClaimId, "The fees rise by six percent.", "Another vote.");
        var verdict = await desk.Ask(db => db.Verdicts.AsNoTracking().SingleAsync(one => one.ClaimId == up.ClaimId));

        var html = await desk.Browser().GetStringAsync(up.Path + "/changes?from=1&to=3");
        var said = verdict.Versions.Skip(1).Take(2).SelectMany(one => new[]
        {
            $"Version {one.Number}: Correction", one.PublishedAt.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture), one.ChangeReason!,
        }).Select(words => html.IndexOf(words, StringComparison.Ordinal)).ToList();
        said.ShouldAllBe(at => at > 0);
        said.ShouldBeInOrder();
        html.ShouldNotContain("Another vote.");
        (await desk.Browser().GetStringAsync(up.Path + "/changes?from=3&to=4")).ShouldNotContain("The council has voted.");
    }

    [Theory]
    [InlineData("from=1&to=9")]
    [InlineData("from=9&to=1")]
    [InlineData("from=9&to=9")]
    [InlineData("from=one&to=two")]
    public async Task Versions_that_are_not_there_are_not_found(string query)
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        (await desk.Browser().GetAsync($"{up.Path}/changes?{query}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_versions_are_compared_whichever_was_chosen_first_and_a_version_with_itself_says_so()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up(shortAnswer: "The fees rise by nine percent.");
        await published.Correct(up.ClaimId, "The fees rise by eight percent.", "The register was misread.");
        var html = await desk.Browser().GetStringAsync(up.Path + "/changes?from=2&to=1");
        html.ShouldContain("Version 1 to version 2");
        html.ShouldContain("<ins>eight </ins>");

        var same = await desk.Browser().GetStringAsync(up.Path + "/changes?from=2&to=2");
        same.ShouldContain("You compared version 2 with itself");
        same.ShouldNotContain("The register was misread.");
    }

    [Theory, MemberData(nameof(Changes))]
    public void Whatever_a_page_shows_of_a_version_is_compared(string name, string struck, string added)
    {
        using var page = new BunitContext();
        var view = new CompareVersionsView(Guid.Empty, "/claims/x", Record, Changed[name](Record) with { Version = 2 }, new("The Averin Facts", "https://facts.example"));
        var part = page.Render<CompareVersionsPage>(with => with.Add(p => p.View, view)).FindAll("section").ShouldHaveSingleItem();
        part.QuerySelector("h2")!.TextContent.ShouldBe(name);
        string.Concat(part.QuerySelectorAll("del").Select(one => one.TextContent)).ShouldContain(struck);
        string.Concat(part.QuerySelectorAll("ins").Select(one => one.TextContent)).ShouldContain(added);
    }

    [Fact]
    public void Every_piece_of_evidence_is_compared_to_its_address_and_the_day_it_was_read()
    {
        foreach (var (change, added) in new (Func<RecordEvidence, RecordEvidence>, string)[]
        {
            (one => one with { ReadOn = new(2026, 3, 4) }, "4"), (one => one with { Publisher = "The ministry" }, "ministry"),
            (one => one with { Address = "https://alder.example/other" }, "other"), (one => one with { Title = "Plans 2026" }, "2026"),
            (one => one with { Passage = "Height: 41 m" }, "41"), (one => one with { Stance = Stance.Refutes }, "Refutes"), (one => one with { StoredHash = "00" }, "copy"),
        })
        {
            using var page = new BunitContext();
            var view = new CompareVersionsView(Guid.Empty, "/claims/x", Record, Record with { Version = 2, Evidence = [change(Record.Evidence[0])] }, new("The Averin Facts", "https://facts.example"));
            var part = page.Render<CompareVersionsPage>(with => with.Add(p => p.View, view)).FindAll("section").ShouldHaveSingleItem();
            string.Concat(part.QuerySelectorAll("ins").Select(one => one.TextContent)).ShouldContain(added);
        }
    }

    [Fact]
    public void A_new_piece_of_evidence_is_new_as_a_whole_and_the_others_are_not_repeated()
    {
        using var page = new BunitContext();
        var added = Record.Evidence[0] with { Number = 2, Title = "Survey", Passage = "Height: 39 m" };
        var view = new CompareVersionsView(Guid.Empty, "/claims/x", Record, Record with { Version = 2, Evidence = [Record.Evidence[0], added] }, new("The Averin Facts", "https://facts.example"));
        var part = page.Render<CompareVersionsPage>(with => with.Add(p => p.View, view)).FindAll("section").ShouldHaveSingleItem();

        part.QuerySelectorAll("p").ShouldHaveSingleItem().TextContent.ShouldBe(part.QuerySelectorAll("ins").ShouldHaveSingleItem().TextContent);
        part.QuerySelector("ins")!.TextContent.ShouldStartWith("2. Survey, The town, https://alder.example/plans: Height: 39 m (Supports");
    }

    public static TheoryData<string, string, string> Changes => new()
    {
        { "The claim", "40", "41" }, { "Who said it", "mayor", "governor" }, { "The article", "Courier", "Gazette" }, { "In the words of the article", "So", "Thus" },
        { "Topics", "", "Water" }, { "Was it said?", "As quoted", "In substance" }, { "Is it true?", "Nothing", "Hardly" }, { "Summary", "How", "That" },
        { "Short answer", "is", "was" }, { "What we found", "plans", "files" }, { "As of", "1", "2" }, { "We look again on", "4 May", "5 June" },
        { "Evidence", "m", "metres" }, { "Also claimed", "forty", "fifty" }, { "How it was decided", "did not rate it", "Nobody else" },
    };

    private static Dictionary<string, Func<VerdictRecord, VerdictRecord>> Changed => new()
    {
        ["The claim"] = record => record with { Wording = "The dam is 41 metres high." },
        ["Who said it"] = record => record with { Speakers = [record.Speakers[0] with { Role = "governor" }] },
        ["The article"] = record => record with { Article = record.Article with { Outlet = "Gazette" } },
        ["In the words of the article"] = record => record with { Context = record.Context with { After = "Thus it stands." } },
        ["Topics"] = record => record with { Topics = ["Dams", "Water"] },
        ["Was it said?"] = record => record with { WasItSaid = WasItSaid.InSubstance },
        ["Is it true?"] = record => record with { Rating = record.Rating! with { Definition = "Hardly anything is wrong." } },
        ["Summary"] = record => record with { Summary = "That high the dam is" },
        ["Short answer"] = record => record with { ShortAnswer = "It was." },
        ["What we found"] = record => record with { Explanation = "The files say so [^1]." },
        ["As of"] = record => record with { AsOf = new(2026, 3, 2) },
        ["We look again on"] = record => record with { NextCheckOn = new(2026, 6, 5) },
        ["Evidence"] = record => record with { Evidence = [record.Evidence[0] with { Passage = "Height: 40 metres" }] },
        ["Also claimed"] = record => record with { OtherMentions = [record.OtherMentions[0] with { Words = "It is fifty metres" }] },
        ["How it was decided"] = record => record with { WaiverReason = "Nobody else was on duty." },
    };

    private static VerdictRecord Record => new()
    {
        ClaimId = Guid.Empty, ClaimNumber = 7, Version = 1, Language = "en", WordingNumber = 1, Wording = "The dam is 40 metres high.",
        Speakers = [new(Guid.Empty, "Ines Moreau", "mayor", "person", null)], Article = new(Guid.Empty, "The dam", "Courier", "https://courier.example/dam", "2026-02-28"),
        Context = new("", "The dam is 40 metres high.", "So it stands.", "direct", null, null), WasItSaid = WasItSaid.AsQuoted, Topics = ["Dams"],
        Rating = new(Guid.Empty, 1, "true", "True", "Nothing of importance is wrong.", 5, 5, 1, "Full", "Good"), Summary = "How high the dam is",
        ShortAnswer = "It is.", Explanation = "The plans say so [^1].", AsOf = new(2026, 3, 1), NextCheckOn = new(2026, 5, 4), Decision = new(1, DecidedBy.Agreement, 1, AgreementRule.All),
        Evidence = [new(1, Guid.Empty, "document", "Plans", "The town", "https://alder.example/plans", "Height: 40 m", Stance.Supports, new(2026, 3, 1), null)],
        OtherMentions = [new("Notes", null, null, null, "It is forty metres", [])],
    };

    [Fact]
    public async Task Of_what_was_removed_nothing_can_be_compared()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent.", "The register was misread.");
        await published.Remove(up.ClaimId);
        (await desk.Browser().GetAsync(up.Path + "/changes?from=1&to=2")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }
}
