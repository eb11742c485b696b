using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;

namespace FactCheck.Domain.Tests.Requests;

public sealed class ReaderRequestTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Editor = Actor.Person(Guid.CreateVersion7(), Roles.Editor);

    private static ReaderRequest Asked() =>
        ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is it so?", null, null, "reader@example.org", "192.0.2.7", Noon).Value;

    [Fact]
    public void A_readers_address_is_forgotten_after_seven_days()
    {
        var request = Asked();
        request.ForgetAddresses(Noon.AddDays(6));
        request.CameFrom.ShouldBe("192.0.2.7");
        request.ForgetAddresses(Noon.AddDays(7));
        request.CameFrom.ShouldBeNull();
        request.AnswerTo.ShouldNotBeNull();
        request.Close(ReaderRequestResult.Declined, "Not ours.", Editor, Noon);
        request.ForgetAddresses(Noon.AddDays(7));
        request.AnswerTo.ShouldBeNull();
    }

    [Fact]
    public void A_request_is_answered_once_and_in_words()
    {
        var request = Asked();
        request.Close(ReaderRequestResult.Taken, " ", Editor, Noon).Problems[0].ShouldBe(ReaderRequestProblems.AnswerMissing);
        request.Close(ReaderRequestResult.Taken, "We look into it.", Editor, Noon).IsDone.ShouldBeTrue();
        request.Close(ReaderRequestResult.Taken, "Again.", Editor, Noon).Problems[0].ShouldBe(ReaderRequestProblems.AlreadyAnswered);
    }

    [Fact]
    public void Bad_input_is_refused_beside_its_field() =>
        ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "", null, "javascript:x", "nobody", null, Noon)
            .Problems.Select(p => p.Field).ShouldBe(["Text", null, "Address", "AnswerTo"]);

    [Fact]
    public void What_is_open_moves_with_its_claim_and_comes_back_step_by_step()
    {
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var request = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "No.", first, null, null, null, Noon).Value;

        request.MoveTo(second, Noon);
        request.MoveTo(third, Noon);
        request.ClaimId.ShouldBe(third);
        request.MoveBack(second, Noon);
        (request.ClaimId, request.FirstClaimId).ShouldBe((second, first));
        request.MoveBack(first, Noon);
        (request.ClaimId, request.FirstClaimId).ShouldBe((first, (Guid?)null));

        request.Close(ReaderRequestResult.Stands, "It stands.", Editor, Noon);
        request.MoveTo(second, Noon);
        request.ClaimId.ShouldBe(first);
    }
}
