using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowExhibit;

/// <summary>One exhibit and what rests on it.</summary>
public sealed partial class ShowExhibitPage
{
    private Outcome<ShowExhibitView>? outcome;
    private string open = "";
    private int? told;

    /// <summary>The exhibit.</summary>
    [Parameter] public Guid ExhibitId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowExhibitQuery(ExhibitId));

    private void Open(string form) => open = open == form ? "" : form;

    private void Close() => open = "";

    private Task Done()
    {
        Close();
        return Ask();
    }

    private Task Withdrawn(int pages)
    {
        told = pages;
        return Done();
    }
}
