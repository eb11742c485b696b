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

    private string Title => View.Filter.Words is { } words ? $"Verdicts on “{words}”" : View.Filter.IsEmpty ? "All verdicts" : "Verdicts";

    private string Total => View.Facets.All is { Least: 1, AndMore: false } ? "One verdict" : string.Create(CultureInfo.InvariantCulture, $"{View.Facets.All.Least:#,0}{(View.Facets.All.AndMore ? "+" : "")} verdicts");

    /// <summary>The choices, each kind with the one that was made; what nobody can choose from is left out.</summary>
    private IEnumerable<(string Name, string Label, string? Chosen, IReadOnlyList<Facet> Choices)> Narrowing =>
        new (string, string, string?, IReadOnlyList<Facet>)[]
        {
            ("rating", "Rating", View.Filter.Rating, With(View.Facets.Ratings, View.Filter.Rating)),
            ("speaker", "Speaker", View.Filter.Speaker, With(View.Facets.Speakers, View.Filter.Speaker)),
            ("outlet", "Outlet", OutletShown, With(View.Facets.Outlets, OutletShown)),
            ("topic", "Topic", View.Filter.Topic, With(View.Facets.Topics, View.Filter.Topic)),
        }.Where(one => one.Item4.Count > 0);

    private string? OutletShown => View.Facets.Outlets.FirstOrDefault(one => string.Equals(one.Value, View.Filter.Outlet, StringComparison.OrdinalIgnoreCase))?.Value ?? View.Filter.Outlet;

    /// <summary>What narrows the list now, in words, and the list without it.</summary>
    private IReadOnlyList<(string Words, ListingFilter Without)> Taken =>
    [
        .. new (string? Words, ListingFilter Without)[]
        {
            (View.Facets.Ratings.FirstOrDefault(one => one.Value == View.Filter.Rating)?.Name ?? View.Filter.Rating, View.Filter with { Rating = null }),
            (View.Filter.Speaker is { } speaker ? View.Chosen.GetValueOrDefault(speaker, speaker) : null, View.Filter with { Speaker = null }),
            (OutletShown, View.Filter with { Outlet = null }),
            (View.Filter.Topic is { } topic ? View.Chosen.GetValueOrDefault(topic, topic) : null, View.Filter with { Topic = null }),
            (View.Filter.From is { } from ? $"from {Words(from)}" : null, View.Filter with { From = null }),
            (View.Filter.To is { } to ? $"to {Words(to)}" : null, View.Filter with { To = null }),
        }.Where(one => one.Words is not null).Select(one => (one.Words!, one.Without)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(Bounded? count) => count is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count.Least:#,0}{(count.AndMore ? "+" : "")})");

    // What was chosen can always be seen, also when nothing is left of it.
    private IReadOnlyList<Facet> With(IReadOnlyList<Facet> choices, string? chosen) =>
        chosen is null || choices.Any(one => one.Value == chosen) ? choices : [new(chosen, View.Chosen.GetValueOrDefault(chosen, chosen), new(0, false)), .. choices];
}
