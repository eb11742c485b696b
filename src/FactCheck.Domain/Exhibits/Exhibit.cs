using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Exhibits;

/// <summary>What sort of thing an exhibit is.</summary>
public enum ExhibitKind
{
    /// <summary>A page on the web.</summary>
    Page,

    /// <summary>A document: report, judgment, letter, book.</summary>
    Document,

    /// <summary>Data.</summary>
    Dataset,

    /// <summary>A conversation the desk had.</summary>
    Conversation,

    /// <summary>What somebody of the desk saw.</summary>
    OwnObservation,
}

/// <summary>Kinds of exhibits in the desk's words.</summary>
public static class ExhibitWords
{
    /// <summary>The kind: <c>own observation</c>.</summary>
    public static string Of(ExhibitKind kind) => kind == ExhibitKind.OwnObservation ? "own observation" : kind.ToString().ToLowerInvariant();
}

/// <summary>What a form says of an exhibit.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it, or who was spoken to.</param>
/// <param name="Address">Where it is; http or https; null when it is nowhere on the web.</param>
/// <param name="PublishedOn">When it was published; null when unknown.</param>
/// <param name="IsPublic">True when readers may see it; else it is for the desk only.</param>
/// <param name="ReliabilityNote">Why to trust it or not; null when nobody wrote it.</param>
public sealed record ExhibitDetails(
    ExhibitKind Kind, string Title, string? Publisher, string? Address, DateOnly? PublishedOn, bool IsPublic, string? ReliabilityNote)
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int LongestTitle = 300;

    /// <summary>Longest publisher, in UTF-16 code units.</summary>
    public const int LongestPublisher = 200;

    /// <summary>Longest note, in UTF-16 code units.</summary>
    public const int LongestNote = 2000;

    /// <summary>The same, white space trimmed and empty made absent.</summary>
    public ExhibitDetails Tidy() => this with
    {
        Title = Title.Trim(),
        Publisher = Absent(Publisher),
        Address = Absent(Address),
        ReliabilityNote = Absent(ReliabilityNote),
    };

    /// <summary>What is wrong with them; empty when nothing is. A page needs its address.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (!Enum.IsDefined(Kind)) problems.Add(ExhibitProblems.KindUnknown);
        if (Title.Length == 0) problems.Add(ExhibitProblems.TitleMissing);
        if (Title.Length > LongestTitle) problems.Add(ExhibitProblems.TitleTooLong);
        if (Publisher?.Length > LongestPublisher) problems.Add(ExhibitProblems.PublisherTooLong);
        if (ReliabilityNote?.Length > LongestNote) problems.Add(ExhibitProblems.NoteTooLong);
        if (Address is null && Kind == ExhibitKind.Page) problems.Add(ExhibitProblems.PageNeedsAddress);
        if (Address is not null) problems.AddRange(WebAddress.From(Address).Problems);
        return problems;
    }

    /// <summary>What these say, and where they say nothing what the others say: who typed less took nothing back.</summary>
    public ExhibitDetails Over(ExhibitDetails others) => this with
    {
        Publisher = Publisher ?? others.Publisher,
        Address = Address ?? others.Address,
        PublishedOn = PublishedOn ?? others.PublishedOn,
        ReliabilityNote = ReliabilityNote ?? others.ReliabilityNote,
    };

    private static string? Absent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The thing itself, once, however often it is cited.</summary>
public sealed class Exhibit : IAnnounce
{
    /// <summary>Longest stored copy, in UTF-16 code units.</summary>
    public const int LongestCopy = 1_000_000;

    private readonly List<Announcement> announcements = [];

    private Exhibit()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Page, document, dataset, conversation, own observation.</summary>
    public ExhibitKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it, or who was spoken to.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Where it is; null when it is nowhere on the web.</summary>
    public string? Address { get; private set; }

    /// <summary>What its address is found again by: <see cref="WebAddress.Key"/>; null when it is nowhere on the web.</summary>
    public string? AddressKey { get; private set; }

    /// <summary>
    /// The exhibit that is the same thing, brought in earlier; null for most. Two reviewers who cannot know of each other bring in
    /// one page twice: it shows when their round is settled, and from then on is one thing.
    /// </summary>
    public Guid? SameAsId { get; private set; }

    /// <summary>When it was published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>True when readers may see it.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Why to trust it or not; for the desk only.</summary>
    public string? ReliabilityNote { get; private set; }

    /// <summary>A copy of its text, kept by the desk; null when none was taken.</summary>
    public string? StoredText { get; private set; }

    /// <summary>SHA-256 of the stored copy.</summary>
    public string? StoredSha256 { get; private set; }

    /// <summary>When the copy was taken.</summary>
    public DateTimeOffset? StoredAt { get; private set; }

    /// <summary>Who brought it in; null for the engine and for imports.</summary>
    public Guid? AddedBy { get; private set; }

    /// <summary>When it was brought in.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>
    /// False while it is known to whoever brought it in alone: what a reviewer found before the round is settled would tell the
    /// others how it is going to be rated.
    /// </summary>
    public bool Opened { get; private set; }

    /// <summary>Since when it is known to be withdrawn by its publisher; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What is said beside it since it was withdrawn.</summary>
    public string? WithdrawnNotice { get; private set; }

    /// <summary>Numbers the details, from 1: forms carry the number they were filled for.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>What is said of it.</summary>
    public ExhibitDetails Details => new(Kind, Title, Publisher, Address, PublishedOn, IsPublic, ReliabilityNote);

    /// <summary>True once it was withdrawn.</summary>
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A new exhibit. <paramref name="blind"/> while a reviewer in an unsettled round brings it in. Refuses what the details refuse.</summary>
    public static Outcome<Exhibit> Add(ExhibitDetails details, bool blind, Actor actor, DateTimeOffset at)
    {
        var tidy = details.Tidy();
        var problems = tidy.Check();
        if (problems.Count > 0) return Outcome<Exhibit>.Refused(problems);
        var exhibit = new Exhibit { Id = Guid.CreateVersion7(), AddedBy = actor.PersonId, AddedAt = at.Cut(), Opened = !blind };
        exhibit.Say(tidy);
        exhibit.Announce("add", at);
        return exhibit;
    }

    /// <summary>Corrects the details. Versions that were published keep what they were frozen with.</summary>
    public Outcome Describe(ExhibitDetails details, DateTimeOffset at)
    {
        var tidy = details.Tidy();
        var problems = tidy.Check();
        if (problems.Count > 0) return Outcome.Refused(problems);
        if (tidy == Details) return Outcome.Done;
        Say(tidy);
        Number++;
        return Announce("describe", at);
    }

    /// <summary>Keeps a copy of its text, so that what was quoted can be found when the page is gone. Refuses an overlong one.</summary>
    public Outcome Store(string text, DateTimeOffset at)
    {
        if (text.Length > LongestCopy) return ExhibitProblems.CopyTooLong;
        (StoredText, StoredSha256, StoredAt) = (text, Hashing.Sha256(text), at.Cut());
        return Announce("store", at);
    }

    /// <summary>The round is settled: everybody at the desk may know of it.</summary>
    public Outcome Open(DateTimeOffset at)
    {
        if (Opened) return Outcome.Done;
        Opened = true;
        return Announce("open", at);
    }

    /// <summary>It turned out to be the same thing as that one, which stands for both from now on.</summary>
    public void IsTheSameAs(Exhibit earlier, DateTimeOffset at)
    {
        if (earlier.Id == Id || SameAsId is not null) return;
        SameAsId = earlier.SameAsId ?? earlier.Id;
        Announce("same", at);
    }

    /// <summary>Its publisher took it back. Every verdict that rests on it gets a notice. Refuses without words for it.</summary>
    public Outcome Withdraw(string notice, DateTimeOffset at)
    {
        if (IsWithdrawn) return ExhibitProblems.AlreadyWithdrawn;
        if (string.IsNullOrWhiteSpace(notice)) return ExhibitProblems.NoticeMissing;
        (WithdrawnAt, WithdrawnNotice) = (at.Cut(), notice.Trim());
        return Announce("withdraw", at);
    }

    private void Say(ExhibitDetails details) =>
        (Kind, Title, Publisher, Address, AddressKey, PublishedOn, IsPublic, ReliabilityNote) =
        (details.Kind, details.Title, details.Publisher, details.Address, WebAddress.Key(details.Address), details.PublishedOn, details.IsPublic, details.ReliabilityNote);

    private Outcome Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new Announcement("exhibit", Id, what, at.Cut()));
        return Outcome.Done;
    }
}
