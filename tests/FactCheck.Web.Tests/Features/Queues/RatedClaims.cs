using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Queues;

/// <summary>Reviews that are in before a test begins; made by the domain's own acts.</summary>
internal static class RatedClaims
{
    /// <summary>A reviewer takes the claim, works on it for so long, and rates it.</summary>
    public static async Task Rate(this Desk desk, Somebody reviewer, Guid claimId, string code, TimeSpan work = default)
    {
        await desk.Change(reviewer, Roles.Reviewer, claimId, (claim, by) => claim.Take(by));
        desk.Clock.Advance(work);
        var actor = Actor.Person(reviewer.Id, Roles.Reviewer);
        await desk.Ask(async db =>
        {
            var now = desk.Clock.Now();
            var claim = await db.Claims.SingleAsync(one => one.Id == claimId);
            var draft = ReviewDraft.Begin(claim, reviewer.Id, now);
            draft.Save(actor, new FormEdit(ReviewContent.Empty.ToFields(), new ReviewContent(null, code, "The gauge shows it.", []).ToFields()), now).IsDone.ShouldBeTrue();
            var reviews = await db.ReviewsForTheRulesAsync(claim, CancellationToken.None);
            var outcome = claim.SubmitReview(await db.ByAsync(claim, actor, now, CancellationToken.None), draft, reviews);
            outcome.Problems.ShouldBeEmpty();
            db.AddRange(draft, outcome.Value);
            return await db.SaveChangesAsync();
        }, actor);
    }
}
