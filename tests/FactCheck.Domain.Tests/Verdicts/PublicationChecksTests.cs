using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Tests.Claims;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Verdicts;

/// <summary>Every check before a publication, with a page that fails it.</summary>
public sealed class PublicationChecksTests
{
    private static readonly Failing[] Fixtures =
    [
        On("no summary", PublicationProblems.NoSummary, page => page with { Summary = " " }),
        On("76 characters", PublicationProblems.LongSummary, page => page with { Summary = new string('x', 76) }),
        On("the rating in the summary", PublicationProblems.RatingInSummary("True"), page => page with { Summary = "It is true that the bridge cost 12 million" }),
        On("no short answer", PublicationProblems.NoShortAnswer, page => page with { ShortAnswer = "" }),
        On("no explanation", PublicationProblems.NoExplanation, page => page with { Explanation = "\n", Evidence = page.Evidence }),
        On("no evidence", PublicationProblems.NoEvidence, page => page with { Evidence = [], Explanation = "So it is." }),
        On("evidence without passage", EvidenceProblems.NoPassage(1), page => page with { Evidence = [page.Evidence[0] with { Passage = "" }] }),
        On("evidence without date", EvidenceProblems.NoDate(1), page => page with { Evidence = [page.Evidence[0] with { ReadOn = null }] }),
        On("evidence of tomorrow", EvidenceProblems.ImpossibleDate(1), page => page with { Evidence = [page.Evidence[0] with { ReadOn = new(2026, 3, 4) }] }),
        On("a book as a passage", EvidenceProblems.PassageTooLong(1), page => page with { Evidence = [page.Evidence[0] with { Passage = new string('x', 5_001) }] }),
        On("a mark that is no number", EvidenceProblems.NoMark("[^ledger]"), page => page with { Explanation = page.Explanation + " And so [^ledger]." }),
        On("a footnote by hand", EvidenceProblems.Footnote("[^2]"), page => page with { Explanation = page.Explanation + "\n\n[^2]: The ledger" }),
        On("a mark that leads nowhere", EvidenceProblems.NothingBehindMark(2), page => page with { Explanation = "So [^1]. And so [^2]." }),
        new("an unconfirmed speaker", PublicationProblems.SpeakerUnconfirmed, Page() with { SpeakersConfirmed = false }, Blocks: true),
        On("neither address nor outlet", PublicationProblems.NoWhere, page => page with { Article = page.Article with { Address = null, Outlet = null } }),
        On("an article of our own", PublicationProblems.OwnSite, page => page with { Article = page.Article with { Address = "https://www.factcheck.example/bridge" } }),
        On("no definition", PublicationProblems.UndefinedRating, page => page with { Rating = page.Rating! with { Definition = "" } }),
        On("a worst rating of 0", PublicationProblems.NumbersOutOfOrder, page => page with { Rating = page.Rating! with { Worst = 0 } }),
        On("a number without a scale", PublicationProblems.NumbersOutOfOrder, page => page with { Rating = page.Rating! with { Worst = null, Best = null } }),
        On("a number beyond the scale", PublicationProblems.NumbersOutOfOrder, page => page with { Rating = page.Rating! with { Number = 6 } }),
        new("evidence for the desk only", PublicationProblems.DeskOnly(1), Page() with { DeskOnlyEvidence = [1] }, Blocks: true),
        On("evidence at a script", PublicationProblems.UnsafeAddress(1), page => page with { Evidence = [page.Evidence[0] with { Address = "javascript:alert(1)" }] }),
        On("a link to a script", PublicationProblems.UnsafeLink("javascript:alert(1"), page => page with { Explanation = page.Explanation + " See [here](javascript:alert(1))." }),
        On("an article at a script", PublicationProblems.UnsafeArticle, page => page with { Article = page.Article with { Address = "javascript:alert(1)" } }),
        On("numbers off the scale", PublicationProblems.NumbersOffTheScale, page => page with { Rating = page.Rating! with { Number = null } }),
        On("no rating", PublicationProblems.NoRating, page => page with { Rating = null }),
        On("a next check that is over", PublicationProblems.NextCheckIsOver, page => page with { NextCheckOn = new(2026, 3, 2) }),
        On("nothing to follow", PublicationProblems.NothingToFollow, page => page with { Evidence = [page.Evidence[0] with { Address = null }] }, blocks: false),
        On("a chapter as a passage", PublicationProblems.LongPassage(1), page => page with { Evidence = [page.Evidence[0] with { Passage = new string('x', 1_001) }] }, blocks: false),
        On("a long short answer", PublicationProblems.LongShortAnswer, page => page with { ShortAnswer = new string('x', 401) }, blocks: false),
        On("a claim of no date", PublicationProblems.NoClaimDate, page => page with { Article = page.Article with { Date = null } }, blocks: false),
        new("a newsroom without address", PublicationProblems.NoPublisherAddress, Page() with { OwnHosts = [] }, Blocks: false),
        new("a newsroom without corrections policy", PublicationProblems.NoCorrectionsPolicy, Page() with { HasCorrectionsPolicy = false }, Blocks: false),
        On("as of tomorrow", PublicationProblems.AsOfInFuture, page => page with { AsOf = new(2026, 3, 3) }),
        On("no as-of date", PublicationProblems.NoAsOf, page => page with { AsOf = null }, blocks: false),
        new("a withdrawn source", PublicationProblems.Withdrawn(1), Page() with { WithdrawnEvidence = [1] }, Blocks: false),
        new("one exhibit of two", PublicationProblems.FewExhibits, Page() with { LeastExhibits = 2 }, Blocks: false),
        new("half the sentences", PublicationProblems.LittleCoverage, Page(page => page with { Explanation = "So [^1]. And so." }) with { LeastCoverage = 60 }, Blocks: false),
        On("evidence that nobody cites", PublicationProblems.Uncited(1), page => page with { Explanation = "So it is." }, blocks: false),
    ];

    private sealed record Failing(string What, Problem Problem, PublicationCase Case, bool Blocks);

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var at = 0; at < Fixtures.Length; at++) cases.Add(at, Fixtures[at].What);
            return cases;
        }
    }

    [Fact]
    public void A_good_page_passes_every_check() => PublicationChecks.Check(Page()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_that_fails_a_check_is_told_so(int at, string what)
    {
        var fixture = Fixtures[at];
        PublicationChecks.Check(fixture.Case).ShouldContain(new CheckFinding(fixture.Problem, fixture.Blocks) with { Problem = Found(fixture) }, what);
    }

    [Fact]
    public void Whatever_can_be_found_has_a_page_on_which_it_is_found()
    {
        var found = Fixtures.SelectMany(fixture => PublicationChecks.Check(fixture.Case)).Select(finding => finding.Problem.Code).ToHashSet();
        Type[] kinds = [typeof(PublicationProblems), typeof(EvidenceProblems)];
        var declared = kinds.SelectMany(kind => kind.GetFields()).Select(field => ((Problem)field.GetValue(null)!).Code)
            .Concat(kinds.SelectMany(kind => kind.GetMethods()).Where(method => method.ReturnType == typeof(Problem))
                .Select(method => ((Problem)method.Invoke(null, [method.GetParameters()[0].ParameterType == typeof(int) ? 1 : "x"])!).Code)).ToList();
        declared.Count.ShouldBeGreaterThan(30);
        declared.Except(found).ShouldBeEmpty("a problem that no check finds");
    }

    [Fact]
    public void Every_check_has_a_page_that_fails_it()
    {
        var failing = Fixtures.Select(fixture => fixture.Case).ToList();
        PublicationChecks.All.ShouldNotBeEmpty();
        PublicationChecks.All.Where(check => !failing.Exists(page => check.Find(page).Any())).Select(check => check.Words).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nothing is untrue about the bridge")]
    [InlineData("The Truer Party on the bridge")]
    public void A_word_that_only_contains_the_rating_does_not_give_it_away(string summary) =>
        PublicationChecks.Check(Page(page => page with { Summary = summary })).ShouldBeEmpty();

    [Fact]
    public void A_summary_is_measured_in_characters_as_a_reader_counts_them() =>
        PublicationChecks.Check(Page(page => page with { Summary = string.Concat(Enumerable.Repeat("👩‍🚒", 75)) })).ShouldBeEmpty();

    [Fact]
    public void A_rating_off_the_scale_carries_no_numbers_and_passes() =>
        PublicationChecks.Check(Page(page => page with { Rating = page.Rating! with { Number = null, Best = null, Worst = null } })).ShouldBeEmpty();

    [Theory]
    [InlineData("[a](https://example.org/x) and <https://example.org> and [b](mailto:a@example.org)", 0)]
    [InlineData("[a](JaVaScRiPt:alert) ", 1)]
    [InlineData("[a]( <data:text/html,x> )", 1)]
    [InlineData("<vbscript:x>", 1)]
    [InlineData("[a][1]\n\n[1]: javascript:x", 1)]
    [InlineData("[a](/etc/passwd)", 1)]
    [InlineData("no link [^1] at all", 0)]
    public void Only_links_to_the_web_pass(string markdown, int unsafeLinks) => WebLinks.UnsafeIn(markdown).Count.ShouldBe(unsafeLinks);

    private static Problem Found(Failing fixture) =>
        PublicationChecks.Check(fixture.Case).Select(found => found.Problem).FirstOrDefault(problem => problem.Code == fixture.Problem.Code && problem.Message == fixture.Problem.Message) ?? fixture.Problem;

    private static Failing On(string what, Problem problem, Func<VerdictRecord, VerdictRecord> change, bool blocks = true) => new(what, problem, Page(change), blocks);

    private static PublicationCase Page(Func<VerdictRecord, VerdictRecord>? change = null)
    {
        var record = Pages.Record(Guid.Empty, Desk.Found(Desk.True));
        return Pages.Case(change is null ? record : change(record));
    }
}
