using System.Globalization;
using System.Runtime.CompilerServices;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Words;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>Where a verdict's names lead: only what has a page of its own leads anywhere.</summary>
/// <param name="Speakers">Paths by speaker.</param>
/// <param name="Article">The article's path; null for none.</param>
/// <param name="Outlet">The outlet's path; null for none.</param>
/// <param name="Topics">What the claim is about, by name.</param>
public sealed record VerdictLinks(IReadOnlyDictionary<Guid, string> Speakers, string? Article, string? Outlet, IReadOnlyList<TopicLink> Topics)
{
    /// <summary>Nothing leads anywhere: a preview.</summary>
    public static VerdictLinks None { get; } = new(new Dictionary<Guid, string>(), null, null, []);
}

/// <summary>A topic that a claim is about.</summary>
/// <param name="Name">As editors named it.</param>
/// <param name="Path">Of its page.</param>
public sealed record TopicLink(string Name, string Path);

/// <summary>One version of a verdict, drawn from its record alone.</summary>
public sealed partial class VerdictSheet
{
    // A record is frozen: it is asked once what its second line says.
    private static readonly ConditionalWeakTable<VerdictRecord, Dek> Deks = [];

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public VerdictRecord Record { get; set; } = null!;

    /// <summary>Where its names lead.</summary>
    [Parameter]
    public VerdictLinks Links { get; set; } = VerdictLinks.None;

    /// <summary>What is said on top of the version; nothing for none.</summary>
    [Parameter]
    public RenderFragment? Notices { get; set; }

    /// <summary>What stands below the heading and the notices, drawn before; null to draw it here.</summary>
    [Parameter]
    public SafeHtml? Body { get; set; }

    /// <summary>True on the desk, before it goes up: the page around it has its own heading.</summary>
    [Parameter]
    public bool IsPreview { get; set; }

    /// <summary>True when the day of the next check is over.</summary>
    [Parameter]
    public bool NextCheckIsOver { get; set; }

    private string Claimed => Record.Context.Quotation == "direct" ? $"“{Record.Wording.Trim('“', '”', '"')}”" : Record.Wording;

    private string? Reviewed => Deks.GetValue(Record, DekOf).Words;

    // What is under review, unless its words stand in the heading already.
    private static Dek DekOf(VerdictRecord record)
    {
        var reviewed = ClaimReview.Reviewed(record);
        return new(reviewed.Length > 0 && !$" {Folding.Fold(record.Wording)} ".Contains($" {Folding.Fold(reviewed)} ", StringComparison.Ordinal) ? reviewed : null);
    }

    /// <summary>How a record was decided, in words. They say no more than was frozen, and not what was waived.</summary>
    public static string Decided(VerdictRecord record) => record.Decision switch
    {
        null => "The desk’s workflow and its rating definitions are on the methodology page.",
        { How: DecidedBy.Adjudication, Ratings: var n } => $"{Count(n)} rated it without seeing each other’s findings and did not agree; an editor settled it with a reason.",
        { Ratings: 1 } when record.WaiverReason is not null => "One reviewer rated it; an editor signed the verdict.",
        { Ratings: 1 } => "One reviewer rated it; an editor who did not rate it signed the verdict.",
        { Ratings: var n, Agreed: { } agreed } when agreed < n =>
            $"{Count(n)} rated it without seeing each other’s findings. {Number(agreed)} of them found what is shown here; the rule asked for {(record.Decision.Rule == AgreementRule.Majority ? "more than half" : "all")}.",
        { Ratings: > 2 and var n, Agreed: null } => $"{Count(n)} rated it without seeing each other’s findings, and agreed by the rule of their queue.",
        { Ratings: var n } => $"{Count(n)} rated it without seeing each other’s findings, and agreed.",
    };

    private static string Count(int ratings) => ratings == 1 ? "One reviewer" : $"{Number(ratings)} reviewers";

    private static string Number(int count) => count switch { 1 => "One", 2 => "Two", 3 => "Three", 4 => "Four", _ => count.ToString(CultureInfo.InvariantCulture) };

    private sealed record Dek(string? Words);
}
