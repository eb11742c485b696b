using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.ListNotes;
using FactCheck.Web.Features.Review.WriteNote;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class WriteNoteTests
{
    [Fact]
    public async Task An_editors_note_is_read_at_once_and_stands_in_the_history_without_its_words()
    {
        await using var it = await Reviewing.Open(seats: 2);

        (await it.Desk.Send(new WriteNoteCommand(it.Claim, "  Ask the port.  "), it.Eve)).Problems.ShouldBeEmpty();

        var note = (await it.Desk.Send(new ListNotesQuery(it.Claim), it.Rae)).Value.Notes.ShouldHaveSingleItem();
        (note.Writer, note.Text, note.IsWaiting).ShouldBe(("Eve", "Ask the port.", false));
        var line = (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Rae)).Value.Story[0];
        (line.Who, line.Sentence, line.Reason).ShouldBe(("Eve", "left a note", null));
    }

    [Fact]
    public async Task Empty_and_overlong_notes_are_refused_beside_their_field_and_readers_write_none()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new WriteNoteCommand(it.Claim, "  "), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Text");
        (await it.Desk.Send(new WriteNoteCommand(it.Claim, new string('x', 2_001)), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("note.too-long");
        (await it.Desk.Send(new WriteNoteCommand(Guid.NewGuid(), "x"), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await it.Desk.Send(new WriteNoteCommand(it.Claim, "x"), null)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void The_form_says_who_will_read_it_keeps_what_was_refused_and_is_empty_afterwards()
    {
        using var page = new PageContext();
        var answer = Outcome.Refused([ClaimNoteProblems.TooLong]);
        page.Answers<WriteNoteCommand>(_ => answer);
        var claim = Guid.NewGuid();
        var form = page.Render<WriteNoteForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.IsBlind, true));
        form.Markup.ShouldContain("nobody but you reads it");

        form.Find("textarea").Change("Long.");
        form.Find("form").Submit();
        form.Find("textarea").GetAttribute("value").ShouldBe("Long.");
        form.Find(".field-problem").TextContent.ShouldBe(ClaimNoteProblems.TooLong.Message);
        answer = Outcome.Done;
        form.Find("form").Submit();

        page.SentOf<WriteNoteCommand>()[1].ShouldBe(new(claim, "Long."));
        form.Find("textarea").GetAttribute("value").ShouldBeNullOrEmpty();
    }
}
