using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Tests.Exhibits;

public sealed class ExhibitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Reviewer = Actor.Person(Guid.CreateVersion7(), Roles.Reviewer);
    private static readonly ExhibitDetails Report = new(ExhibitKind.Document, "Water levels 2025", "Hydrographic office", null, new(2026, 1, 5), true, null);

    [Fact]
    public void A_page_needs_its_address_and_a_conversation_does_not()
    {
        Exhibit.Add(Report with { Kind = ExhibitKind.Page }, false, Reviewer, Noon).Problems[0].ShouldBe(ExhibitProblems.PageNeedsAddress);
        Exhibit.Add(Report with { Kind = ExhibitKind.Conversation }, false, Reviewer, Noon).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    [InlineData("//example.org")]
    [InlineData("example.org")]
    [InlineData("https://user:secret@example.org/")]
    public void Only_web_addresses_are_linked_to(string address) =>
        Exhibit.Add(Report with { Address = address }, false, Reviewer, Noon).Problems.ShouldHaveSingleItem().Field.ShouldBe("Address");

    [Fact]
    public void What_a_reviewer_brings_in_is_closed_until_the_round_is_settled()
    {
        var exhibit = Exhibit.Add(Report, blind: true, Reviewer, Noon).Value;
        exhibit.Opened.ShouldBeFalse();
        exhibit.AddedBy.ShouldBe(Reviewer.PersonId);
        exhibit.Open(Noon);
        exhibit.Opened.ShouldBeTrue();
    }

    [Fact]
    public void A_stored_copy_has_its_hash_and_a_limit()
    {
        var exhibit = Exhibit.Add(Report, false, Reviewer, Noon).Value;
        exhibit.Store("2.1 m", Noon).IsDone.ShouldBeTrue();
        exhibit.StoredSha256.ShouldBe(Hashing.Sha256("2.1 m"));
        exhibit.Store(new string('a', Exhibit.LongestCopy + 1), Noon).Problems[0].ShouldBe(ExhibitProblems.CopyTooLong);
        exhibit.StoredText.ShouldBe("2.1 m");
    }

    [Fact]
    public void A_withdrawal_says_so_in_words_and_happens_once()
    {
        var exhibit = Exhibit.Add(Report, false, Reviewer, Noon).Value;
        exhibit.Withdraw("", Noon).Problems[0].ShouldBe(ExhibitProblems.NoticeMissing);
        exhibit.Withdraw("The office withdrew its report.", Noon).IsDone.ShouldBeTrue();
        exhibit.Withdraw("Again.", Noon).Problems[0].ShouldBe(ExhibitProblems.AlreadyWithdrawn);
    }

    [Fact]
    public void A_sort_of_thing_that_there_is_not_is_refused() =>
        new ExhibitDetails((ExhibitKind)77, "Water levels", null, null, null, true, null).Check().ShouldBe([ExhibitProblems.KindUnknown]);
}
