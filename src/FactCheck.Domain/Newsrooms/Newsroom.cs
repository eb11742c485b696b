using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Newsrooms;

/// <summary>What the newsroom tells its readers about itself. Markdown; empty while unwritten.</summary>
/// <param name="Corrections">How errors are reported and corrected.</param>
/// <param name="Methodology">How claims are selected and checked.</param>
/// <param name="Funding">Who pays and how it is organised.</param>
/// <param name="Ethics">Non-partisanship and conflicts of interest.</param>
/// <param name="About">Who the newsroom is.</param>
public sealed record Policies(string Corrections, string Methodology, string Funding, string Ethics, string About = "")
{
    /// <summary>Longest policy, in UTF-16 code units.</summary>
    public const int Longest = 20_000;

    /// <summary>Nothing written yet.</summary>
    public static Policies Unwritten { get; } = new("", "", "", "");

    /// <summary>True when each is short enough.</summary>
    public bool Fit => new[] { Corrections, Methodology, Funding, Ethics, About }.All(p => p.Length <= Longest);
}

/// <summary>The one newsroom of this install.</summary>
public sealed class Newsroom : IAnnounce
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    private readonly List<Announcement> announcements = [];

    private Newsroom()
    {
    }

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The address of its public pages, without a slash at the end: <c>https://facts.example</c>. Null until somebody gave it.</summary>
    public string? Address { get; private set; }

    /// <summary>Its logo's bytes, PNG or SVG; null for none.</summary>
    public byte[]? Logo { get; private set; }

    /// <summary>The logo's media type.</summary>
    public string? LogoType { get; private set; }

    /// <summary>BCP 47 tags it works in, the first one its own.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = ["en"];

    /// <summary>IANA time zone for display, deadlines and "today".</summary>
    public string Zone { get; private set; } = "Etc/UTC";

    /// <summary>What it tells its readers about itself.</summary>
    public Policies Policies { get; private set; } = Policies.Unwritten;

    /// <summary>True when everything in this database is invented; such a database refuses to start in production.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Numbers what is said here, from 1: forms carry the number they were filled for.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The time zone.</summary>
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>The newsroom of a fresh install.</summary>
    public static Newsroom Found(string name, bool isDemonstration) => new() { Name = name, IsDemonstration = isDemonstration };

    /// <summary>An administrator says what the newsroom is. Refuses a missing name, other addresses than http and https, unknown languages and zones.</summary>
    public Outcome Describe(string name, string? address, IReadOnlyList<string> languages, string zone, Policies policies, DateTimeOffset at)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200) problems.Add(NewsroomProblems.Name);
        if (!string.IsNullOrWhiteSpace(address)) problems.AddRange(WebAddress.From(address).Problems);
        if (languages.Count == 0 || !languages.All(Articles.Languages.IsTag)) problems.Add(NewsroomProblems.Languages);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) problems.Add(NewsroomProblems.Zone);
        if (!policies.Fit) problems.Add(NewsroomProblems.PolicyTooLong);
        if (problems.Count > 0) return Outcome.Refused(problems);
        (Name, Languages, Zone, Policies) = (name.Trim(), [.. languages], zone, policies);
        Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim().TrimEnd('/');
        Number++;
        announcements.Add(new Announcement("newsroom", Guid.Empty, "describe", at.Cut()));
        return Outcome.Done;
    }

    /// <summary>Gives it a logo, or takes it away. Refuses more than 200 KB and other media types than PNG and SVG.</summary>
    public Outcome Draw(byte[]? logo, string? mediaType, DateTimeOffset at)
    {
        if (logo is not null && (logo.Length > 200_000 || mediaType is not ("image/png" or "image/svg+xml"))) return NewsroomProblems.Logo;
        (Logo, LogoType) = (logo, logo is null ? null : mediaType);
        Number++;
        announcements.Add(new Announcement("newsroom", Guid.Empty, "describe", at.Cut()));
        return Outcome.Done;
    }

    /// <summary>The calendar day in the newsroom at this instant.</summary>
    public DateOnly Today(DateTimeOffset at) => TimeZone.DayOf(at);

    /// <summary>The last minute of a calendar day in the newsroom: what "by that day" means for a deadline.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(23, 59));
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).Cut();
    }
}

/// <summary>Why what is said of the newsroom is refused.</summary>
public static class NewsroomProblems
{
    /// <summary>No name, or an overlong one.</summary>
    public static readonly Problem Name = new("newsroom.name", "The newsroom needs a name of at most 200 characters.", "Name");

    /// <summary>No language tags.</summary>
    public static readonly Problem Languages = new("newsroom.languages", "Name at least one language by its tag, like en or pt-BR.", "Languages");

    /// <summary>No such zone.</summary>
    public static readonly Problem Zone = new("newsroom.zone", "There is no such time zone. Write it like Europe/Lisbon.", "Zone");

    /// <summary>Overlong policy.</summary>
    public static readonly Problem PolicyTooLong = new("newsroom.policy-too-long", "A policy is longer than 20,000 characters.", "Policies");

    /// <summary>No logo.</summary>
    public static readonly Problem Logo = new("newsroom.logo", "The logo is a PNG or SVG file of at most 200 KB.", "Logo");
}
