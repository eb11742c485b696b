using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.SearchVerdicts;

/// <summary>Search and list of verdicts.</summary>
public sealed partial class SearchVerdictsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public SearchVerdictsView View { get; set; } = null!;

    private string Title => View.Filter.Words is { } words ? $"Verdicts on “{words}”" : View.Filter.IsEmpty ? "All verdicts" : "Verdicts";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
