using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Notes between colleagues, and to whom a round is open.</summary>
public sealed class NotesTests
{
    [Fact]
    public void Who_may_rate_in_the_running_round_writes_blind_and_editors_who_do_not_sit_there_write_for_all()
    {
        var desk = new Desk().UnderReview(2);
        desk.Claim.WriteNote(desk.By(Rosa), "I hold a seat").Value.IsBlind.ShouldBeTrue();
        desk.Claim.WriteNote(desk.By(Ruth), "I may take one").Value.IsBlind.ShouldBeTrue();
        desk.Claim.WriteNote(desk.By(Edda), "Ask the port").Value.IsBlind.ShouldBeFalse();
        desk.Claim.WriteNote(desk.By(Ada), "By Friday").Value.IsBlind.ShouldBeFalse();

        Must(desk.Claim.Take(desk.By(Edda)));

        desk.Claim.WriteNote(desk.By(Edda), "Now I sit there").Value.IsBlind.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_running_round_every_note_is_for_all()
    {
        foreach (var status in new[] { ClaimStatus.Suggested, ClaimStatus.Decided, ClaimStatus.Published, ClaimStatus.Dismissed })
        {
            var desk = new Desk().At(status);
            desk.Claim.WriteNote(desk.By(Rosa), "Hello").Value.IsBlind.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_running_round_is_open_to_nobody_and_the_one_before_to_those_who_do_not_rate_now()
    {
        var desk = new Desk().ReopenedAt(ClaimStatus.Queued);

        foreach (var who in new[] { Rosa, Edda, Ada }) desk.Claim.RoundIsOpenTo(desk.By(who), 2).ShouldBeFalse();
        desk.Claim.RoundIsOpenTo(desk.By(Edda) with { Facts = DeskFacts.None }, 1).ShouldBeTrue();
        desk.Claim.RoundIsOpenTo(desk.By(Edda) with { Facts = new(IsMember: true) }, 1).ShouldBeFalse();
        desk.Claim.RoundIsOpenTo(desk.By(Rosa), 1).ShouldBeFalse();
        desk.Rates(Rosa, True);

        foreach (var who in new[] { Rosa, Remy, Edda }) desk.Claim.RoundIsOpenTo(desk.By(who), 1).ShouldBeTrue();
    }

    [Fact]
    public void Empty_and_overlong_notes_and_readers_are_refused_and_a_note_is_a_line_of_history()
    {
        var desk = new Desk().Queued();
        var lines = desk.Claim.NewHistory.Count;
        desk.Claim.WriteNote(desk.By(Edda), "  ").Problems.ShouldHaveSingleItem().ShouldBe(ClaimNoteProblems.Empty);
        desk.Claim.WriteNote(desk.By(Edda), new string('x', ClaimNote.MostCharacters + 1)).Problems.ShouldHaveSingleItem().ShouldBe(ClaimNoteProblems.TooLong);
        desk.Claim.WriteNote(new(Actor.Reader, DeskFacts.None, desk.Now), "Hi").IsDone.ShouldBeFalse();
        desk.Claim.NewHistory.Count.ShouldBe(lines);

        desk.Claim.WriteNote(desk.By(Edda), " Ask the port ").Value.Text.ShouldBe("Ask the port");

        (desk.Claim.NewHistory[^1].Act, desk.Claim.NewHistory[^1].Content!.Reason).ShouldBe(("write a note", null));
    }
}
