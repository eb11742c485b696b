using FactCheck.Domain.Claims;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadMethodology;

/// <summary>How the desk works, drawn from what it works by.</summary>
public sealed partial class ReadMethodologyPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadMethodologyView View { get; set; } = null!;

    private static string From(WorkflowRow row) =>
        row.From.Count == 0 ? "—" : row.From.Count == Enum.GetValues<ClaimStatus>().Length ? "any" : string.Join(", ", row.From.Select(WorkflowTable.Say));

    // The table's words are Markdown in the README.
    private static string Plain(string words) => words.Replace("*", "", StringComparison.Ordinal);
}
