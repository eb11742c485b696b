using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Requests;

/// <summary>What a reader asks of the desk.</summary>
public enum ReaderRequestKind
{
    /// <summary>Please check this.</summary>
    PleaseCheck,

    /// <summary>This verdict is wrong.</summary>
    ThisIsWrong,

    /// <summary>Somebody whom a verdict is about wants to be heard.</summary>
    RightOfReply,
}

/// <summary>What came of it.</summary>
public enum ReaderRequestResult
{
    /// <summary>A claim came of it.</summary>
    Taken,

    /// <summary>The verdict was corrected.</summary>
    Corrected,

    /// <summary>The verdict was retracted.</summary>
    Retracted,

    /// <summary>The reply was added.</summary>
    ReplyAdded,

    /// <summary>Looked at; the verdict stands.</summary>
    Stands,

    /// <summary>Not for this desk.</summary>
    Declined,
}

/// <summary>What a reader asked, and what came of it.</summary>
public sealed class ReaderRequest : IAnnounce
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int LongestText = 5_000;

    /// <summary>For how long the address a request came from is kept after it came, and the address for the answer after it was given.</summary>
    public static readonly TimeSpan AddressKept = TimeSpan.FromDays(7);

    private readonly List<Announcement> announcements = [];

    private ReaderRequest()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>What is asked.</summary>
    public ReaderRequestKind Kind { get; private set; }

    /// <summary>In the reader's words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The claim it is about; null for a thing to check.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>The claim it was about before that one was merged into another; null when it never moved.</summary>
    public Guid? FirstClaimId { get; private set; }

    /// <summary>The page where the reader saw it; null when not given.</summary>
    public string? Address { get; private set; }

    /// <summary>Where the reader wants to be answered; null when nowhere. Kept until the request is answered, for nobody could answer without it; goes <see cref="AddressKept"/> after that, or when the answer was sent.</summary>
    public string? AnswerTo { get; private set; }

    /// <summary>Network address it came from, against floods; forgotten after <see cref="AddressKept"/>.</summary>
    public string? CameFrom { get; private set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What came of it; null while it is open.</summary>
    public ReaderRequestResult? Result { get; private set; }

    /// <summary>What the desk says to it.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The editor who answered.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>True until it is answered.</summary>
    public bool IsOpen => Result is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A reader asks. Refuses empty and overlong text, a page that is no web address, and an answer address that is none.</summary>
    public static Outcome<ReaderRequest> Ask(
        ReaderRequestKind kind, string text, Guid? claimId, string? address, string? answerTo, string? cameFrom, DateTimeOffset at)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(text)) problems.Add(ReaderRequestProblems.TextMissing);
        if (text.Length > LongestText) problems.Add(ReaderRequestProblems.TextTooLong);
        if (kind != ReaderRequestKind.PleaseCheck && claimId is null) problems.Add(ReaderRequestProblems.ClaimMissing);
        if (!string.IsNullOrWhiteSpace(address)) problems.AddRange(Addresses.WebAddress.From(address).Problems);
        if (!string.IsNullOrWhiteSpace(answerTo) && !LooksLikeMail(answerTo.Trim())) problems.Add(ReaderRequestProblems.AnswerTo);
        if (problems.Count > 0) return Outcome<ReaderRequest>.Refused(problems);
        var request = new ReaderRequest
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Text = text.Trim(),
            ClaimId = claimId,
            Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim(),
            AnswerTo = string.IsNullOrWhiteSpace(answerTo) ? null : answerTo.Trim(),
            CameFrom = cameFrom,
            ReceivedAt = at.Cut(),
        };
        request.Announce("ask", at);
        return request;
    }

    /// <summary>An editor says which claim it asks for: from then on it counts as demand for that claim. Refuses what was answered and what is about a verdict already.</summary>
    public Outcome About(Guid claimId, DateTimeOffset at)
    {
        if (!IsOpen) return ReaderRequestProblems.AlreadyAnswered;
        if (Kind != ReaderRequestKind.PleaseCheck) return ReaderRequestProblems.AboutAVerdict;
        ClaimId = claimId;
        return Announce("link", at);
    }

    /// <summary>Its claim was merged into another: what is still open waits there from now on.</summary>
    public void MoveTo(Guid claimId, DateTimeOffset at)
    {
        if (!IsOpen || ClaimId is null) return;
        FirstClaimId ??= ClaimId;
        ClaimId = claimId;
        Announce("move", at);
    }

    /// <summary>A merge was undone: it is about this claim again. Merged twice, it comes back step by step; only its first claim ends the moving.</summary>
    public void MoveBack(Guid claimId, DateTimeOffset at)
    {
        (ClaimId, FirstClaimId) = (claimId, FirstClaimId == claimId ? null : FirstClaimId);
        Announce("move", at);
    }

    /// <summary>An editor answers. Refuses a second answer, one without words, and one that tells readers of what was not done.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="answer">In words.</param>
    /// <param name="editor">Who answers.</param>
    /// <param name="at">When.</param>
    /// <param name="since">What was done to its verdict since it came; null for a request that is about none.</param>
    public Outcome Close(ReaderRequestResult result, string answer, Actor editor, DateTimeOffset at, DoneSince? since = null)
    {
        if (!IsOpen) return ReaderRequestProblems.AlreadyAnswered;
        if (string.IsNullOrWhiteSpace(answer)) return ReaderRequestProblems.AnswerMissing;
        if (result == ReaderRequestResult.Corrected && since is not { IsCorrected: true }) return ReaderRequestProblems.NotCorrected;
        if (result == ReaderRequestResult.Retracted && since is not { IsRetracted: true }) return ReaderRequestProblems.NotRetracted;
        (Result, Answer, AnsweredAt, AnsweredBy) = (result, answer.Trim(), at.Cut(), editor.PersonId);
        // Readers find it on the page of the verdict that it is about.
        if (ClaimId is { } claim) announcements.Add(new Announcement("claim", claim, "answer", at.Cut()));
        return Announce("answer", at);
    }

    /// <summary>The answer was sent to its reader: the address has served. Refuses while there is no answer, and where there is no address.</summary>
    public Outcome NoteSent(DateTimeOffset at)
    {
        if (IsOpen || AnswerTo is null) return ReaderRequestProblems.NothingToSend;
        AnswerTo = null;
        return Announce("sent", at);
    }

    /// <summary>Forgets where it came from a week after it came, and where the answer goes a week after it was given.</summary>
    public void ForgetAddresses(DateTimeOffset now)
    {
        if (now - ReceivedAt >= AddressKept) CameFrom = null;
        if (now - AnsweredAt >= AddressKept) AnswerTo = null;
    }

    private static bool LooksLikeMail(string text) =>
        text.Length <= 254 && text.IndexOf('@') is > 0 and var at && at < text.Length - 3 && text.IndexOf('.', at) > at + 1
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private Outcome Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new Announcement("request", Id, what, at.Cut()));
        return Outcome.Done;
    }
}

/// <summary>What the desk did to the verdict that a request is about, since the request came.</summary>
/// <param name="IsCorrected">True when another version was published.</param>
/// <param name="IsRetracted">True when the verdict is retracted now, or removed.</param>
public sealed record DoneSince(bool IsCorrected, bool IsRetracted);

/// <summary>Why a reader's request, or its answer, is refused.</summary>
public static class ReaderRequestProblems
{
    /// <summary>No version went up since.</summary>
    public static readonly Problem NotCorrected = new(
        "request.not-corrected", "No other version of the verdict was published since this came, and readers would be told that one was. Correct the verdict first, or choose another result.", "Result");

    /// <summary>The verdict is up.</summary>
    public static readonly Problem NotRetracted = new(
        "request.not-retracted", "The verdict is not retracted, and readers would be told that it is. Retract it first, or choose another result.", "Result");

    /// <summary>No text.</summary>
    public static readonly Problem TextMissing = new("request.text-missing", "Write what you want to tell us.", "Text");

    /// <summary>Overlong text.</summary>
    public static readonly Problem TextTooLong = new("request.text-too-long", "The text is longer than 5,000 characters. Shorten it, or send us the address of a page.", "Text");

    /// <summary>About which claim.</summary>
    public static readonly Problem ClaimMissing = new("request.claim-missing", "Open the page of the verdict it is about and write to us from there.");

    /// <summary>No mail address.</summary>
    public static readonly Problem AnswerTo = new("request.answer-to", "This is no e-mail address. Correct it, or leave it out if you want no answer.", "AnswerTo");

    /// <summary>It is about a verdict, and stays so.</summary>
    public static readonly Problem AboutAVerdict = new("request.about-a-verdict", "This request is about a verdict. Only a request to check something can be linked to a claim.");

    /// <summary>Answered before.</summary>
    public static readonly Problem AlreadyAnswered = new("request.already-answered", "This request was already answered.");

    /// <summary>No answer yet, or nobody to send it to.</summary>
    public static readonly Problem NothingToSend = new("request.nothing-to-send", "There is no answer that waits to be sent: it was sent, or the address was deleted a week after the answer.");

    /// <summary>No answer.</summary>
    public static readonly Problem AnswerMissing = new("request.answer-missing", "Write what you answer.", "Answer");
}
