using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.ListArticles;

/// <summary>The articles that came in; what is searched for stands in the address.</summary>
public sealed partial class ListArticlesPage
{
    private Outcome<ListArticlesView>? outcome;
    private string? words;

    /// <summary>Words of the title.</summary>
    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    /// <summary>How far their splitting is.</summary>
    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }

    /// <summary>The last article of the page before.</summary>
    [SupplyParameterFromQuery(Name = "before")] private string? BeforeAsked { get; set; }

    private Guid? Before => FromAddress.Id(BeforeAsked);

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(State) || Before is not null;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        words = Words;
        return Ask();
    }

    private ListArticlesQuery Query() => new(Words, Enum.TryParse<SplitState>(State, out var state) ? state : null, Before);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }

    private void Filter() => Go(words, State);

    private void Go(string? typed, string? state) => Navigation.NavigateTo(Address(typed, state, null));

    private string Address(string? typed, string? state, Guid? before) => Navigation.GetUriWithQueryParameters("/desk/articles", new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim(), ["state"] = string.IsNullOrEmpty(state) ? null : state, ["before"] = before,
    });
}
