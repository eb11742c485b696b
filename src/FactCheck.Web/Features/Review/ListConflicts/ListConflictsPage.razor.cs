using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListConflicts;

/// <summary>Declared conflicts of interest: one's own, for editors everybody's.</summary>
public sealed partial class ListConflictsPage
{
    private Outcome<ListConflictsView>? outcome;
    private int declared;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListConflictsQuery());

    // The next one is looked for in empty fields.
    private Task Declared()
    {
        declared++;
        return Ask();
    }
}
