using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Triage;

namespace FactCheck.Domain.Tests.Triage;

public sealed class QueueRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Mayor = Guid.NewGuid(), Courier = Guid.NewGuid(), Harbour = Guid.NewGuid();
    private static readonly QueueRule Blank = new("Ferries", [], [], [], [], [], null, Priority.High);

    private static readonly ClaimTraits Claim = new(
        Guid.NewGuid(), 7, "The ferries of Östra Bay carried 412,000 passengers.", ClaimKind.Figure, 0.7, Guid.NewGuid(), Noon, [Mayor], [Courier], [Harbour]);

    public static TheoryData<string, QueueRule, bool> Cases => new()
    {
        { "its speaker", Blank with { SpeakerIds = [Guid.NewGuid(), Mayor] }, true },
        { "another speaker", Blank with { SpeakerIds = [Guid.NewGuid()] }, false },
        { "its outlet", Blank with { OutletIds = [Courier] }, true },
        { "another outlet", Blank with { OutletIds = [Guid.NewGuid()] }, false },
        { "its topic", Blank with { TopicIds = [Harbour] }, true },
        { "another topic", Blank with { TopicIds = [Mayor] }, false },
        { "its kind", Blank with { Kinds = [ClaimKind.Promise, ClaimKind.Figure] }, true },
        { "another kind", Blank with { Kinds = [ClaimKind.Opinion] }, false },
        { "a word without case and marks", Blank with { Words = ["OSTRA bay"] }, true },
        { "a part of a word", Blank with { Words = ["ferry", "passenger"] }, false },
        { "one word of several", Blank with { Words = ["tram", "passengers"] }, true },
        { "worth enough", Blank with { LeastWorth = 70 }, true },
        { "not worth enough", Blank with { LeastWorth = 71 }, false },
        { "all of several", Blank with { SpeakerIds = [Mayor], Words = ["ferries"] }, true },
        { "all but one of several", Blank with { SpeakerIds = [Mayor], Words = ["trams"] }, false },
        { "nothing", Blank, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_fits_when_everything_it_says_holds(string says, QueueRule rule, bool fits) => rule.Fits(Claim).ShouldBe(fits, says);

    [Fact]
    public void A_claim_that_nobody_weighed_is_not_worth_enough() => (Blank with { LeastWorth = 0 }).Fits(Claim with { CheckWorthiness = null }).ShouldBeFalse();

    [Fact]
    public void The_queue_that_would_have_it_soonest_is_suggested()
    {
        var (ferries, figures, closed) = (Queue("Ferries", Blank with { Words = ["ferries"] }), Queue("Figures", Blank with { Name = "All figures", Kinds = [ClaimKind.Figure], Priority = Priority.Urgent }), Queue("Closed", Blank with { Kinds = [ClaimKind.Figure], Priority = Priority.Urgent }));
        closed.Close(Noon);

        QueueSuggestion.For([ferries, figures, closed], Claim).ShouldBe(new QueueSuggestion(figures.Id, Priority.Urgent, "All figures"));
        QueueSuggestion.For([ferries, closed], Claim).ShouldBe(new QueueSuggestion(ferries.Id, Priority.High, "Ferries"));
        QueueSuggestion.For([ferries], Claim with { Text = "Nothing about boats." }).ShouldBeNull();
        var twin = Queue("A twin", Blank with { Words = ["ferries"] });
        QueueSuggestion.For([ferries, twin], Claim)!.QueueId.ShouldBe(twin.Id);
    }

    [Fact]
    public void Rules_that_say_nothing_have_no_name_or_share_one_are_refused()
    {
        var queue = Queue("Ferries");
        Codes(queue.SetRules([Blank], Noon)).ShouldBe(["rule.says-nothing"]);
        Codes(queue.SetRules([Blank with { Name = " ", Words = ["x"] }], Noon)).ShouldBe(["rule.name"]);
        Codes(queue.SetRules([Blank with { Words = ["one"] }, Blank with { Name = "FERRIES", Words = ["two"] }], Noon)).ShouldBe(["rule.name-taken"]);
        Codes(queue.SetRules([Blank with { Words = ["…"] }], Noon)).ShouldBe(["rule.words"]);
        Codes(queue.SetRules([Blank with { LeastWorth = 101 }], Noon)).ShouldBe(["rule.least-worth"]);
        Codes(queue.SetRules([Blank with { Words = [.. Enumerable.Range(0, 51).Select(i => $"w{i}")] }], Noon)).ShouldBe(["rule.too-many-entries"]);
        Codes(queue.SetRules([.. Enumerable.Range(0, 21).Select(i => Blank with { Name = $"Rule {i}", Words = ["x"] })], Noon)).ShouldBe(["rule.too-many"]);
        queue.Rules.ShouldBeEmpty();
        var before = queue.Number;
        queue.SetRules([Blank with { Words = ["ferries"] }], Noon).IsDone.ShouldBeTrue();
        (queue.Rules.Count, queue.Number).ShouldBe((1, before + 1));
    }

    private static IEnumerable<string> Codes(Outcome outcome) => outcome.Problems.Select(problem => problem.Code);

    private static Queue Queue(string name, params QueueRule[] rules)
    {
        var queue = Domain.Queues.Queue.Open(name, "", QueueTerms.Usual(Guid.NewGuid()), [Guid.NewGuid()], Noon).Value;
        if (rules.Length > 0) queue.SetRules(rules, Noon).IsDone.ShouldBeTrue();
        return queue;
    }
}
