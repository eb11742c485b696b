using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.CorrectVerdict;
using FactCheck.Web.Features.Publishing.PrepareCorrection;
using FactCheck.Web.Features.Review.CiteExhibit;
using FactCheck.Web.Features.Review.DropEvidence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class CorrectVerdictTests
{
    private static CorrectVerdictCommand Correction(VerdictRecord shown) => shown.Correction("It was nine.", one => one with { ShortAnswer = "Nine people were hurt." });

    private static CorrectVerdictCommand With(CorrectVerdictCommand command, Func<VerdictContent, VerdictContent> change) => command with { Mine = change(command.Mine) };

    [Fact]
    public async Task Words_change_in_a_next_version_that_says_why_and_findings_do_not()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;

        (await desk.Send(Correction(shown), claim.Editor)).Problems.ShouldBeEmpty();

        var verdict = await desk.Verdict(claim);
        verdict.Versions.Count.ShouldBe(2);
        verdict.Versions[0].Record!.ShortAnswer.ShouldBe("Eight people were hurt.");
        var next = verdict.Newest!.Record!;
        (next.ShortAnswer, next.Change, next.Findings).ShouldBe(("Nine people were hurt.", new VersionChange(ChangeKind.Correction, "It was nine."), shown.Findings));
        verdict.Draft.ShortAnswer.ShouldBe("Nine people were hurt.");
        (await desk.Claim(claim.Id)).Status.ShouldBe(ClaimStatus.Published);
        var listing = await desk.Listing(claim);
        (listing.Path, listing.Version, listing.ChangeReason).ShouldBe((path, 2, "It was nine."));
    }

    [Fact]
    public async Task While_it_is_checked_again_in_other_words_the_version_that_is_up_can_be_corrected()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reopen(by, "A new report is out."));
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reword(by, 1, "Only a dog was hurt in the flood.", WordingChange.Meaning, "A dog was."));
        var shown = (await desk.Verdict(claim)).Newest!.Record!;

        (await desk.Send(Correction(shown), claim.Editor)).Problems.ShouldBeEmpty();

        var next = (await desk.Verdict(claim)).Newest!.Record!;
        (next.Wording, next.WordingNumber, next.Decision, next.Findings).ShouldBe((shown.Wording, shown.WordingNumber, shown.Decision, shown.Findings));
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_is_refused_since_readers_would_look_for_it()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;

        (await desk.Send(With(Correction(shown), one => one with { ShortAnswer = shown.ShortAnswer }), claim.Editor)).Problems.ShouldBe([CorrectVerdictProblems.NothingDiffers]);
        (await desk.Verdict(claim)).Versions.Count.ShouldBe(1);
        (await desk.Send(With(Correction(shown), one => one with { ShortAnswer = shown.ShortAnswer }) with { Kind = null, Reason = " " }, claim.Editor)).Problems.Select(problem => problem.Field).ShouldBe(["Kind", "Reason"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_filled_for_an_older_version_publishes_nothing_before_the_newer_one_was_looked_at_and_takes_nothing_of_it_back()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(shown.Correction("The day was wrong.", one => one with { AsOf = new DateOnly(2026, 3, 8), Explanation = "The board counted nine.[^1]" }), claim.Editor)).Problems.ShouldBeEmpty();

        var late = await desk.Send(Correction(shown), claim.Editor);

        (late.Value.IsUp, late.Value.Version, late.Value.Joined.Conflicts.Count).ShouldBe((false, 2, 0));
        (await desk.Verdict(claim)).Versions.Count.ShouldBe(2);
        (await desk.Send(Correction(shown) with { Version = 2, Original = late.Value.Newest, Mine = VerdictContent.FromFields(late.Value.Joined.InTheForm()) }, claim.Editor)).Value.IsUp.ShouldBeTrue();
        var next = (await desk.Verdict(claim)).Newest!.Record!;
        (next.Version, next.ShortAnswer, next.Explanation, next.AsOf).ShouldBe((3, "Nine people were hurt.", "The board counted nine.[^1]", new DateOnly(2026, 3, 8)));
    }

    [Fact]
    public async Task A_field_that_two_editors_changed_differently_is_not_published_but_comes_back_with_both_texts()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(shown.Correction("It was ten.", one => one with { ShortAnswer = "Ten people were hurt." }), claim.Editor)).Problems.ShouldBeEmpty();

        var late = (await desk.Send(Correction(shown), claim.Editor)).Value;

        late.Joined.Conflicts.ShouldBe([new FieldConflict("ShortAnswer", "Eight people were hurt.", "Nine people were hurt.", "Ten people were hurt.")]);
        late.IsUp.ShouldBeFalse();
        (await desk.Verdict(claim)).Newest!.Record!.ShortAnswer.ShouldBe("Ten people were hurt.");
    }

    [Fact]
    public async Task Kind_reason_and_what_the_checks_ask_are_named_beside_their_fields()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var good = Correction((await desk.Verdict(claim)).Newest!.Record!);
        async Task<IEnumerable<(string, string?)>> Refused(CorrectVerdictCommand command) =>
            (await desk.Send(command, claim.Editor)).Problems.Select(one => (one.Code, one.Field));

        (await Refused(good with { Kind = null })).ShouldBe([("correction.kind", "Kind")]);
        (await Refused(good with { Reason = " " })).ShouldBe([("claim.no-change", "Reason")]);
        (await Refused(With(good, one => one with { Summary = "", ShortAnswer = "" }))).ShouldBe([("publication.no-summary", "Summary"), ("publication.no-short-answer", "ShortAnswer")]);
        (await Refused(With(good, one => one with { Evidence = [] }))).ShouldBe([("publication.no-evidence", "Evidence"), ("evidence.nothing-behind-mark", "Explanation")]);
        (await Refused(With(good, one => one with { ShortAnswer = new string('a', 1_001) }))).ShouldBe([("verdict.short-answer-too-long", "ShortAnswer")]);
        (await desk.Verdict(claim)).Versions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_correction_can_rest_on_what_a_review_cites_and_the_version_did_not_in_the_desks_own_words()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reopen(by, "A new report is out."));
        await desk.Rated(claim.Id, claim.Reviewer, "false");

        var citable = (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Editor)).Value.Evidence;
        citable.Select(one => (one.Evidence.Number, one.IsCited)).ShouldBe([(1, true), (2, false)]);
        var forged = citable[1].Evidence with { Passage = "Nobody was." };
        (await desk.Send(shown.Correction("A newer report.", one => one with { Evidence = [forged, forged with { Number = 7 }], Explanation = "The board counted eight.[^2]" }), claim.Editor)).Problems.ShouldBeEmpty();

        var next = (await desk.Verdict(claim)).Newest!.Record!;
        next.Evidence.ShouldHaveSingleItem();
        (next.Evidence[0].Number, next.Evidence[0].Passage).ShouldBe((2, "Eight people were brought to hospital."));
    }

    [Fact]
    public async Task A_correction_can_rest_on_a_new_exhibit_whose_parts_are_written_in_its_form()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;
        var number = await desk.BroughtIn(claim, "Census of the injured");
        number.ShouldBe(2);
        (await desk.Browser().GetStringAsync(path)).ShouldNotContain("Census of the injured");

        var citable = (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Editor)).Value.Evidence;
        citable.Select(one => (one.Evidence.Number, one.IsCited, one.IsBeingWritten)).ShouldBe([(1, true, false), (2, false, true)]);
        var mine = citable[1].Evidence with { Passage = "Nine were counted in May.", Stance = Stance.Refutes, ExhibitId = Guid.NewGuid() };
        VerdictContent WithIt(VerdictContent one) => one with { Evidence = [.. one.Evidence, mine], Explanation = one.Explanation + " A census counted nine.[^2]" };

        var prepared = (await desk.Send(new PrepareCorrectionQuery(claim.Id, WithIt(VerdictContent.Of(shown))), claim.Editor)).Value;
        prepared.Preview.Evidence[1].Passage.ShouldBe("Nine were counted in May.");
        prepared.Checks.Where(check => check.Blocks).SelectMany(check => check.Problems).ShouldBeEmpty();
        (await desk.Send(shown.Correction("A census came out.", WithIt, ChangeKind.Update), claim.Editor)).Problems.ShouldBeEmpty();
        await desk.Run("outbox");

        var frozen = (await desk.Verdict(claim)).Newest!.Record!.Evidence[1];
        (frozen.Number, frozen.Title, frozen.Passage, frozen.Stance, frozen.Address).ShouldBe((2, "Census of the injured", "Nine were counted in May.", Stance.Refutes, "https://census.example/2026"));
        var page = await desk.Browser().GetStringAsync(path);
        foreach (var words in new[] { "id=\"evidence-2\"", "href=\"#evidence-2\"", "Nine were counted in May.", "Census of the injured" }) page.ShouldContain(words);
        var changes = await desk.Browser().GetStringAsync(path + "/changes?from=1&to=2");
        changes.ShouldContain("<h2>Evidence</h2>");
        changes.ShouldContain("Census of the injured");
        (await desk.Ask(db => db.RestsOn.Where(r => r.ClaimId == claim.Id && r.ExhibitId == frozen.ExhibitId).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task New_evidence_without_its_passage_keeps_the_correction_from_going_up_and_can_be_taken_out_until_it_did()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var shown = (await desk.Verdict(claim)).Newest!.Record!;
        var number = await desk.BroughtIn(claim, "Census of the injured");
        var evidence = (await desk.Verdict(claim)).Draft.BroughtIn.ShouldHaveSingleItem();

        var without = await desk.Send(shown.Correction("A census.", one => one with { Evidence = [.. one.Evidence, evidence with { Passage = " " }] }), claim.Editor);
        without.Problems.Select(one => (one.Code, one.Field)).ShouldBe([("evidence.no-passage", "Evidence.2")]);
        (await desk.Send(new DropEvidenceCommand(claim.Id, null, number), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-yours");
        (await desk.Send(new DropEvidenceCommand(claim.Id, null, number), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Editor)).Value.Evidence.ShouldHaveSingleItem().Evidence.Number.ShouldBe(1);
    }

    [Fact]
    public async Task An_exhibit_that_the_desk_has_is_cited_for_a_correction_and_known_to_everybody_from_then_on()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var own = Exhibit.Add(new(ExhibitKind.Page, "Count of the beds", null, "https://beds.example/", null, true, null), blind: true, Actor.Person(claim.Editor.Id, Roles.Editor), desk.Clock.Now()).Value;
        await desk.Put(own);

        (await desk.Send(new CiteExhibitCommand(claim.Id, null, own.Id, new DateOnly(2026, 3, 9)), claim.Reviewer)).Problems.ShouldNotBeEmpty();
        (await desk.Send(new CiteExhibitCommand(claim.Id, null, own.Id, new DateOnly(2026, 3, 9)), claim.Editor)).Value.ShouldBe(2);

        (await desk.Ask(db => db.Exhibits.AnyAsync(e => e.Id == own.Id && e.Opened), Actor.Person(claim.Reviewer.Id, Roles.Reviewer))).ShouldBeTrue();
        (await desk.Verdict(claim)).Draft.BroughtIn.ShouldHaveSingleItem().ExhibitId.ShouldBe(own.Id);
        var unpublished = await desk.Written();
        (await desk.Send(new CiteExhibitCommand(unpublished.Id, null, own.Id, null), unpublished.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
    }

    [Fact]
    public async Task The_form_writes_the_parts_of_new_evidence_and_forgets_it_when_it_is_taken_out()
    {
        var shown = await Shown();
        using var page = new PageContext();
        page.Answers<CorrectVerdictCommand, CorrectVerdictView>(_ => Outcome<CorrectVerdictView>.Refused([EvidenceProblems.NoDate(4)]));
        var brought = new CitableEvidence(new(4, Guid.NewGuid(), "", Stance.Context, new(2026, 3, 9)), "", "Census of the injured", "The ministry", false, false, true);
        VerdictContent? typed = null;
        var form = page.Render<CorrectVerdictForm>(with => with.Add(f => f.ClaimId, shown.ClaimId).Add(f => f.Record, shown).Add(f => f.Evidence, Citable(shown))
            .Add(f => f.EvidenceActs, number => $"<button>Take out {number}</button>").Add(f => f.OnTyped, content => typed = content));
        form.FindAll("textarea[name='Evidence.4.Passage']").ShouldBeEmpty();

        form.Render(with => with.Add(f => f.Evidence, [.. Citable(shown), brought]));
        typed!.Evidence.Select(one => one.Number).ShouldBe([1, 4]);
        form.Find("textarea[name='Evidence.4.Passage']").Change("Nine were counted.");
        form.Find("select[name='Evidence.4.Stance']").Change("Refutes");
        form.Find("input[name='Evidence.4.ReadOn']").Change("2026-03-10");
        form.Find("input[name='Evidence.4'] ~ span .pill").TextContent.ShouldBe("new");
        form.FindAll("button").ShouldContain(one => one.TextContent == "Take out 4");
        typed.Evidence[1].ShouldBe(brought.Evidence with { Passage = "Nine were counted.", Stance = Stance.Refutes, ReadOn = new(2026, 3, 10) });

        form.Find("form").Submit();
        page.SentOf<CorrectVerdictCommand>().ShouldHaveSingleItem().Mine.Evidence[1].ShouldBe(typed.Evidence[1]);
        form.Find("fieldset .field-problem").TextContent.ShouldContain(EvidenceProblems.NoDate(4).Message);
        form.Find("textarea[name='Evidence.4.Passage']").GetAttribute("value").ShouldBe("Nine were counted.");
        form.Find("input[name='Evidence.4.ReadOn']").GetAttribute("value").ShouldBe("2026-03-10");

        form.Render(with => with.Add(f => f.Evidence, Citable(shown)));
        typed.Evidence.Select(one => one.Number).ShouldBe([1]);
        form.FindAll("textarea[name='Evidence.4.Passage']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Reviewers_cannot_and_what_is_not_up_cannot_be()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var good = Correction((await desk.Verdict(claim)).Newest!.Record!);

        (await desk.Send(good, claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(good with { ClaimId = (await desk.Written()).Id }, claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Retract(by, "The source was forged."));
        (await desk.Send(good, claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
    }

    [Fact]
    public async Task The_form_takes_over_what_only_another_version_changed_and_shows_both_where_both_did()
    {
        var shown = await Shown();
        var newest = VerdictContent.Of(shown) with { ShortAnswer = "Ten people were hurt.", Explanation = "The board counted ten.[^1]" };
        using var page = new PageContext();
        page.Answers<CorrectVerdictCommand, CorrectVerdictView>(sent => sent.Version == 2
            ? new CorrectVerdictView(true, 3, sent.Mine, new Joined(sent.Mine.ToFields(), []))
            : new CorrectVerdictView(false, 2, newest, FieldJoin.Join(new(sent.Original.ToFields(), sent.Mine.ToFields()), newest.ToFields())));
        var done = 0;
        var form = page.Render<CorrectVerdictForm>(with => with.Add(f => f.ClaimId, shown.ClaimId).Add(f => f.Record, shown).Add(f => f.Evidence, Citable(shown)).Add(f => f.OnDone, () => done++));
        form.Find("select[name=Kind]").Change("Clarification");
        form.Find("textarea[name=Reason]").Change("clearer");
        form.Find("input[name=Summary]").Change("Many were hurt");
        form.Find("textarea[name=ShortAnswer]").Change("Nine people were hurt.");
        form.Find("form").Submit();

        form.Find(".problems[role=alert]").TextContent.ShouldContain(CorrectVerdictProblems.MovedOn.Message);
        var clash = form.Find(".notice[role=alert]").TextContent;
        foreach (var words in new[] { "“short answer”", "Ten people were hurt.", "“Nine people were hurt.”" }) clash.ShouldContain(words);
        form.ShouldKeep(("Kind", "Clarification"), ("Reason", "clearer"), ("Summary", "Many were hurt"), ("ShortAnswer", "Nine people were hurt."), ("Explanation", "The board counted ten.[^1]"));
        done.ShouldBe(0);

        form.Find("form").Submit();
        var again = page.SentOf<CorrectVerdictCommand>()[1];
        (again.Version, again.Original.ShortAnswer, again.Mine.ShortAnswer, again.Mine.Explanation, done).ShouldBe((2, "Ten people were hurt.", "Nine people were hurt.", "The board counted ten.[^1]", 1));
    }

    [Fact]
    public async Task Each_problem_stands_beside_its_field_and_all_that_was_typed_is_still_there()
    {
        var shown = await Shown();
        using var page = new PageContext();
        (string Field, Problem Problem)[] problems =
        [
            ("Kind", CorrectVerdictProblems.KindMissing), ("Reason", ClaimProblems.LongReason), ("Summary", PublicationProblems.LongSummary),
            ("ShortAnswer", PublicationProblems.NoShortAnswer), ("Explanation", PublicationProblems.NoExplanation), ("Evidence", PublicationProblems.NoEvidence),
        ];
        page.Answers<CorrectVerdictCommand, CorrectVerdictView>(_ => Outcome<CorrectVerdictView>.Refused([.. problems.Select(one => one.Problem)]));
        var form = page.Render<CorrectVerdictForm>(with => with.Add(f => f.ClaimId, shown.ClaimId).Add(f => f.Record, shown).Add(f => f.Evidence, Citable(shown)));
        (string Field, string Words)[] typed =
        [
            ("Kind", "Correction"), ("Reason", "The gauge was read wrongly."), ("Summary", "The river rose"), ("ShortAnswer", "By two metres."),
            ("Explanation", "So says the gauge [^1]."), ("AsOf", "2026-03-01"), ("NextCheckOn", "2026-06-01"),
        ];

        foreach (var (field, words) in typed) form.Find($"[name={field}]").Change(words);
        form.Find("input[type=checkbox]").Change(false);
        form.Find("form").Submit();

        var sent = page.SentOf<CorrectVerdictCommand>().ShouldHaveSingleItem();
        (sent.ClaimId, sent.Version, sent.Kind, sent.Reason).ShouldBe((shown.ClaimId, 1, ChangeKind.Correction, "The gauge was read wrongly."));
        sent.Mine.ToFields().ShouldBe(new VerdictContent("The river rose", "By two metres.", "So says the gauge [^1].", new DateOnly(2026, 3, 1), [], new DateOnly(2026, 6, 1)).ToFields());
        sent.Original.ToFields().ShouldBe(VerdictContent.Of(shown).ToFields());
        foreach (var (field, problem) in problems) form.ShouldSayBeside(field, problem);
        form.ShouldKeep(typed);
        form.Find("input[type=checkbox]").HasAttribute("checked").ShouldBeFalse();
    }

    internal static IReadOnlyList<CitableEvidence> Citable(VerdictRecord shown) =>
        [.. VerdictContent.Of(shown).Evidence.Select(one => new CitableEvidence(one, "", "Report on the flood", "Water board", true, false))];

    private static async Task<VerdictRecord> Shown()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        return (await desk.Verdict(claim)).Newest!.Record!;
    }
}
