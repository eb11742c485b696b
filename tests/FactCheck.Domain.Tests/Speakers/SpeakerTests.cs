using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;

namespace FactCheck.Domain.Tests.Speakers;

public sealed class SpeakerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Editor = Actor.Person(Guid.CreateVersion7(), Roles.Editor);

    private static Speaker Named(string name, Actor? by = null) => Speaker.Of(SpeakerKind.Person, name, null, by ?? Editor, Noon).Value;

    [Fact]
    public void A_speaker_found_by_the_engine_is_unconfirmed_and_one_named_by_an_editor_is_confirmed()
    {
        Named("Mara Venn", Actor.Engine).IsConfirmed.ShouldBeFalse();
        Named("Mara Venn").IsConfirmed.ShouldBeTrue();
    }

    [Fact]
    public void Names_are_compared_without_case_marks_and_apostrophes() =>
        Named("Qāʿani,  Esmaïl").FoldedName.ShouldBe(Named("QA'ANI Esmail").FoldedName);

    [Fact]
    public void A_described_speaker_lives_in_one_article_and_has_no_page()
    {
        Speaker.Of(SpeakerKind.Described, "militia commanders", null, Editor, Noon).Problems[0].ShouldBe(SpeakerProblems.DescribedWhere);
        var described = Speaker.Of(SpeakerKind.Described, "militia commanders", Guid.CreateVersion7(), Editor, Noon).Value;
        described.HasPage.ShouldBeFalse();
    }

    [Fact]
    public void A_renamed_speaker_is_still_found_by_the_old_name()
    {
        var speaker = Named("M. Venn");
        speaker.Describe(SpeakerKind.Person, "Mara Venn", null, null, Noon).IsDone.ShouldBeTrue();
        speaker.Aliases.Single().Name.ShouldBe("M. Venn");
        speaker.Number.ShouldBe(2);
    }

    [Fact]
    public void A_script_is_no_address_of_a_speaker() =>
        Named("Mara Venn").Describe(SpeakerKind.Person, "Mara Venn", null, "javascript:alert(1)", Noon).Problems[0].Field.ShouldBe("SameAs");

    [Fact]
    public void A_merged_speaker_gives_its_names_to_the_other_and_takes_no_more_changes()
    {
        var (one, other) = (Named("The Mayor"), Named("Mara Venn"));
        one.MergeInto(one, Noon).Problems[0].ShouldBe(SpeakerProblems.Itself);
        one.MergeInto(other, Noon).IsDone.ShouldBeTrue();
        other.Aliases.Single().Name.ShouldBe("The Mayor");
        one.HasPage.ShouldBeFalse();
        one.Describe(SpeakerKind.Person, "X", null, null, Noon).Problems[0].ShouldBe(SpeakerProblems.Merged);
        other.MergeInto(one, Noon).Problems[0].ShouldBe(SpeakerProblems.Merged);
    }

    [Fact]
    public void A_sort_of_speaker_that_there_is_not_is_refused()
    {
        new SaidBy(null, "Marta Reis", (SpeakerKind)77, null).Check().ShouldBe(SpeakerProblems.KindUnknown);
        new SaidBy(null, "Marta Reis", SpeakerKind.Person, null).Check().ShouldBeNull();
    }
}
