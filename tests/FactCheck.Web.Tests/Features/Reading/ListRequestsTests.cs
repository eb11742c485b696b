using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.ListRequests;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What readers asked, on the desk.</summary>
public sealed class ListRequestsTests
{
    [Fact]
    public async Task An_editor_sees_what_waits_with_the_claim_it_is_about_and_a_reviewer_does_not()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await desk.Put(ReaderRequest.Ask(ReaderRequestKind.RightOfReply, "I never said so.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value);
        var row = (await desk.Send(new ListRequestsQuery(false), published.Editor)).Value.Requests.Single();
        (row.Text, row.Wording).ShouldBe(("I never said so.", "Harbour fees will rise by 12 percent in June."));
        (await desk.Send(new ListRequestsQuery(true), published.Editor)).Value.Requests.ShouldBeEmpty();
        (await desk.Send(new ListRequestsQuery(false), await desk.Person("Remy Falk", Roles.Reviewer))).IsDone.ShouldBeFalse();
        (await desk.Send(new ListRequestsQuery(false), null)).IsDone.ShouldBeFalse();
    }
}
