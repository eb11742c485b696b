using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadVerdict;

/// <summary>The page of a verdict, or of one of its older versions.</summary>
public sealed partial class ReadVerdictPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadVerdictView View { get; set; } = null!;

    private VerdictRecord Record => View.Record!;

    private string Title => $"{ClaimReview.Word(Record)}: {Record.Summary}";

    private static string Words(NoticeKind kind) => kind switch
    {
        NoticeKind.UnderReview => "We are checking this again since",
        NoticeKind.Corrected => "Corrected on",
        NoticeKind.SourceWithdrawn => "A source was withdrawn on",
        _ => "Checked again, with the same result, on",
    };

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
