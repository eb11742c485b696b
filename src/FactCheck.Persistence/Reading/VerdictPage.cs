using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Persistence.Reading;

/// <summary>What can change on the page of a verdict, as it stands now. What a version says is frozen: see <see cref="IVerdictPages.RecordAsync"/>.</summary>
/// <param name="ClaimId">Of which claim.</param>
/// <param name="CurrentPath">The address it has today.</param>
/// <param name="Standing">Up, retracted or removed; none while nothing was published.</param>
/// <param name="StandingReason">Why it was retracted or removed; null otherwise.</param>
/// <param name="Newest">Number of the newest version.</param>
/// <param name="Versions">Every version, newest first.</param>
/// <param name="Notices">What is said on top of the newest one, newest first.</param>
/// <param name="Answers">What the desk answered to readers who wrote about it, newest first.</param>
/// <param name="Topics">The pages of what it is about.</param>
/// <param name="Newsroom">Who publishes; null while no newsroom was founded.</param>
public sealed record VerdictPage(
    Guid ClaimId, string CurrentPath, Standing Standing, string? StandingReason, int Newest,
    IReadOnlyList<PageVersion> Versions, IReadOnlyList<PageNotice> Notices, IReadOnlyList<PageAnswer> Answers, IReadOnlyList<PageLink> Topics, PageNewsroom? Newsroom)
{
    /// <summary>When it was retracted; null while it is up.</summary>
    public DateTimeOffset? RetractedAt { get; init; }

    /// <summary>True where another claim was merged into this one.</summary>
    public bool HasTakenIn { get; init; }

    /// <summary>Other claims' verdicts that were merged into this one, the last first, and the addresses where their versions stand.</summary>
    public IReadOnlyList<PageMerge> TakenIn { get; init; } = [];

    /// <summary>Set on what stood at an old address: the claim was merged, and where its address leads now.</summary>
    public PageMerge? MergedInto { get; init; }
}

/// <summary>A verdict that was merged into another.</summary>
/// <param name="Path">Where the other side of the merge is read.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null where none is kept for readers.</param>
public sealed record PageMerge(string Path, DateTimeOffset At, string? Reason);

/// <summary>A version in the list of versions.</summary>
/// <param name="Number">From 1.</param>
/// <param name="PublishedAt">When it went up.</param>
/// <param name="Kind">What sort of change it was; null for the first.</param>
/// <param name="Reason">Why; null for the first.</param>
/// <param name="Hash">SHA-256 of its record.</param>
/// <param name="IsSealed">True once its words were taken away.</param>
public sealed record PageVersion(int Number, DateTimeOffset PublishedAt, ChangeKind? Kind, string? Reason, string Hash, bool IsSealed);

/// <summary>A notice on the newest version.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">In the desk's words; null for none.</param>
/// <param name="Since">Since when.</param>
public sealed record PageNotice(NoticeKind Kind, string? Text, DateTimeOffset Since);

/// <summary>What the desk answered to a reader.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Answer">In the desk's words; the reader's own are not shown.</param>
/// <param name="At">When.</param>
public sealed record PageAnswer(ReaderRequestKind Kind, ReaderRequestResult Result, string Answer, DateTimeOffset At);

/// <summary>Where a name of the page leads.</summary>
/// <param name="Target">To what sort of page.</param>
/// <param name="TargetId">Of which thing.</param>
/// <param name="Path">Its current address.</param>
/// <param name="Name">A topic's name; empty for anything else, whose name is in the record.</param>
public sealed record PageLink(AddressTarget Target, Guid TargetId, string Path, string Name);

/// <summary>The newsroom as readers' pages show it, without the logo's bytes and the policies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address that its readers know; null while nobody gave one.</param>
/// <param name="Languages">BCP 47 tags, its own first.</param>
/// <param name="IsDemonstration">True when everything in it is invented.</param>
/// <param name="LogoBegins">The first <see cref="LogoBeginning"/> bytes of its logo, which say how large a PNG is; null without one.</param>
/// <param name="Number">Goes up with every change.</param>
/// <param name="Zone">IANA name of its time zone.</param>
public sealed record PageNewsroom(string Name, string? Address, IReadOnlyList<string> Languages, bool IsDemonstration, byte[]? LogoBegins, int Number, string Zone)
{
    /// <summary>So many bytes of a logo are read.</summary>
    public const int LogoBeginning = 24;
}
