using FactCheck.Domain.Tests.Claims;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Verdicts;

/// <summary>What readers' lists and the log of corrections hold.</summary>
public sealed class ReadersSideTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_verdict_rests_on_each_exhibit_once_and_on_the_verdicts_it_leads_to()
    {
        var record = Pages.Record(Guid.CreateVersion7(), Desk.Found(Desk.True));
        record = record with
        {
            Explanation = "See [ours](https://facts.example/claims/the-bridge-0123abcd) [^1], again https://facts.example/claims/the-bridge-0123abcd. And https://other.example/articles/x [^2].",
            Evidence = [record.Evidence[0], record.Evidence[0] with { Number = 2, Address = "https://facts.example/claims/the-harbour-89ab" }],
        };
        RestsOn.Of(record, after: 4).Select(one => (one.Number, one.ExhibitId, one.Path)).ShouldBe(
            [(5, record.Evidence[0].ExhibitId, null), (6, null, "/claims/the-bridge-0123abcd"), (7, null, "/claims/the-harbour-89ab")]);
    }

    [Fact]
    public void A_removal_is_logged_without_its_ground_and_what_was_said_before_is_sealed()
    {
        CorrectionsLogEntry.Write(Guid.Empty, 2, LoggedChange.Removal, 1, "An order of the court.", Noon).Reason.ShouldBeNull();
        var before = CorrectionsLogEntry.Write(Guid.Empty, 1, LoggedChange.Correction, 1, "The sum was wrong.", Noon);
        before.Seal();
        before.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_later_change_stands_above_an_earlier_one_and_of_two_at_once_the_younger_claim()
    {
        Listing.NewnessOf(Noon.AddMilliseconds(1), 1).ShouldBeGreaterThan(Listing.NewnessOf(Noon, 1_000_000));
        Listing.NewnessOf(Noon, 8).ShouldBeGreaterThan(Listing.NewnessOf(Noon, 7));
        Listing.NewnessOf(Noon).ShouldBeLessThan(Listing.NewnessOf(Noon, 1));
        Listing.NewnessOf(new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero), 1).ShouldBeGreaterThan(0);
    }
}
