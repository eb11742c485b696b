using FactCheck.Domain.Kernel.Joining;

namespace FactCheck.Domain.Tests.Kernel;

/// <summary>What several windows type into one form joins field by field, and nothing typed is lost.</summary>
public sealed class FieldJoinTests
{
    private static readonly string[] Names = ["Summary", "ShortAnswer", "Explanation", "Evidence.1", "Evidence.2"];

    [Fact]
    public void Different_fields_join()
    {
        var joined = FieldJoin.Join(Edit([("a", "1"), ("b", "1")], [("a", "2"), ("b", "1")]), Of([("a", "1"), ("b", "3")]));
        joined.IsClean.ShouldBeTrue();
        joined.Values.ShouldBe(Of([("a", "2"), ("b", "3")]), ignoreOrder: true);
    }

    [Fact]
    public void The_same_field_changed_twice_comes_back_with_both_texts()
    {
        var joined = FieldJoin.Join(Edit([("a", "1")], [("a", "mine")]), Of([("a", "theirs")]));
        joined.Conflicts.ShouldBe([new("a", "1", "mine", "theirs")]);
        joined.Values["a"].ShouldBe("theirs");
    }

    [Fact]
    public void The_same_change_twice_is_no_conflict() =>
        FieldJoin.Join(Edit([("a", "1")], [("a", "2")]), Of([("a", "2")])).IsClean.ShouldBeTrue();

    [Fact]
    public void A_field_emptied_here_and_left_alone_there_is_gone() =>
        FieldJoin.Join(Edit([("a", "1")], []), Of([("a", "1")])).Values.ShouldBeEmpty();

    [Fact]
    public void A_field_emptied_here_and_rewritten_there_is_a_conflict() =>
        FieldJoin.Join(Edit([("a", "1")], []), Of([("a", "2")])).Conflicts.Single().ShouldBe(new("a", "1", "", "2"));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void In_a_thousand_random_interleavings_of_so_many_windows_nothing_typed_is_lost(int windows)
    {
        for (var seed = 0; seed < 1_000; seed++) Interleave(new Random(seed), seed, windows);
    }

    /// <summary>Windows type and save in any order. Every text that a window saved either is kept, was seen by whoever replaced it, or came back as a conflict.</summary>
    private static void Interleave(Random random, int seed, int many)
    {
        IReadOnlyDictionary<string, string> kept = Of([]);
        var windows = Enumerable.Range(0, many).Select(_ => new Window()).ToList();
        var (typed, next) = (0, 0);
        for (var step = 0; step < 40; step++)
        {
            var window = windows[random.Next(windows.Count)];
            if (random.Next(2) == 0)
            {
                window.Mine[Names[random.Next(Names.Length)]] = $"text {next++}";
                typed++;
                continue;
            }

            var before = kept;
            var joined = FieldJoin.Join(new(window.Original, window.Mine), kept);
            foreach (var name in Names) Check(name, window, before, joined, seed);
            kept = joined.Values;
            window.Reload(kept, joined.Conflicts);
        }

        typed.ShouldBeGreaterThan(0);
    }

    private static void Check(string name, Window window, IReadOnlyDictionary<string, string> before, Joined joined, int seed)
    {
        var (original, mine, theirs) = (Get(window.Original, name), Get(window.Mine, name), Get(before, name));
        var conflict = joined.Conflicts.SingleOrDefault(found => found.Field == name);
        var after = Get(joined.Values, name);
        if (mine != original) (after == mine || conflict?.Mine == mine).ShouldBeTrue($"seed {seed}: what this window typed into {name}");
        if (theirs != original) (after == theirs || conflict?.Theirs == theirs).ShouldBeTrue($"seed {seed}: what another window saved into {name}");
        if (mine == original && theirs == original) after.ShouldBe(original, $"seed {seed}: {name} was left alone");
        if (conflict is not null) (mine != original && theirs != original && mine != theirs).ShouldBeTrue($"seed {seed}: a conflict in {name} that is none");
    }

    private static string Get(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name) ?? "";

    private static FormEdit Edit((string, string)[] original, (string, string)[] mine) => new(Of(original), Of(mine));

    private static Dictionary<string, string> Of((string Name, string Value)[] values) => values.ToDictionary(one => one.Name, one => one.Value);

    /// <summary>One open form: where it shows a conflict, the person keeps their own text on top of what they have now seen.</summary>
    private sealed class Window
    {
        public Dictionary<string, string> Original { get; private set; } = [];

        public Dictionary<string, string> Mine { get; private set; } = [];

        public void Reload(IReadOnlyDictionary<string, string> kept, IReadOnlyList<FieldConflict> conflicts)
        {
            (Original, Mine) = (new(kept), new(kept));
            foreach (var conflict in conflicts) Mine[conflict.Field] = conflict.Mine;
        }
    }
}
