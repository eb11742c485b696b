using FactCheck.Domain.Addresses;

namespace FactCheck.Domain.Tests.Addresses;

public sealed class AddressTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_address_is_words_and_a_short_id()
    {
        var id = Guid.CreateVersion7();
        Address.For(AddressTarget.Claim, id, "ISIL has “no future” in Íraq!", Noon).Path
            .ShouldBe($"/claims/isil-has-no-future-in-iraq-{Slug.ShortId(id)}");
    }

    [Fact]
    public void Words_that_have_no_letters_leave_the_short_id_alone() => Slug.Of("伊拉克", Guid.CreateVersion7()).Length.ShouldBe(Slug.ShortIdLength);

    [Fact]
    public void Long_words_are_cut_between_words()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("river ", 40)), Guid.CreateVersion7());
        slug.Length.ShouldBeLessThanOrEqualTo(Slug.LongestWords + 1 + Slug.ShortIdLength);
        slug.Split('-')[..^1].ShouldAllBe(word => word == "river");
    }

    [Fact]
    public void Short_ids_of_ten_thousand_claims_made_at_once_differ() =>
        Enumerable.Range(0, 10_000).Select(_ => Slug.ShortId(Guid.CreateVersion7())).Distinct().Count().ShouldBe(10_000);

    [Fact]
    public void An_old_address_leads_on_and_comes_back_when_a_merge_is_undone()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var address = Address.For(AddressTarget.Claim, one, "words", Noon);
        address.LeadTo(other);
        (address.TargetId, address.IsCurrent).ShouldBe((other, false));
        address.Return(one);
        (address.TargetId, address.IsCurrent).ShouldBe((one, true));
    }
}
