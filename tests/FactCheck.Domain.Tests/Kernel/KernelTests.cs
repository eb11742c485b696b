using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Tests.Kernel;

/// <summary>Outcomes, instants, spans and hashes.</summary>
public sealed class KernelTests
{
    private static readonly Problem Wrong = new("test.wrong", "Something is wrong.");

    [Fact]
    public void A_refusal_has_a_problem_and_no_value()
    {
        Outcome<int> refused = Wrong;
        refused.IsDone.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => refused.Value);
        Should.Throw<ArgumentException>(() => Outcome.Refused());
        Outcome.From([]).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Instants_are_cut_to_milliseconds_and_told_in_utc()
    {
        var at = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 1, TimeSpan.FromHours(2)).AddTicks(9_999);
        at.Cut().ShouldBe(new DateTimeOffset(2026, 3, 1, 10, 0, 0, 1, TimeSpan.Zero));
        at.Cut().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("abc", 0, 3, true)]
    [InlineData("abc", 1, 1, false)]
    [InlineData("abc", -1, 2, false)]
    [InlineData("abc", 1, 4, false)]
    [InlineData("a😀b", 1, 3, true)]
    [InlineData("a😀b", 2, 3, false)]
    [InlineData("a😀b", 0, 2, false)]
    public void A_span_lies_inside_the_text_and_splits_no_pair(string text, int start, int end, bool fits) => TextSpan.Fits(text, start, end).ShouldBe(fits);

    [Fact]
    public void A_spans_surroundings_are_kept_and_split_no_pair()
    {
        var text = "😀" + new string('a', 31) + "word" + new string('b', 31) + "😀";
        var span = TextSpan.Of(text, 33, 37);
        (span.Text, span.Before, span.After).ShouldBe(("word", new string('a', 31), new string('b', 31)));
    }

    [Fact]
    public void Roles_add_up_and_an_administrator_is_no_editor()
    {
        Actor.Person(Guid.NewGuid(), Roles.Administrator).IsEditor.ShouldBeFalse();
        Actor.Person(Guid.NewGuid(), Roles.Editor).IsReviewer.ShouldBeTrue();
        Actor.Clock.Is(null).ShouldBeFalse();
    }

    [Fact]
    public void The_hash_of_nothing_is_the_published_one() =>
        Hashing.Sha256("").ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void Canonical_json_leaves_nulls_out_and_lets_no_script_through() =>
        Hashing.ToCanonicalJson(new { Text = "</script>", Nothing = (string?)null, Kind = ActorKind.Reader }).ShouldBe("""{"text":"\u003C/script\u003E","kind":"reader"}""");

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("a😀b", 3, "a😀")]
    [InlineData("😀", 0, "")]
    public void What_is_cut_ends_with_a_whole_character(string text, int longest, string kept) => text.Within(longest).ShouldBe(kept);

    [Fact]
    public void A_name_whose_folded_form_outgrows_its_column_does_not_fit()
    {
        Folding.Fits(new string('x', 80), 80).ShouldBeTrue();
        Folding.Fits(new string('x', 81), 80).ShouldBeFalse();
        // One code unit, eighteen letters once it is decomposed.
        Folding.Fits(new string('\uFDFA', 80), 80).ShouldBeFalse();
    }

    [Fact]
    public void An_instant_is_written_in_utc() =>
        new DateTimeOffset(2026, 3, 1, 12, 0, 5, 900, TimeSpan.FromHours(2)).Written().ShouldBe("2026-03-01T10:00:05Z");
}
