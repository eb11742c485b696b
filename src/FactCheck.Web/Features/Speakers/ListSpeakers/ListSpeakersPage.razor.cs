using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.ListSpeakers;

/// <summary>The speakers of all articles; what is searched for stands in the address.</summary>
public sealed partial class ListSpeakersPage
{
    private Outcome<ListSpeakersView>? outcome;
    private string? words;

    /// <summary>A part of the name.</summary>
    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    /// <summary>Which ones.</summary>
    [SupplyParameterFromQuery(Name = "only")] private string? Only { get; set; }

    /// <summary>The last speaker of the page before.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        words = Words;
        return Ask();
    }

    private ListSpeakersQuery Query() => new(Words, Only, After);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }

    private void Go(string? typed, string? only) => Navigation.NavigateTo(Address(typed, only, null));

    private string Address(string? typed, string? only, string? after) => Navigation.GetUriWithQueryParameters("/desk/speakers", new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim(), ["only"] = string.IsNullOrEmpty(only) ? null : only, ["after"] = after,
    });
}
