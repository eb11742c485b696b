using System.Globalization;
using FactCheck.Persistence.Reading;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.SearchVerdicts;

/// <summary>Search and list of verdicts.</summary>
public sealed partial class SearchVerdictsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public SearchVerdictsView View { get; set; } = null!;

    /// <summary>What is to be said of what was asked for: why it was refused, or what of it could not be read.</summary>
    [Parameter]
    public IReadOnlyList<string> Said { get; set; } = [];

    /// <summary>True when nothing was looked for.</summary>
    [Parameter]
    public bool IsRefused { get; set; }

    /// <summary>True on a page that is not the first.</summary>
    [Parameter]
    public bool IsBehind { get; set; }

    /// <summary>The same, and what this newsroom does not know.</summary>
    private IReadOnlyList<string> Doubts =>
    [
        .. Said,
        .. IsRefused ? [] : Asked.Where(one => one.Value is not null && one.Name is null).Select(one => $"We have no {one.Kind} “{one.Value}”."),
        .. View.Filter.From > View.Filter.To ? ["The first day is after the last one."] : Array.Empty<string>(),
    ];

    private IEnumerable<(string Kind, string? Value, string? Name)> Asked =>
    [
        ("rating", View.Filter.Rating, View.Chosen.Rating), ("speaker", View.Filter.Speaker, View.Chosen.Speaker),
        ("outlet", View.Filter.Outlet, View.Chosen.Outlet), ("topic", View.Filter.Topic, View.Chosen.Topic),
    ];

    private string Title => IsRefused ? "Search" : View.Filter.Words is { } words ? $"Verdicts on “{words}”" : View.Filter.IsEmpty ? "All verdicts" : "Verdicts";

    private string Total => View.Facets.All is { Least: 1, AndMore: false } ? "One verdict" : string.Create(CultureInfo.InvariantCulture, $"{View.Facets.All.Least:#,0}{(View.Facets.All.AndMore ? "+" : "")} verdicts");

    /// <summary>The choices, each kind with the one that was made; what nobody can choose from is left out.</summary>
    private IEnumerable<(string Name, string Label, string? Chosen, IReadOnlyList<Facet> Choices)> Narrowing =>
        new (string, string, string?, IReadOnlyList<Facet>)[]
        {
            ("rating", "Rating", View.Filter.Rating, With(View.Facets.Ratings, View.Filter.Rating, View.Chosen.Rating)),
            ("speaker", "Speaker", View.Filter.Speaker, With(View.Facets.Speakers, View.Filter.Speaker, View.Chosen.Speaker)),
            ("outlet", "Outlet", OutletShown, With(View.Facets.Outlets, OutletShown, View.Chosen.Outlet)),
            ("topic", "Topic", View.Filter.Topic, With(View.Facets.Topics, View.Filter.Topic, View.Chosen.Topic)),
        }.Where(one => one.Item4.Count > 0);

    private string? OutletShown => View.Facets.Outlets.FirstOrDefault(one => string.Equals(one.Value, View.Filter.Outlet, StringComparison.OrdinalIgnoreCase))?.Value ?? View.Chosen.Outlet ?? View.Filter.Outlet;

    /// <summary>What narrows the list now, in words, and the list without it.</summary>
    private IReadOnlyList<(string Words, ListingFilter Without)> Taken =>
    [
        .. new (string? Words, ListingFilter Without)[]
        {
            (View.Chosen.Rating ?? View.Filter.Rating, View.Filter with { Rating = null }),
            (View.Chosen.Speaker ?? View.Filter.Speaker, View.Filter with { Speaker = null }),
            (OutletShown, View.Filter with { Outlet = null }),
            (View.Chosen.Topic ?? View.Filter.Topic, View.Filter with { Topic = null }),
            (View.Filter.From is { } from ? $"from {Words(from)}" : null, View.Filter with { From = null }),
            (View.Filter.To is { } to ? $"to {Words(to)}" : null, View.Filter with { To = null }),
        }.Where(one => one.Words is not null).Select(one => (one.Words!, one.Without)),
    ];

    private ListingFilter Of(YearFacet year) => View.Filter with { From = new(year.Year, 1, 1), To = new(year.Year, 12, 31) };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(Bounded? count) => count is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count.Least:#,0}{(count.AndMore ? "+" : "")})");

    // What was chosen can always be seen, also when nothing is left of it; what nobody knows is no choice.
    private static IReadOnlyList<Facet> With(IReadOnlyList<Facet> choices, string? chosen, string? name) =>
        chosen is null || name is null || choices.Any(one => one.Value == chosen) ? choices : [new(chosen, name, new(0, false)), .. choices];
}
