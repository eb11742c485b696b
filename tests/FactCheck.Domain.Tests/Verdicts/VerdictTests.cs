using FactCheck.Domain.Kernel;
using FactCheck.Domain.Tests.Claims;
using FactCheck.Domain.Verdicts;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Verdicts;

/// <summary>A verdict's draft and its frozen versions.</summary>
public sealed class VerdictTests
{
    [Fact]
    public void Two_windows_that_write_different_fields_join()
    {
        var desk = new Desk().Decided();
        var empty = VerdictContent.Empty.ToFields();
        desk.Claim.Write(desk.By(Edda), desk.Verdict, new(empty, (VerdictContent.Empty with { Summary = "The bridge" }).ToFields())).Value.IsClean.ShouldBeTrue();
        desk.Claim.Write(desk.By(Emil), desk.Verdict, new(empty, (VerdictContent.Empty with { ShortAnswer = "12 million." }).ToFields())).Value.IsClean.ShouldBeTrue();
        (desk.Verdict.Draft.Summary, desk.Verdict.Draft.ShortAnswer).ShouldBe(("The bridge", "12 million."));
        desk.Verdict.Revision.ShouldBe(2);
    }

    [Fact]
    public void Two_windows_that_write_the_same_field_see_both_texts()
    {
        var desk = new Desk().Decided();
        desk.Claim.Write(desk.By(Edda), desk.Verdict, Typed(("Summary", "The bridge"))).IsDone.ShouldBeTrue();
        var joined = desk.Claim.Write(desk.By(Emil), desk.Verdict, Typed(("Summary", "A bridge"))).Value;
        joined.Conflicts.Single().ShouldBe(new("Summary", "", "A bridge", "The bridge"));
        desk.Verdict.Draft.Summary.ShouldBe("The bridge");
    }

    [Fact]
    public void A_draft_writes_no_history()
    {
        var desk = new Desk().Decided();
        var before = desk.Claim.HistoryNumber;
        desk.Claim.Write(desk.By(Edda), desk.Verdict, Typed(("Summary", "The bridge"))).IsDone.ShouldBeTrue();
        desk.Claim.HistoryNumber.ShouldBe(before);
    }

    [Theory]
    [InlineData("Explanation", 20_001)]
    [InlineData("ShortAnswer", 1_001)]
    [InlineData("Summary", 1_001)]
    public void Over_long_text_is_refused_beside_its_field(string field, int length)
    {
        var desk = new Desk().Decided();
        desk.Claim.Write(desk.By(Edda), desk.Verdict, Typed((field, new string('x', length)))).Problems.Single().Field.ShouldBe(field);
        desk.Verdict.Draft.Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void A_version_is_the_canonical_record_and_its_hash()
    {
        var version = new Desk().Published().Verdict.Versions.Single();
        Hashing.ToCanonicalJson(version.Record).ShouldBe(version.RecordJson);
        Hashing.Sha256(version.RecordJson!).ShouldBe(version.Hash);
    }

    [Fact]
    public void A_version_that_was_tampered_with_is_not_genuine()
    {
        var version = new Desk().Published().Verdict.Versions.Single();
        typeof(VerdictVersion).GetProperty(nameof(VerdictVersion.RecordJson))!.SetValue(version, version.RecordJson!.Replace("12 million", "13 million", StringComparison.Ordinal));
        version.IsGenuine.ShouldBeFalse();
    }

    [Fact]
    public void The_draft_is_told_in_fields_and_back()
    {
        var content = new VerdictContent("s", "a", "e [^1]", new(2026, 3, 1), [new(1, Scale, "p", FactCheck.Domain.Reviews.Stance.Refutes, new(2026, 3, 1))]);
        Hashing.ToCanonicalJson(VerdictContent.FromFields(content.ToFields())).ShouldBe(Hashing.ToCanonicalJson(content));
    }
}
