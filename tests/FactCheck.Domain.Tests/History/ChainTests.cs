using FactCheck.Domain.History;
using FactCheck.Domain.Tests.Claims;

namespace FactCheck.Domain.Tests.History;

/// <summary>History and ledger are chains: whatever somebody edits, deletes or reorders shows.</summary>
public sealed class ChainTests
{
    private static readonly string[] Fields = ["Act", "From", "To", "At", "ContentJson", "Salt", "ContentHash", "PreviousHash", "Hash", "ActorKind", "Number", "ClaimId"];

    [Fact]
    public void Every_act_writes_a_line_that_joins_the_one_before()
    {
        var claim = new Desk().Published().Claim;
        var lines = claim.NewHistory;
        lines.Select(line => line.Act).ShouldBe(["suggest", "queue", "take", "submit review", "publish"]);
        lines.Select(line => line.Number).ShouldBe([1, 2, 3, 4, 5]);
        lines.Select(line => (line.From, line.To)).ShouldBe([(null, "Suggested"), ("Suggested", "Queued"), ("Queued", "UnderReview"), ("UnderReview", "Decided"), ("Decided", "Published")]);
        Chains.Verify(claim.Id, lines, new(claim.HistoryNumber, claim.HistoryHash)).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_says_who_acted_and_never_what_a_reviewer_found()
    {
        var line = new Desk().Decided().Claim.NewHistory.Single(line => line.Act == "submit review");
        line.Content!.PersonId.ShouldBe(Desk.Rosa.Id);
        line.ContentJson!.ShouldNotContain(Desk.True + "\"");
    }

    [Fact]
    public void The_chain_joins_over_several_saves()
    {
        var desk = new Desk().Queued();
        var first = desk.Claim.NewHistory.ToList();
        desk.Claim.ForgetNewHistory();
        Desk.Must(desk.Claim.Take(desk.By(Desk.Rosa)));
        Chains.Verify(desk.Claim.Id, first.Concat(desk.Claim.NewHistory), new(desk.Claim.HistoryNumber, desk.Claim.HistoryHash)).ShouldBeEmpty();
    }

    [Fact]
    public void Sealing_what_a_line_says_breaks_no_chain()
    {
        var claim = new Desk().Published().Claim;
        claim.NewHistory[2].Seal();
        claim.NewHistory[2].Content.ShouldBeNull();
        Chains.Verify(claim.Id, claim.NewHistory, new(claim.HistoryNumber, claim.HistoryHash)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_thousand_random_tamperings_every_one_is_found()
    {
        var random = new Random(20260302);
        for (var time = 0; time < 1_000; time++)
        {
            var claim = new Desk().Published().Claim;
            var lines = claim.NewHistory.ToList();
            var how = Tamper(lines, random);
            Chains.Verify(claim.Id, lines, new(claim.HistoryNumber, claim.HistoryHash)).ShouldNotBeEmpty(how);
        }
    }

    [Fact]
    public void A_tail_cut_off_together_with_the_claims_own_head_is_found_by_the_ledger()
    {
        var claim = new Desk().Published().Claim;
        var ledger = LedgerEntry.Seal(null, [new(claim.Id, claim.HistoryNumber, claim.HistoryHash)], DateTimeOffset.UnixEpoch);
        var cut = claim.NewHistory.SkipLast(1).ToList();
        Chains.Verify(claim.Id, cut, new(cut[^1].Number, cut[^1].Hash)).ShouldBeEmpty();
        Ledger.Verify(ledger.Heads, cut).Single().Number.ShouldBe(5);
        Ledger.Verify(ledger.Heads, claim.NewHistory).ShouldBeEmpty();
    }

    [Fact]
    public void Of_random_tamperings_with_the_ledger_every_one_is_found()
    {
        var random = new Random(7);
        for (var time = 0; time < 300; time++)
        {
            var entries = ALedger();
            Ledger.Verify(entries).ShouldBeEmpty();
            var at = random.Next(entries.Count - 1);
            switch (time % 3)
            {
                case 0: entries.RemoveAt(at); break;
                case 1: (entries[at], entries[at + 1]) = (entries[at + 1], entries[at]); break;
                default: Set(entries[at], new[] { "HeadsJson", "PreviousHash", "Hash" }[random.Next(3)], "[]"); break;
            }

            Ledger.Verify(entries).ShouldNotBeEmpty();
        }
    }

    private static List<LedgerEntry> ALedger()
    {
        var entries = new List<LedgerEntry>();
        for (var minute = 0; minute < 5; minute++)
            entries.Add(LedgerEntry.Seal(entries.LastOrDefault(), [new(Guid.NewGuid(), minute + 1, Chains.Zeros)], DateTimeOffset.UnixEpoch.AddMinutes(minute)));
        return entries;
    }

    private static string Tamper(List<HistoryEntry> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(at);
                return $"deleted {at}";
            case 1:
                var other = (at + 1 + random.Next(lines.Count - 1)) % lines.Count;
                (lines[at], lines[other]) = (lines[other], lines[at]);
                return $"swapped {at} and {other}";
            default:
                var field = Fields[random.Next(Fields.Length)];
                Set(lines[at], field, Changed(typeof(HistoryEntry).GetProperty(field)!.GetValue(lines[at])));
                return $"edited {field} of {at}";
        }
    }

    private static object Changed(object? value) => value switch
    {
        int number => number + 1,
        DateTimeOffset at => at.AddMilliseconds(1),
        Guid => Guid.NewGuid(),
        Enum => Domain.Kernel.ActorKind.Reader,
        string text => text + "x",
        _ => "x",
    };

    private static void Set(object target, string property, object value) => target.GetType().GetProperty(property)!.SetValue(target, value);
}
