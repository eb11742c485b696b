using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Parts.Words;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadVerdict;

/// <summary>The page of a verdict, or of one of its older versions.</summary>
public sealed partial class ReadVerdictPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadVerdictView View { get; set; } = null!;

    /// <summary>What stands below the heading, drawn before; null to draw it with the page.</summary>
    [Parameter]
    public SafeHtml? Body { get; set; }

    private List<PageVersion> readable = [];

    private VerdictRecord Record => View.Record!;

    // Where it is UTC, each time of day says so itself.
    private string? Place => InstantShown.IsUtc(View.Publisher.Clock) ? null : View.Publisher.Zone[(View.Publisher.Zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    // Where a merged claim's address leads, machines and readers' words go.
    private string Leading => View.MergedInto?.Path ?? View.Path;

    // Versions are listed the newest first.
    private IReadOnlyList<Correction> Corrections =>
        [.. Enumerable.Reverse(readable).Where(version => version is { Kind: ChangeKind.Correction, Reason: not null }).Select(version => new Correction(version.Reason!, version.PublishedAt))];

    private bool IsRetracted => View.Standing == Standing.Retracted;

    // What is shown where the page is shared: of a retracted verdict, that it was, and why.
    private string Title => $"{(IsRetracted ? "Retracted" : ClaimReview.Word(Record))}: {Record.Summary}";

    private string Description => IsRetracted ? $"We have retracted this verdict. {View.StandingReason}".TrimEnd() : Marks.Without(Record.ShortAnswer);

    /// <inheritdoc />
    protected override void OnParametersSet() => readable = [.. View.Versions.Where(version => !version.IsSealed)];

    private static string Words(NoticeKind kind) => kind switch
    {
        NoticeKind.UnderReview => "We have been checking this again since",
        NoticeKind.Corrected => "Corrected on",
        NoticeKind.Clarified => "Clarified on",
        NoticeKind.Updated => "Updated on",
        NoticeKind.SourceWithdrawn => "A source was withdrawn on",
        NoticeKind.SourceChanged => "A verdict that this one cites changed on",
        _ => "Checked again, with the same result, on",
    };

    // Two of a kind may stand there: each has a name of its own.
    private string Label(NoticeKind kind, int at)
    {
        var before = View.Notices.Take(at).Count(one => one.Kind == kind);
        return before == 0 ? Name(kind) : string.Create(CultureInfo.InvariantCulture, $"{Name(kind)}, {before + 1}");
    }

    private static string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.UnderReview => "Under review",
        NoticeKind.Corrected => "Corrected",
        NoticeKind.Clarified => "Clarified",
        NoticeKind.Updated => "Updated",
        NoticeKind.SourceWithdrawn => "Source withdrawn",
        NoticeKind.SourceChanged => "Source changed",
        _ => "Checked again",
    };

    private string Card => CascadeReading.CardOf(View.Path);

    private string Oembed(string format) => View.Publisher.At($"/oembed?url={Uri.EscapeDataString(View.Publisher.At(View.Path))}&format={format}");

    private static string Words(ReaderRequestKind kind) => kind == ReaderRequestKind.RightOfReply ? "A reply" : "An objection";

    private static string Words(ReaderRequestResult result) => result switch
    {
        ReaderRequestResult.Corrected => "we corrected it",
        ReaderRequestResult.Retracted => "we retracted it",
        ReaderRequestResult.ReplyAdded => "added",
        ReaderRequestResult.Taken => "we check it",
        ReaderRequestResult.Stands => "looked at, the verdict stands",
        _ => "not for this desk",
    };

    private static string Instant(DateTimeOffset at) => at.Written();
}
