using System.Globalization;
using FactCheck.Domain.History;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Claims;

/// <summary>
/// One checkable statement, and where the desk's work on it stands. Every act goes through <see cref="Perform"/>, which asks
/// <see cref="WorkflowTable"/> whether it may be done, moves the claim and writes its history.
/// </summary>
public sealed class Claim : IAnnounce, IKeepHistory
{
    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int MostReason = 2_000;

    /// <summary>Name of the line of its history which says that its deadline passed.</summary>
    public const string DeadlinePassed = "deadline passed";

    /// <summary>The statuses in which the desk is at work on a claim: a deadline means something in these alone.</summary>
    public static readonly IReadOnlyList<ClaimStatus> InWork = [ClaimStatus.Queued, ClaimStatus.UnderReview, ClaimStatus.Disputed, ClaimStatus.Decided];

    private readonly List<Wording> wordings = [];
    private readonly InOrder<Round> rounds = [];
    private readonly InOrder<Notice> notices = [];
    private readonly List<Guid> topicIds = [];
    private readonly List<string> checkWorthinessReasons = [];
    private readonly List<Guid> movedMentionIds = [];
    private readonly List<Announcement> announcements = [];
    private readonly List<HistoryEntry> newHistory = [];
    private string? frozenHash;

    private Claim()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its short number, spoken aloud: <c>#1423</c>.</summary>
    public long Number { get; private set; }

    /// <summary>Where the desk's work stands.</summary>
    public ClaimStatus Status { get; private set; }

    /// <summary>What readers see.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Why it was retracted, for readers, or on which legal ground it was removed, for the desk only; null otherwise.</summary>
    public string? StandingReason { get; private set; }

    /// <summary>What sort of statement.</summary>
    public ClaimKind Kind { get; private set; }

    /// <summary>How likely an editor would have it checked, 0–1; null when nobody computed it.</summary>
    public double? CheckWorthiness { get; private set; }

    /// <summary>The engine that found it; null when an editor typed it.</summary>
    public string? EngineVersion { get; private set; }

    /// <summary>The mention it is about.</summary>
    public Guid LeadMentionId { get; private set; }

    /// <summary>The article of that mention.</summary>
    public Guid LeadArticleId { get; private set; }

    /// <summary>True when the lead mention is the article's own voice: then nothing is found about whether it was said.</summary>
    public bool IsOwnVoice { get; private set; }

    /// <summary>When it was suggested.</summary>
    public DateTimeOffset SuggestedAt { get; private set; }

    /// <summary>When its status last changed.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Number of the newest wording.</summary>
    public int WordingNumber { get; private set; }

    /// <summary>Text of the newest wording.</summary>
    public string Text { get; private set; } = "";

    /// <summary>BCP 47 tag of the newest wording.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The queue it is or was last in; null before the first and after it was taken out.</summary>
    public Guid? QueueId { get; private set; }

    /// <summary>How soon the desk wants it done.</summary>
    public Priority Priority { get; private set; } = Priority.Normal;

    /// <summary>By when the desk wants it done; null for no deadline.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>Why it was put aside; null unless it is Dismissed.</summary>
    public DismissalReason? DismissalReason { get; private set; }

    /// <summary>The claim it was merged into; null unless it is Merged.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The findings the desk stands by; null before the round's end and while it is checked again.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>The findings of the newest published version; null before the first.</summary>
    public Findings? PublishedFindings { get; private set; }

    /// <summary>Number of the newest published version; 0 before the first.</summary>
    public int PublishedVersion { get; private set; }

    /// <summary>When the first version went up; null before.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>When the newest version went up, was last confirmed, or had its page again after a merge; null before the first.</summary>
    public DateTimeOffset? LastPublishedAt { get; private set; }

    /// <summary>The highest number given to a piece of its evidence.</summary>
    public int EvidenceNumbers { get; private set; }

    /// <summary>Number of the newest line of its history.</summary>
    public int HistoryNumber { get; private set; }

    /// <summary>Hash of the newest line of its history.</summary>
    public string HistoryHash { get; private set; } = Chains.Zeros;

    /// <summary>Counts every change; the concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>Every wording, in order.</summary>
    public IReadOnlyList<Wording> Wordings => wordings;

    /// <summary>Every round, in order.</summary>
    public IReadOnlyList<Round> Rounds => rounds;

    /// <summary>Every notice, in order.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Guid> TopicIds => topicIds;

    /// <summary>What carried its check-worthiness, in plain words, strongest first.</summary>
    public IReadOnlyList<string> CheckWorthinessReasons => checkWorthinessReasons;

    /// <summary>The mentions that moved when it was merged: they come back when it is separated.</summary>
    public IReadOnlyList<Guid> MovedMentionIds => movedMentionIds;

    /// <summary>The newest round; null before the first.</summary>
    public Round? CurrentRound => rounds.Count == 0 ? null : rounds[^1];

    /// <inheritdoc/>
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc/>
    public IReadOnlyList<HistoryEntry> NewHistory => newHistory;

    /// <inheritdoc/>
    public void ForgetAnnouncements() => announcements.Clear();

    /// <inheritdoc/>
    public void ForgetNewHistory() => newHistory.Clear();

    /// <summary>Everything this actor can do now: the buttons. The act checks again, and also what it is given.</summary>
    public IReadOnlyList<Act> AllowedActs(By by) =>
        [.. Enum.GetValues<Act>().Where(act => act != Act.Suggest && WorkflowTable.Refusals(act, Status, new(this, by, null)).Count == 0)];

    /// <summary>Why this actor cannot do that now; empty when they can. For the words beside a button that is not drawn.</summary>
    public IReadOnlyList<Problem> WhyNot(Act act, By by) => WorkflowTable.Refusals(act, Status, new(this, by, null));

    // ---- Coming in, and triage -------------------------------------------------------------------------------------

    /// <summary>A claim is found by the engine or typed by an editor.</summary>
    public static Outcome<Claim> Suggest(By by, NewClaim what)
    {
        if (Wording.Check(what.Text) is { } problem) return problem;
        var claim = new Claim
        {
            Id = what.Id ?? Guid.CreateVersion7(by.At),
            Number = what.Number,
            Kind = what.Kind,
            CheckWorthiness = what.CheckWorthiness,
            EngineVersion = what.EngineVersion,
            LeadMentionId = what.LeadMentionId,
            LeadArticleId = what.LeadArticleId,
            IsOwnVoice = what.IsOwnVoice,
            SuggestedAt = by.At,
        };
        claim.checkWorthinessReasons.AddRange(what.Reasons ?? []);
        claim.topicIds.AddRange(what.TopicIds ?? []);
        var outcome = claim.Perform(Act.Suggest, by, Asked.Nothing, () => claim.Word(by, what.Text, what.Language, WordingChange.First, null));
        return outcome.IsDone ? claim : Outcome<Claim>.Refused(outcome.Problems);
    }

    /// <summary>
    /// The next wording. Refuses a form that was filled for another wording. Once the claim is in a queue it asks a reason, and
    /// anything but a typo opens the next round.
    /// </summary>
    /// <param name="by">An editor.</param>
    /// <param name="seen">Number of the wording that the form was filled for.</param>
    /// <param name="text">The words.</param>
    /// <param name="change">A typo, or another meaning.</param>
    /// <param name="reason">Why; not asked while the claim is only suggested.</param>
    public Outcome Reword(By by, int seen, string text, WordingChange change, string? reason)
    {
        if (Wording.Check(text) is { } problem) return problem;
        if (seen != WordingNumber) return WordingProblems.MovedOn;
        if (text == Text) return WordingProblems.Unchanged;
        return Perform(Act.Reword, by, new() { Reason = reason }, () =>
        {
            Word(by, text, Language, change == WordingChange.Typo ? change : WordingChange.Meaning, reason);
            if (Status != ClaimStatus.Suggested && change != WordingChange.Typo) OpenRound(CurrentRound!.Terms, by.At);
        });
    }

    /// <summary>The lead mention's span was corrected in its article.</summary>
    public Outcome Respan(By by) => Perform(Act.Respan, by, Asked.Nothing, () => { });

    /// <summary>The lead mention's speaker was corrected in its article.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="isOwnVoice">True when nobody is said to have said it.</param>
    public Outcome Attribute(By by, bool isOwnVoice) => Perform(Act.Attribute, by, Asked.Nothing, () => IsOwnVoice = isOwnVoice);

    /// <summary>Several statements in one: the first part stays this claim, with its next wording; the others are answered as new claims.</summary>
    public Outcome<IReadOnlyList<Claim>> Split(By by, int seen, IReadOnlyList<SplitPart> parts)
    {
        if (parts.Count < 2) return WordingProblems.SplitNeedsTwo;
        if (seen != WordingNumber) return WordingProblems.MovedOn;
        if (parts.Select(part => Wording.Check(part.Text)).FirstOrDefault(found => found is not null) is { } problem) return problem;
        var outcome = Perform(Act.Split, by, Asked.Nothing, () => Word(by, parts[0].Text, Language, WordingChange.Meaning, null));
        if (!outcome.IsDone) return Outcome<IReadOnlyList<Claim>>.Refused(outcome.Problems);
        return Outcome<IReadOnlyList<Claim>>.Done([.. parts.Skip(1).Select(part => Suggest(by, new(
            part.Number, part.Text, Language, part.LeadMentionId, LeadArticleId, IsOwnVoice, Kind, CheckWorthiness, checkWorthinessReasons, EngineVersion, part.Id, topicIds)).Value)]);
    }

    /// <summary>Into a queue; opens a round on the newest wording.</summary>
    public Outcome Queue(By by, QueueOrder order) => Perform(Act.Queue, by, new() { Order = order }, () =>
    {
        Follow(order);
        OpenRound(order.Terms, by.At);
    });

    /// <summary>Put aside. Refused when a review is in, somebody holds a seat, or readers know it.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="reason">Why, in fixed words.</param>
    /// <param name="note">More about it; null for none.</param>
    public Outcome Dismiss(By by, DismissalReason reason, string? note = null) =>
        Perform(Act.Dismiss, by, new() { Reason = note }, () =>
        {
            DismissalReason = reason;
            EndRound(by.At);
        }, ("because", reason.ToString()));

    /// <summary>Taken up again after it was put aside.</summary>
    public Outcome Reconsider(By by) => Perform(Act.Reconsider, by, Asked.Nothing, () => DismissalReason = null);

    /// <summary>Out of its queue, back to the suggestions.</summary>
    public Outcome Unqueue(By by) => Perform(Act.Unqueue, by, Asked.Nothing, () =>
    {
        EndRound(by.At);
        (QueueId, Deadline) = (null, null);
    });

    /// <summary>Into another queue, or with another priority or deadline. Another scale, seat count or rule opens the next round.</summary>
    public Outcome Requeue(By by, QueueOrder order) => Perform(Act.Requeue, by, new() { Order = order }, () =>
    {
        Follow(order);
        if (CurrentRound!.Terms.AskTheSameAs(order.Terms)) CurrentRound.MoveTo(order.Terms);
        else OpenRound(order.Terms, by.At);
    });

    // ---- Rating ----------------------------------------------------------------------------------------------------

    /// <summary>A reviewer takes a hold on the first open seat.</summary>
    public Outcome Take(By by) => Perform(Act.Take, by, Asked.Nothing, () => GiveSeat(by, by.At, CurrentRound!.HoldFrom(by.At)));

    /// <summary>An editor gives a seat to someone, who holds it to the deadline, or for the longest hold when there is none.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="assignee">Who shall rate, and what the desk knows of them.</param>
    public Outcome Assign(By by, By assignee) =>
        Perform(Act.Assign, by, new() { Assignee = assignee }, () => GiveSeat(assignee, by.At, AssignedUntil(by.At)), Whom(assignee.PersonId));

    /// <summary>A hold lasts longer: to that time when an editor says one, else by the hold time, up to the longest hold for its holder.</summary>
    /// <param name="by">An editor, or the holder whose draft was saved.</param>
    /// <param name="holderId">Whose hold.</param>
    /// <param name="until">To when; only an editor's is heard.</param>
    public Outcome Extend(By by, Guid holderId, DateTimeOffset? until = null) => Perform(Act.Extend, by, new() { HolderId = holderId, Until = until }, () =>
    {
        var seat = CurrentRound!.SeatOf(holderId)!;
        var longest = seat.HeldSince!.Value + CurrentRound.Terms.LongestHold;
        var next = CurrentRound.HoldFrom(by.At);
        if (!by.Actor.IsEditor || by.Actor.Is(holderId)) next = next < longest ? next : longest;
        else if (until is { } said) next = said.Cut();
        if (next > seat.HeldUntil) seat.HoldUntil(next);
    }, Whom(holderId));

    /// <summary>The holder gives the seat back; the draft stays theirs. A review that was being revised stands as it was.</summary>
    /// <param name="by">The holder.</param>
    /// <param name="reviews">The round's reviews: a returned one may settle the round.</param>
    public Outcome Release(By by, IReadOnlyList<Review> reviews) =>
        Perform(Act.Release, by, new() { Reviews = reviews }, () => CurrentRound!.SeatOf(by.PersonId)!.EndHold());

    /// <summary>
    /// The holds that ran out end; the history has a line for each. A review that was being revised stands as it was; refused when one
    /// of the round cannot be found.
    /// </summary>
    /// <param name="by">The clock.</param>
    /// <param name="reviews">The round's reviews.</param>
    public Outcome Expire(By by, IReadOnlyList<Review> reviews)
    {
        if (CurrentRound?.Seats.Any(seat => seat.ReviewId is { } id && reviews.All(one => one.Id != id)) == true) return ClaimProblems.ReviewGone;
        var lapsed = CurrentRound?.Seats.Where(seat => seat.HasLapsed(by.At)).Select(seat => (Seat: seat, Whom: Whom(seat.ReviewerId))).ToList() ?? [];
        return Perform(Act.Expire, by, new() { Reviews = reviews }, () =>
        {
            foreach (var (seat, _) in lapsed) CurrentRound!.Lapse(seat);
            foreach (var (_, whom) in lapsed.Skip(1)) Record(WorkflowTable.Say(Act.Expire), by, Status, null, whom);
        }, [.. lapsed.Take(1).Select(one => one.Whom)]);
    }

    /// <summary>An editor ends a hold, and may give the seat to another.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="holderId">Whose hold ends.</param>
    /// <param name="assignee">Who shall rate instead; null to leave the seat open.</param>
    /// <param name="reviews">The round's reviews.</param>
    public Outcome Reassign(By by, Guid holderId, By? assignee, IReadOnlyList<Review> reviews) =>
        Perform(Act.Reassign, by, new() { HolderId = holderId, Assignee = assignee, Reviews = reviews }, () =>
        {
            CurrentRound!.SeatOf(holderId)!.EndHold();
            if (assignee is not null) GiveSeat(assignee, by.At, AssignedUntil(by.At));
        }, Whom(holderId));

    /// <summary>
    /// A review comes in and fills its writer's seat. Answers the review: new, or the one that was returned or taken back, rewritten.
    /// When it fills the last seat the round is settled and all its reviews are opened.
    /// </summary>
    /// <param name="by">The holder, or whoever held it until the time ran out.</param>
    /// <param name="draft">What is submitted.</param>
    /// <param name="reviews">All reviews of the round, also those taken back; read past the blind filter.</param>
    public Outcome<Review> SubmitReview(By by, ReviewDraft draft, IReadOnlyList<Review> reviews)
    {
        if (!by.Actor.Is(draft.WriterId)) return ReviewProblems.NotYours;
        var existing = reviews.FirstOrDefault(one => one.WriterId == draft.WriterId && one.Round == CurrentRound?.Number);
        var review = existing ?? Review.Begin(this, draft, by.At);
        var outcome = Perform(Act.SubmitReview, by, new() { Draft = draft, Reviews = existing is null ? [.. reviews, review] : reviews }, () =>
        {
            review.Write(this, CurrentRound!.Terms, draft, by.At);
            if (CurrentRound.SeatOf(by.PersonId) is null) GiveSeat(by, by.At, by.At);
            CurrentRound.SeatOf(by.PersonId)!.Fill(review.Id);
        });
        return outcome.IsDone ? review : Outcome<Review>.Refused(outcome.Problems);
    }

    /// <summary>A writer takes the review back, and holds the seat again, while the round was never settled.</summary>
    public Outcome TakeBackReview(By by, Review review) =>
        !by.Actor.Is(review.WriterId) || CurrentRound?.SeatOf(by.PersonId) is { ReviewId: { } given } && given != review.Id ? ReviewProblems.NotYours : Perform(Act.TakeBackReview, by, Asked.Nothing, () =>
        {
            review.TakeBack(by.At);
            CurrentRound!.SeatOf(by.PersonId)!.TakeBack(by.At, CurrentRound.HoldFrom(by.At));
        });

    // ---- Deciding --------------------------------------------------------------------------------------------------

    /// <summary>An editor who may judge settles a dispute.</summary>
    public Outcome Adjudicate(By by, Findings findings, string reason) =>
        Perform(Act.Adjudicate, by, new() { Findings = findings, Reason = reason },
            () => Decision = new(CurrentRound!.Number, findings, DecidedBy.Adjudication, by.PersonId, reason, by.At));

    /// <summary>One more seat for a disputed claim, two at most. The reviews close again until it is filled.</summary>
    /// <param name="by">An editor; the facts say how many members the queue has.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviews">The round's reviews.</param>
    public Outcome AskAgain(By by, string reason, IReadOnlyList<Review> reviews) =>
        Perform(Act.AskAgain, by, new() { Reason = reason, Reviews = reviews }, () => CurrentRound!.AddSeat());

    /// <summary>Reviews go back to their writers, who hold their seats again. All reviews close until they are in again.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="comment">What to look at again.</param>
    /// <param name="toRevise">Ids of the reviews to revise.</param>
    /// <param name="reviews">The round's reviews.</param>
    public Outcome Return(By by, string comment, IReadOnlyList<Guid> toRevise, IReadOnlyList<Review> reviews) =>
        Perform(Act.Return, by, new() { Reason = comment, ToRevise = toRevise, Reviews = reviews }, () =>
        {
            Decision = null;
            foreach (var seat in CurrentRound!.Seats.Where(seat => seat.ReviewId is { } id && toRevise.Contains(id))) seat.Revise(by.At, CurrentRound.HoldFrom(by.At));
            foreach (var review in reviews.Where(review => toRevise.Contains(review.Id))) review.Return(comment);
        });

    /// <summary>An administrator lifts who may judge and sign, for this round; the public page says so.</summary>
    public Outcome Waive(By by, string reason) => Perform(Act.Waive, by, new() { Reason = reason }, () => CurrentRound!.Waive(reason));

    // ---- Going out -------------------------------------------------------------------------------------------------

    /// <summary>Writes the verdict's draft, joining what several windows typed. Drafts write no history.</summary>
    public Outcome<Joined> Write(By by, Verdict verdict, FormEdit edit)
    {
        if (WorkflowTable.Refusals(Act.Write, Status, new(this, by, Asked.Nothing)) is { Count: > 0 } problems) return Outcome<Joined>.Refused(problems);
        var joined = verdict.Write(edit, by.At);
        if (joined.IsDone) Announce(WorkflowTable.Say(Act.Write), by.At);
        return joined;
    }

    /// <summary>The verdict goes up: a frozen version is made of the page that was checked, with the findings decided on.</summary>
    /// <param name="by">An editor who may sign.</param>
    /// <param name="verdict">The claim's verdict.</param>
    /// <param name="page">Everything the page shows, and what the checks look at.</param>
    /// <param name="change">What changed; asked where a version is up.</param>
    public Outcome Publish(By by, Verdict verdict, PublicationCase page, VersionChange? change) =>
        Perform(Act.Publish, by, new() { Case = page, Change = change, Reason = change?.Reason }, () =>
        {
            Freeze(by, verdict, page, page.Record with { WaiverReason = CurrentRound!.WaiverReason }, change);
            verdict.TakeWordsOf(page.Record, by.At);
            EndNotices(NoticeKind.UnderReview, by.At);
            (Standing, StandingReason, PublishedFindings) = (Standing.Up, null, Decision!.Findings with { });
            EndRound(by.At);
        });

    /// <summary>
    /// Checked again, with the same findings on the same words: no new version, but the day is said, and why one person did what two
    /// should where that was waived.
    /// </summary>
    /// <param name="by">An editor who may sign.</param>
    /// <param name="verdict">The claim's verdict, whose newest version stays.</param>
    public Outcome Confirm(By by, Verdict verdict) => Perform(Act.Confirm, by, new() { ShownWording = verdict.Newest?.Record?.WordingNumber }, () =>
    {
        EndNotices(NoticeKind.UnderReview, by.At);
        EndNotices(NoticeKind.CheckedAgain, by.At);
        EndNotices(NoticeKind.SourceChanged, by.At);
        AddNotice(NoticeKind.CheckedAgain, CurrentRound!.WaiverReason, by.At);
        LastPublishedAt = by.At;
        EndRound(by.At);
    });

    /// <summary>A published claim is checked again; the version stays up with a notice.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="reason">Why; shown to readers.</param>
    /// <param name="order">Another queue, priority or deadline; null to ask as the last time.</param>
    public Outcome Reopen(By by, string reason, QueueOrder? order = null) => Perform(Act.Reopen, by, new() { Reason = reason, Order = order }, () =>
    {
        Deadline = null;
        if (order is not null) Follow(order);
        OpenRound(order?.Terms ?? CurrentRound!.Terms, by.At);
        if (Standing is Standing.Up or Standing.Retracted) AddNotice(NoticeKind.UnderReview, reason, by.At);
    });

    /// <summary>Checking again is given up: the version that is up stays, and holds end.</summary>
    public Outcome StopReopening(By by, string reason) => Perform(Act.StopReopening, by, new() { Reason = reason }, () =>
    {
        EndRound(by.At);
        Decision = null;
        EndNotices(NoticeKind.UnderReview, by.At);
    });

    /// <summary>The next version of a verdict that is up: words and evidence, never a finding.</summary>
    public Outcome Correct(By by, Verdict verdict, PublicationCase page, VersionChange change) =>
        Perform(Act.Correct, by, new() { Case = page, Change = change, Reason = change.Reason }, () =>
        {
            // What somebody has written since for the next version is theirs; a draft that only repeats the version before goes along.
            var nobodyWrote = verdict.RepeatsItsNewest;
            Freeze(by, verdict, page, page.Record, change);
            if (Status == ClaimStatus.Published || nobodyWrote) verdict.TakeWordsOf(page.Record, by.At);
        });

    /// <summary>
    /// An editor brings evidence into a verdict that is up, under the number that the claim gave it: the next correction can rest on
    /// it. Nothing that readers see changes by it.
    /// </summary>
    public Outcome BringIn(By by, Verdict verdict, Evidence evidence) => OfCorrection(by, () => verdict.BringIn(evidence, by.At));

    /// <summary>Takes evidence out again that an editor brought in. What a version cites stays.</summary>
    public Outcome TakeOut(By by, Verdict verdict, int number) =>
        !verdict.HasBroughtIn(number) ? VerdictProblems.NotBroughtIn
        : !verdict.IsUnpublished(number) ? VerdictProblems.IsPublished
        : OfCorrection(by, () => verdict.TakeOut(number, by.At));

    /// <summary>The verdict no longer holds: the page stays and says so, until the next one is published.</summary>
    public Outcome Retract(By by, string reason) =>
        Perform(Act.Retract, by, new() { Reason = reason }, () => (Standing, StandingReason) = (Standing.Retracted, reason));

    /// <summary>Off the public pages on a legal ground. The versions' text is sealed; their hashes stay.</summary>
    public Outcome Remove(By by, Verdict verdict, string legalGround) => Perform(Act.Remove, by, new() { Reason = legalGround }, () =>
    {
        (Standing, StandingReason) = (Standing.Removed, legalGround);
        verdict.Seal(by.At);
    });

    // ---- One and the same ------------------------------------------------------------------------------------------

    /// <summary>Into another claim that says the same. Holds end; reviews stay behind.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="into">The other claim; its history says what came.</param>
    /// <param name="mentionIds">The mentions that move there; the handler moves them in their articles.</param>
    /// <param name="reason">Why; asked of a published claim.</param>
    public Outcome Merge(By by, Claim into, IReadOnlyList<Guid> mentionIds, string? reason = null) =>
        Perform(Act.Merge, by, new() { Into = into, Reason = reason }, () =>
        {
            EndRound(by.At);
            MergedIntoId = into.Id;
            movedMentionIds.AddRange(mentionIds);
            // It changes with this one: two claims merged into each other at once cannot both be.
            into.Record("take in", by, into.Status, null, ("from", Id.ToString()));
        }, ("into", into.Id.ToString()));

    /// <summary>Out of the claim it was merged into. Answers the mentions that come back; the handler moves them.</summary>
    /// <param name="by">An editor.</param>
    /// <param name="from">The claim it was merged into: its history says what left.</param>
    public Outcome<IReadOnlyList<Guid>> Separate(By by, Claim? from = null)
    {
        IReadOnlyList<Guid> back = [.. movedMentionIds];
        var outcome = Perform(Act.Separate, by, Asked.Nothing, () =>
        {
            MergedIntoId = null;
            movedMentionIds.Clear();
            if (Standing == Standing.None) (Decision, QueueId, Deadline) = (null, null, null);
            // Whoever keeps copies was told that it is gone: they meet it anew.
            if (Standing == Standing.Up) LastPublishedAt = by.At;
            from?.Record("let go", by, from.Status, null, ("from", Id.ToString()));
        });
        return outcome.IsDone ? Outcome<IReadOnlyList<Guid>>.Done(back) : Outcome<IReadOnlyList<Guid>>.Refused(outcome.Problems);
    }

    // ---- Beside the workflow ---------------------------------------------------------------------------------------

    /// <summary>The next number for a piece of this claim's evidence, once others may see it: when a review is submitted, or a verdict cites it.</summary>
    public int NumberEvidence()
    {
        Revision++;
        return ++EvidenceNumbers;
    }

    /// <summary>Says what the claim is about.</summary>
    public Outcome SetTopics(By by, IReadOnlyList<Guid> ids)
    {
        if (!by.Actor.IsEditor) return ClaimProblems.NotYours;
        topicIds.Clear();
        topicIds.AddRange(ids.Distinct());
        Record("set topics", by, Status, null);
        return Outcome.Done;
    }

    /// <summary>A source that the version rests on was withdrawn: its page says so, once, while it is up.</summary>
    public void NoteSourceWithdrawn(By by, string text) => NoteSource(by, NoticeKind.SourceWithdrawn, "source withdrawn", text);

    /// <summary>Another verdict that the version cites was changed or is being checked again: its page says so, once, while it is up.</summary>
    public void NoteSourceChanged(By by, string text) => NoteSource(by, NoticeKind.SourceChanged, "source changed", text);

    /// <summary>The clock says once that the deadline passed while the desk is at work on it. Refused before, and when nothing is due.</summary>
    public Outcome NoteOverdue(By by)
    {
        if (by.Actor.Kind != ActorKind.Clock) return ClaimProblems.NotYours;
        if (!IsOverdue(by.At)) return ClaimProblems.NotDue;
        Record(DeadlinePassed, by, Status, null);
        return Outcome.Done;
    }

    /// <summary>True when its deadline passed and the desk is still at work on it.</summary>
    public bool IsOverdue(DateTimeOffset at) => Deadline <= at && InWork.Contains(Status);

    /// <summary>A source that open reviews of this claim rest on was withdrawn; nothing of it is published.</summary>
    public void NoteReviewsSourceWithdrawn(By by, string text) => Record("source of reviews withdrawn", by, Status, text);

    /// <summary>An editor looked at a withdrawn source and said why nothing is to be done.</summary>
    public void NoteTaskSetAside(By by, string reason)
    {
        // Readers were told that a verdict changed; the desk has looked, and this one stands. A withdrawn source stays withdrawn.
        EndNotices(NoticeKind.SourceChanged, by.At);
        Record("set task aside", by, Status, reason);
    }

    /// <summary>
    /// A note to the colleagues. Whoever may rate in the running round writes blind, and an editor does who sits in it; what other
    /// editors and administrators write can be read at once. Refuses no words, too many, and who is not of the desk.
    /// </summary>
    public Outcome<ClaimNote> WriteNote(By by, string text)
    {
        var words = text.Trim();
        if (by.PersonId is not { } writer || by.Actor.Roles == Roles.None) return ClaimProblems.NotYours;
        if (words.Length == 0) return ClaimNoteProblems.Empty;
        if (words.Length > ClaimNote.MostCharacters) return ClaimNoteProblems.TooLong;
        var note = ClaimNote.Write(this, writer, words, IsBlindTo(by.Actor), by.At);
        Record("write a note", by, Status, null);
        return note;
    }

    /// <summary>
    /// A draft that came too late is handed in. The claim changes with it, so that it and the end of its round cannot pass each other
    /// by: whichever comes second sees the first, and the note is opened.
    /// </summary>
    public void HandInNote(DateTimeOffset at) => Announce("hand in note", at);

    /// <summary>
    /// Whether they read what raters wrote in that round. Nobody does while it runs; and while another runs, those who rate
    /// in it, or may yet, read nothing of the rounds before.
    /// </summary>
    public bool RoundIsOpenTo(By by, int round) =>
        CurrentRound is not { IsRunning: true } running || (round < running.Number && !MayBeSwayed(by));

    /// <summary>True while a round runs in which they rate, or may yet take a seat, as editors of the queue may: what earlier rounds came to would sway them.</summary>
    public bool MayBeSwayed(By by) => IsBlindTo(by.Actor) || (by.Facts.IsMember && CurrentRound is { IsRunning: true });

    /// <summary>True while a round runs and this actor is one of its raters: a reviewer, or an editor who sits in it. What they write waits for it.</summary>
    public bool IsBlindTo(Actor actor) => CurrentRound is { IsRunning: true } && Rates(actor);

    private bool Rates(Actor actor) =>
        !(actor.IsEditor || (actor.IsAdministrator && !actor.IsReviewer))
        || CurrentRound!.SeatOf(actor.PersonId) is not null
        || (actor.PersonId is { } person && CurrentRound.LapsedReviewerIds.Contains(person));

    // ---- How an act is done ----------------------------------------------------------------------------------------

    private Outcome Perform(Act act, By by, Asked asked, Action change, params (string Name, string Value)[] details)
    {
        var from = act == Act.Suggest ? (ClaimStatus?)null : Status;
        if (WorkflowTable.Refusals(act, from, new(this, by, asked)) is { Count: > 0 } problems) return Outcome.Refused(problems);
        var to = WorkflowTable.Row(act, from)!.To;
        // What leaves the status alone leaves a hold that ran out to the clock, which moves the claim with it.
        if (act != Act.Expire && to != Destination.Same) SweepLapsed(by.At);
        change();
        Move(to, by.At, asked.Reviews);
        // A hold that lasts longer because its holder goes on writing is no news.
        if (act == Act.Extend && by.Actor.Is(asked.HolderId) && asked.Until is null) Revision++;
        else Record(WorkflowTable.Say(act), by, from, asked.Reason, details);
        return Outcome.Done;
    }

    /// <summary>The one place where the status is assigned.</summary>
    private void Move(Destination to, DateTimeOffset at, IReadOnlyList<Review> reviews)
    {
        var before = Status;
        Status = to.Status
            ?? (to == Destination.Settled ? Settle(at, reviews)
                : to == Destination.Same ? before
                : Standing == Standing.None ? ClaimStatus.Suggested : ClaimStatus.Published);
        if (Status != before || StatusSince == default) StatusSince = at;
        // What was taken back stays its writer's alone: it is no part of what the round came to.
        foreach (var review in reviews) review.OpenIf(CurrentRound!.IsSettled && review.Stands);
        CurrentRound?.Weigh(reviews);
    }

    // What is gathered for a correction belongs to whoever may correct, and writes no history: it is a draft.
    private Outcome OfCorrection(By by, Action gather)
    {
        if (WhyNot(Act.Correct, by) is { Count: > 0 } problems) return Outcome.Refused(problems);
        gather();
        Announce("gather", by.At);
        return Outcome.Done;
    }

    private ClaimStatus Settle(DateTimeOffset at, IReadOnlyList<Review> reviews)
    {
        var round = CurrentRound!;
        if (!round.IsSettled) return round.IsAtWork(at) ? ClaimStatus.UnderReview : ClaimStatus.Queued;
        round.Settled(at);
        if (Findings.Common(round.Terms.Rule, round.FindingsOf(reviews)) is not { } found) return ClaimStatus.Disputed;
        Decision = new(round.Number, found, DecidedBy.Agreement, null, null, at);
        return ClaimStatus.Decided;
    }

    private void SweepLapsed(DateTimeOffset at)
    {
        foreach (var seat in CurrentRound?.Seats.Where(seat => seat.HasLapsed(at) && !seat.IsRevising) ?? [])
        {
            var holder = seat.ReviewerId;
            CurrentRound!.Lapse(seat);
            Record(WorkflowTable.Say(Act.Expire), new(Actor.Clock, DeskFacts.None, at), Status, null, Whom(holder));
        }
    }

    private void Word(By by, string text, string language, WordingChange change, string? reason)
    {
        wordings.Add(new(wordings.Count + 1, text, language, change, reason, by.PersonId, by.At));
        (WordingNumber, Text, Language) = (wordings.Count, text, language);
    }

    private void Follow(QueueOrder order) => (QueueId, Priority, Deadline) = (order.Terms.QueueId, order.Priority, order.Deadline?.Cut());

    private void OpenRound(RoundTerms terms, DateTimeOffset at)
    {
        EndRound(at);
        Decision = null;
        rounds.Add(new(rounds.Count + 1, terms, WordingNumber, at));
    }

    private void EndRound(DateTimeOffset at) => CurrentRound?.Close(at);

    private void GiveSeat(By reviewer, DateTimeOffset since, DateTimeOffset until) =>
        CurrentRound!.OpenSeat(since)!.Hold(reviewer.PersonId!.Value, since, until);

    private DateTimeOffset AssignedUntil(DateTimeOffset at) => Deadline > at ? Deadline.Value : at + CurrentRound!.Terms.LongestHold;

    private void Freeze(By by, Verdict verdict, PublicationCase page, VerdictRecord record, VersionChange? change)
    {
        if (verdict.ClaimId != Id) throw new ArgumentException("The verdict is another claim's.", nameof(verdict));
        if (change is not null && Standing == Standing.Up) AddNotice(NoticeOf(change.Kind), change.Reason, by.At);
        var version = verdict.Freeze(record, change, by.PersonId, by.At);
        (PublishedVersion, frozenHash) = (version.Number, version.Hash);
        FirstPublishedAt ??= by.At;
        LastPublishedAt = by.At;
        // The editor has just looked at what it rests on; a withdrawn source that it still cites is said again.
        EndNotices(NoticeKind.SourceChanged, by.At);
        if (page.WithdrawnEvidence.Intersect(record.Evidence.Select(one => one.Number)).Any()) return;
        EndNotices(NoticeKind.SourceWithdrawn, by.At);
    }

    private static NoticeKind NoticeOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Correction => NoticeKind.Corrected,
        ChangeKind.Clarification => NoticeKind.Clarified,
        _ => NoticeKind.Updated,
    };

    private void AddNotice(NoticeKind kind, string? text, DateTimeOffset at) => notices.Add(new(notices.Count + 1, kind, PublishedVersion, text, at));

    private void NoteSource(By by, NoticeKind kind, string act, string text)
    {
        if (Standing != Standing.Up || notices.Any(one => one.Kind == kind && one.IsUp && one.Version == PublishedVersion && one.Text == text)) return;
        AddNotice(kind, text, by.At);
        Record(act, by, Status, text);
    }

    private void EndNotices(NoticeKind kind, DateTimeOffset at) => notices.Where(notice => notice.Kind == kind).ToList().ForEach(notice => notice.End(at));

    private void Record(string act, By by, ClaimStatus? from, string? reason, params (string Name, string Value)[] details)
    {
        var said = new SortedDictionary<string, string>(details.ToDictionary(detail => detail.Name, detail => detail.Value), StringComparer.Ordinal)
        {
            ["wording"] = WordingNumber.ToString(CultureInfo.InvariantCulture),
        };
        if (CurrentRound is { } round) said["round"] = round.Number.ToString(CultureInfo.InvariantCulture);
        if (PublishedVersion > 0) said["version"] = PublishedVersion.ToString(CultureInfo.InvariantCulture);
        if (frozenHash is not null) said[HistoryContent.Record] = frozenHash;
        frozenHash = null;
        var entry = HistoryEntry.Write(
            new(HistoryNumber, HistoryHash), Id, new(act, from?.ToString(), Status.ToString(), by.Actor.Kind, by.At), new(by.PersonId, reason, said));
        newHistory.Add(entry);
        (HistoryNumber, HistoryHash) = (entry.Number, entry.Hash);
        Announce(act, by.At);
    }

    private void Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new("claim", Id, what, at));
        Revision++;
    }

    private static (string Name, string Value) Whom(Guid? personId) => ("person", personId?.ToString() ?? "");
}
