using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Tests.Claims;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Reviews;

/// <summary>Trust T3: several tabs of one writer save one draft in random order.</summary>
public sealed class InterleavingTests
{
    private const int Interleavings = 1_000, Steps = 24;
    private static readonly string[] Fields = ["Rationale", "RatingCode"];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void No_tab_overwrites_what_it_did_not_see_different_fields_join_and_every_other_save_shows_both_texts(int tabs)
    {
        for (var seed = 0; seed < Interleavings; seed++)
        {
            var (desk, random) = (new Desk().UnderReview(), new Random(seed));
            var draft = ReviewDraft.Begin(desk.Claim, Rosa.Id, desk.Now);
            List<Tab> open = [.. Enumerable.Range(0, tabs).Select(_ => new Tab())];
            for (var step = 0; step < Steps; step++)
            {
                var tab = open[random.Next(tabs)];
                tab.Type(Fields[random.Next(Fields.Length)], $"{seed}.{step}");
                tab.Save(draft, desk.Now, keepMine: random.Next(2) == 0);
            }
        }
    }

    /// <summary>A window: what it began from, and what stands in its fields.</summary>
    private sealed class Tab
    {
        private readonly Dictionary<string, string> seen = Fields.ToDictionary(field => field, _ => "");
        private readonly Dictionary<string, string> typed = Fields.ToDictionary(field => field, _ => "");

        public void Type(string field, string text) => typed[field] = text;

        public void Save(ReviewDraft draft, DateTimeOffset at, bool keepMine)
        {
            var before = draft.Content.ToFields();
            var joined = draft.Save(Rosa.Actor, new FormEdit(new Dictionary<string, string>(seen), new Dictionary<string, string>(typed)), at).Value;
            var after = draft.Content.ToFields();
            foreach (var field in Fields)
            {
                var conflict = joined.Conflicts.SingleOrDefault(one => one.Field == field);
                if (after[field] != before[field])
                {
                    before[field].ShouldBe(seen[field], "a text was overwritten that this tab never saw");
                    after[field].ShouldBe(typed[field]);
                }

                if (typed[field] != seen[field] && before[field] != seen[field] && typed[field] != before[field])
                    (conflict?.Mine, conflict?.Theirs, after[field]).ShouldBe((typed[field], before[field], before[field]));
                else conflict.ShouldBeNull();
                Settle(field, after[field], conflict, keepMine);
            }
        }

        // What the screen does: a clash is settled by the person, who has seen both texts; a clean field takes what is kept.
        private void Settle(string field, string kept, FieldConflict? conflict, bool keepMine)
        {
            seen[field] = kept;
            if (conflict is null || !keepMine) typed[field] = kept;
        }
    }
}
