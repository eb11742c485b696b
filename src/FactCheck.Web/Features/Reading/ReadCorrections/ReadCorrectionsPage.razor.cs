using FactCheck.Domain.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>Everything that was changed after a verdict went up, and how to ask for it.</summary>
public sealed partial class ReadCorrectionsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadCorrectionsView View { get; set; } = null!;

    private static string Word(LoggedChange kind) => kind switch
    {
        LoggedChange.Reopening => "Reopened",
        LoggedChange.SourceChanged => "A source changed",
        _ => kind.ToString(),
    };

    private static string Said(LoggedChange kind) => kind switch
    {
        LoggedChange.Removal => "A page was taken down on a legal ground.",
        LoggedChange.Separation => "It had been merged into another, and stands on its own page again.",
        _ => "",
    };

    private static string Plural(LoggedChange kind) => kind switch
    {
        LoggedChange.Reopening => "Reopened",
        LoggedChange.SourceChanged => "Sources",
        _ => kind + "s",
    };

    private static bool IsVersion(LoggedChange kind) => kind is LoggedChange.Correction or LoggedChange.Clarification or LoggedChange.Update;

    private static string Address(LoggedChange? kind, string? after = null)
    {
        string[] keys = [.. new[] { kind is { } one ? $"kind={one.ToString().ToLowerInvariant()}" : "", after is null ? "" : $"after={after}" }.Where(key => key.Length > 0)];
        return keys.Length == 0 ? "/corrections" : $"/corrections?{string.Join('&', keys)}";
    }
}
